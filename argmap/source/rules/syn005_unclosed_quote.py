"""A label or value whose quotation mark is not closed."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN005", "unclosed-quote", Severity.ERROR, __name__)
