"""A part of a file that a map has no place for, or its format does not have.

It is left out. It may be a slip of the pen, belong to a newer version of the format, or say
something that maps do not say.

Why it matters: who converts the map back will not find it again.

Bad, in `map.yaml`:

    statements: {t: The pact was a success.}
    tests: {in: [t]}

Good, in `map.yaml`:

    statements: {t: The pact was a success.}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT009", "unknown-part", Severity.WARNING, __name__)
