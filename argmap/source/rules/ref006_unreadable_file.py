"""A file that cannot be read."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF006", "unreadable-file", Severity.ERROR, __name__)
