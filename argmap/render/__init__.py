"""A map becomes a picture."""
