"""A source where a statement is wanted, or the other way round."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF008", "wrong-kind", Severity.ERROR, __name__)
