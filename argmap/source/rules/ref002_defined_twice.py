"""An id that two lines define.

Two statements, or two sources, have the same id. The first keeps it. Letters that look the same are
the same, however they are put together from accents. Two different files that are included under
one name are the same mistake.

Why it matters: a line that uses the id would speak of either of the two.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
      claim time: It gave the Soviet Union time to talk.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
      claim talks: It gave the Soviet Union time to talk.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF002", "defined-twice", Severity.ERROR, __name__)
