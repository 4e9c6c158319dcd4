"""A connective that does not go with the role.

`because` goes with a claim and with evidence, `but` with these, an objection and a rebuttal, `and`
with anything that bears on the parent. Any other pair contradicts itself: an objection is no
because.

Why it matters: connective and role both say on which side a statement stands. Where they disagree,
so would two readers.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      because objection late: It came too late.

Good:

    thesis success: The pact was a success for the Soviet Union.
      but objection late: It came too late.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN010", "wrong-connective", Severity.ERROR, __name__)
