"""The rules that reading a map can break: its syntax, its names and its attributes."""
