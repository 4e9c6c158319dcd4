"""Attributes that are not at the end."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("ATT006", "not-last", Severity.ERROR, __name__)
