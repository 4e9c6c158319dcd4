"""Two different strengths in one linked argument."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN020", "two-strengths", Severity.ERROR, __name__)
