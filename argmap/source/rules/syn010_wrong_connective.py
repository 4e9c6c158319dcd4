"""A connective that does not go with the role."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN010", "wrong-connective", Severity.ERROR, __name__)
