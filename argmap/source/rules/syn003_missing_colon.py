"""A statement without the colon after its role, id and label.

The colon ends the head of a statement or source, and prose begins after it. Here it is missing, or
a character that only looks like a colon stands in its place. What follows the id is read as the
text.

Why it matters: without the colon nobody can tell an id from the first word of the text.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time It gave the Soviet Union time to arm.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.

Fix, for another kind of colon: write a colon.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN003", "missing-colon", Severity.ERROR, __name__)
