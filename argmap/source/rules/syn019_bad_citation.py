"""A citation that cannot be read."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN019", "bad-citation", Severity.ERROR, __name__)
