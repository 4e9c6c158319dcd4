"""The notation: text becomes a tree, and a tree becomes text again."""
