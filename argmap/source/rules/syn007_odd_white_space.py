"""A tab, a no-break space or another unusual white space in the indentation.

Indentation is made of spaces. A tab counts as one step, any other white space as its width, so the
lines are read; but what looks aligned in one editor is not in the next. A carriage return without a
line feed ends no line and is reported here as well.

Why it matters: structure is indentation. Whoever opens the file elsewhere should see the argument
that is there.

Bad:

    thesis success: The pact was a success for the Soviet Union.
    \u00a0\u00a0claim time: It gave the Soviet Union time to arm.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.

Fix: indent with spaces.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN007", "odd-white-space", Severity.WARNING, __name__)
