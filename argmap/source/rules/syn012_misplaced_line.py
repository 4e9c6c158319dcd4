"""A line that does not stand where its kind must."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN012", "misplaced-line", Severity.ERROR, __name__)
