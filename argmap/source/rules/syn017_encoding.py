"""A file that is not UTF-8."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN017", "encoding", Severity.ERROR, __name__)
