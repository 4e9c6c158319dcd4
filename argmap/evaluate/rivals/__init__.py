"""Rival theses side by side, each piece of evidence against each of them."""
