"""A line, or part of one, that its format does not have.

It is left out, because nobody can know what it was meant to say. The lines around it are read.

Why it matters: the map lacks what the line was meant to say.

Bad, in `map.apx`:

    arg(a). arg(b).
    attacks(a,b).

Good, in `map.apx`:

    arg(a). arg(b).
    att(a,b).
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT060", "unreadable-part", Severity.ERROR, __name__)
