"""An attribute on a line that cannot have it."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("ATT002", "misplaced-attribute", Severity.ERROR, __name__)
