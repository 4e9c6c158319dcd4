"""A statement that says nothing."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN021", "no-text", Severity.WARNING, __name__)
