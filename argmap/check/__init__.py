"""What is wrong with a map, and what could be better: one rule a file.

``run.check`` is the one call, ``registry.RULES`` the rules that look at a map, in order, and
``catalogue`` knows every code there is, those of the reader included.
"""
