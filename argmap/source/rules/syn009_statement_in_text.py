"""A statement two steps deeper than the text above it.

Lines two steps deeper or more go on with the text above, whatever their words. This one has the
shape of a statement: a role, and a colon. It is read as one.

Why it matters: either a statement was indented too far, or prose happens to begin like a statement.
To guess wrong would lose a reason without a word.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
          evidence divisions: The Red Army grew from 1939 to 1941.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
        evidence divisions: The Red Army grew from 1939 to 1941.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN009", "statement-in-text", Severity.ERROR, __name__)
