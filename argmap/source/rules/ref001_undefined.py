"""An id that nothing defines."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF001", "undefined", Severity.ERROR, __name__)
