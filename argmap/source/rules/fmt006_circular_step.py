"""A step that bears on itself by way of other steps.

A warrant or an undercut speaks of a step, which may itself speak of a step, and so on, until one of
them speaks of a statement. Steps that speak of each other in a circle never get there, so they say
nothing. The step that closes the circle is left out.

Bad: an AIF file in which the scheme node `5` attacks the scheme node `6`, and `6` attacks `5`.

Good: `5` attacks `6`, and `6` attacks a statement.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT006", "circular-step", Severity.ERROR, __name__)
