"""A number that is not between 0 and 1, or a value where none is wanted.

`strength=` and `credence=` take a number from 0 to 1. Other attributes take a value, or none: what
is missing or too much is named.

Why it matters: the number would weigh a step or judge a sentence; outside this range it means
nothing.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm. {strength=80}

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm. {strength=0.8}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("ATT003", "out-of-range", Severity.ERROR, __name__)
