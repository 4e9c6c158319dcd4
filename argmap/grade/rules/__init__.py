"""What can be wrong with a rubric: one rule a file."""
