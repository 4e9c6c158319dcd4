"""The same step twice."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF010", "said-already", Severity.ERROR, __name__)
