"""How strongly a thesis stands: a number from 0 to 1, by gradual semantics."""
