"""A first word that is nearly a role."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN002", "unknown-role", Severity.ERROR, __name__)
