"""Files that include each other."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF005", "circular-include", Severity.ERROR, __name__)
