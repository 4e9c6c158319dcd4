"""An id that cannot be one.

An id is one word. It begins with a letter, a digit or `_`, goes on with these, `-` and `.`, and
ends with a letter, a digit or `_`. The words of the notation itself cannot be ids: roles,
connectives, relations, `source`, `include`, `as` and `essay`.

An id stands before the label: `claim alone "Alone": …`.

Why it matters: ids are how one line speaks of another. One that cannot be written in a reuse or
relation line would name nothing.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim more time: It gave the Soviet Union time to arm.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim more-time: It gave the Soviet Union time to arm.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN004", "bad-name", Severity.ERROR, __name__)
