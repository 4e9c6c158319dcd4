"""A brace or bracket that is not closed."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN006", "unclosed-bracket", Severity.ERROR, __name__)
