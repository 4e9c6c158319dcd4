"""A line that is no statement, reuse, relation, heading, source or include.

Where a new line may begin, only these can stand. Words that go on with the text above are indented
two steps or more below the statement that they continue; this line is not deep enough for that, and
does not begin like a line of its own.

Why it matters: the line is read as nothing, so what it says takes no part in the argument.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      It gave the Soviet Union time to arm.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim: It gave the Soviet Union time to arm.

Fix, where only a space after the number signs of a heading is missing, or a relation is a letter or
two off: write it.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN001", "unreadable-line", Severity.ERROR, __name__)
