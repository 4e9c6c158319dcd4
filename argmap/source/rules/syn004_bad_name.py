"""An id that cannot be one."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN004", "bad-name", Severity.ERROR, __name__)
