"""A statement without the colon after its role, id and label."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN003", "missing-colon", Severity.ERROR, __name__)
