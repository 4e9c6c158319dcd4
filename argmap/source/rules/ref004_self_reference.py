"""A statement that bears on itself.

A reuse or a relation line gives a statement as a reason for or against itself.

Why it matters: nothing is a reason for itself. A circle of several statements is the same fault in
disguise, and has a rule of its own (STR004).

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
        because time

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF004", "self-reference", Severity.ERROR, __name__)
