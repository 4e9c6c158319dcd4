"""`and` without a line before it that bears on the same parent."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN011", "nothing-to-join", Severity.ERROR, __name__)
