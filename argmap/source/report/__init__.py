"""Diagnostics for people and for programs: one format a file."""
