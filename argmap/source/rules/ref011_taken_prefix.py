"""An id that begins like an include's name."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF011", "taken-prefix", Severity.ERROR, __name__)
