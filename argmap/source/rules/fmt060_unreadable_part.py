"""A line, or part of one, that its format does not have.

It is left out, because nobody can know what it was meant to say. The lines around it are read.

Bad: `attacks(a,b).` in an `.apx` file

Good: `att(a,b).`
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT060", "unreadable-part", Severity.ERROR, __name__)
