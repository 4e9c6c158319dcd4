"""Attributes that are not at the end.

Attributes stand last in the text of a statement, after its citations. Here words follow them. They
are read as attributes all the same. To write braces as prose, put a backslash before them.

Why it matters: prose after the colon is prose. Where attributes are looked for at the end only, a
brace in the middle can be text.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time {strong} to arm.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm. {strong}

Fix: move them to the end.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("ATT006", "not-last", Severity.ERROR, __name__)
