"""A comma between attributes."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("ATT005", "comma", Severity.ERROR, __name__)
