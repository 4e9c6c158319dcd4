"""A key that front matter does not have, or a value it cannot take."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN016", "unknown-key", Severity.ERROR, __name__)
