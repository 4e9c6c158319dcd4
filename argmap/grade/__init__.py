"""Marks: rubrics, how a map is marked by one, and the reasons for every point."""
