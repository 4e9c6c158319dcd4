"""Rules that a map can break, one a file."""
