"""A key that front matter does not have, or a value it cannot take.

The keys are `title`, `question`, `author`, `date`, `lang`, `essay`, `bibliography` and `standard`.
Keys of your own begin with `x-`.

Why it matters: a misspelt `essay` or `bibliography` is an essay or a bibliography that nobody
reads.

Bad:

    ---
    titel: The pact
    ---
    thesis success: The pact was a success for the Soviet Union.

Good:

    ---
    title: The pact
    x-course: Year two
    ---
    thesis success: The pact was a success for the Soviet Union.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN016", "unknown-key", Severity.ERROR, __name__)
