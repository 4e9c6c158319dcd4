"""A control or direction character that nobody sees."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN018", "hidden-character", Severity.WARNING, __name__)
