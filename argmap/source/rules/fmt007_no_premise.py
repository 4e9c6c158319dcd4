"""A step without a premise, or without anything that it bears on.

What supports or attacks something must itself be said. A scheme to which no statement leads, or
which leads nowhere, is left out.

Why it matters: a step from nothing would let anything be proved.

Bad, in `map.yaml`:

    statements: {t: The pact was a success.}
    arguments:
      a1: {premises: [], conclusion: t}

Good, in `map.yaml`:

    statements: {t: The pact was a success., a: It brought time.}
    arguments:
      a1: {premises: [a], conclusion: t}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT007", "no-premise", Severity.ERROR, __name__)
