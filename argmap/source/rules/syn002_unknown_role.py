"""A first word that is nearly a role.

The line has the shape of a statement, but its first word is no role: it is misspelt, written with a
capital, or a word of the classroom such as `reason` or `counterargument`. The line is read as the
nearest role, so that what stands under it keeps its place.

Why it matters: the role says how a statement bears on its parent. A guess at it may turn a reason
into an objection, so the writer should settle it.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      evidnce munich: The Soviet Union was kept out of Munich.

Good:

    thesis success: The pact was a success for the Soviet Union.
      evidence munich: The Soviet Union was kept out of Munich.

Fix: write the role that is named.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN002", "unknown-role", Severity.ERROR, __name__)
