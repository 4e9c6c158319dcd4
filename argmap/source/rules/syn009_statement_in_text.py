"""A statement two steps deeper than the text above it."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN009", "statement-in-text", Severity.ERROR, __name__)
