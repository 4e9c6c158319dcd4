"""A step of inference or conflict without a premise, without a target, or in a circle of steps.

A step leads from something to something. Where the file has only one end of it, there is no step to
draw, and nothing is made up for the other end. Where steps bear only on each other, none of them
ever reaches a statement. Such a step is kept as data and written back to the same format.

Bad: an `RA` node with edges to it and none from it.

Good: an `RA` node with an edge from an `I` node and an edge to an `I` node.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT022", "incomplete-step", Severity.WARNING, __name__)
