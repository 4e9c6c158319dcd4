"""A line that is no statement, reuse, relation, heading, source or include."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN001", "unreadable-line", Severity.ERROR, __name__)
