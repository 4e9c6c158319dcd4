"""Does a thesis stand: the three-valued, grounded verdict."""
