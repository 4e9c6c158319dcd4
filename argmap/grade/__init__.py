"""Rubrics, marks and reports."""
