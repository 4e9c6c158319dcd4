"""An id that two lines define."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF002", "defined-twice", Severity.ERROR, __name__)
