"""A warrant or an undercut where there is no step."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN013", "no-step", Severity.ERROR, __name__)
