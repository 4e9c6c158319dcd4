"""Measures of a map, each a small documented function."""
