"""Why: the derivation of a verdict as an outline in plain English."""
