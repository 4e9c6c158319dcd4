"""Front matter that is not a list of keys and values."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN015", "bad-front-matter", Severity.ERROR, __name__)
