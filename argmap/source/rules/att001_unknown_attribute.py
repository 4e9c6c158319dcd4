"""An attribute that nothing has."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("ATT001", "unknown-attribute", Severity.ERROR, __name__)
