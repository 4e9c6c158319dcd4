"""A step that does not exist, or one of several."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF009", "which-step", Severity.ERROR, __name__)
