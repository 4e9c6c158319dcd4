"""argmap: argument maps of historical theses, written by hand in plain text."""
