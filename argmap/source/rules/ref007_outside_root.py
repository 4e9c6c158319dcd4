"""A path that leaves the folder of the map."""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF007", "outside-root", Severity.ERROR, __name__)
