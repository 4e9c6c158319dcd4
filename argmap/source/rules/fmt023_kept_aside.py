"""Something that the map has no place for, kept as data.

The map holds statements and what bears on what. What a format says beyond that, such as who
uttered a statement in a dialogue, cannot be drawn or weighed. It is not dropped: it stays with the
map as data and is written back when the map is written in the same format.

Why it matters: pictures, verdicts and marks know nothing of it.

Example: an edge of an AIF file that leads straight from one statement to another, with no step
between that would say whether it supports or attacks.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT023", "kept-aside", Severity.ADVICE, __name__)
