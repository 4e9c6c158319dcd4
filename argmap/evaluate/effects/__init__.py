"""How much each piece of evidence counts for the strength of a thesis."""
