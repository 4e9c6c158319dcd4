"""YAML that breaks the rules of YAML, or uses more of it than is read.

The file is read up to the place where it breaks. Aliases (`*name`) are not followed, because a few
lines of them can stand for more than memory holds.

Why it matters: what stands behind that place is not in the map.

Bad, in `map.yaml`:

    statements: {t: The pact was a success., a: It brought time.}
    arguments:
      a1: {premises: [a, conclusion: t}

Good, in `map.yaml`:

    statements: {t: The pact was a success., a: It brought time.}
    arguments:
      a1: {premises: [a], conclusion: t}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT012", "broken-yaml", Severity.ERROR, __name__)
