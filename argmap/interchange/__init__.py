"""Other formats, one a file, each read and written side by side."""
