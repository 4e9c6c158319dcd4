"""A tab, a no-break space or another unusual white space in the indentation."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN007", "odd-white-space", Severity.WARNING, __name__)
