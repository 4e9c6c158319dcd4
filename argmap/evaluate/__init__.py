"""Does a thesis stand, how strongly, why, and what would change that."""
