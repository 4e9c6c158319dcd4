"""A number that is not between 0 and 1."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("ATT003", "out-of-range", Severity.ERROR, __name__)
