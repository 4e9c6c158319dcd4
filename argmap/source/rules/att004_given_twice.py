"""An attribute that stands twice, or two words of one scale."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("ATT004", "given-twice", Severity.ERROR, __name__)
