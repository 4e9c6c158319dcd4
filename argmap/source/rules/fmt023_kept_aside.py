"""Something that the map has no place for, kept as data.

The map holds statements and what bears on what. What a format says beyond that, such as who
uttered a statement in a dialogue, cannot be drawn or weighed. It is not dropped: it stays with the
map as data and is written back when the map is written in the same format.

Example: an `MA` node of an AIF file, by which a statement that supports something also restates
another one.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT023", "kept-aside", Severity.ADVICE, __name__)
