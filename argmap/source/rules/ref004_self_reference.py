"""A statement that bears on itself."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF004", "self-reference", Severity.ERROR, __name__)
