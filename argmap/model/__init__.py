"""The map: what is said, and which of it bears on what."""
