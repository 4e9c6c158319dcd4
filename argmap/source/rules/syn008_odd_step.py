"""A line that is indented unlike its siblings."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN008", "odd-step", Severity.WARNING, __name__)
