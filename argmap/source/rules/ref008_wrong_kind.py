"""A source where a statement is wanted.

Statements and sources have separate names. A reuse or a relation line names a statement; here it
names a source.

Why it matters: a source proves nothing by being there. What it says is evidence; write that as a
sentence, and cite the source for it.

Bad:

    source rakovsky: Christian Rakovsky, article on Soviet foreign policy. {primary date=1926}

    thesis success: The pact was a success for the Soviet Union.
      because rakovsky

Good:

    source rakovsky: Christian Rakovsky, article on Soviet foreign policy. {primary date=1926}

    thesis success: The pact was a success for the Soviet Union.
      evidence duties: The same two duties were offered to every state. [@rakovsky]
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF008", "wrong-kind", Severity.ERROR, __name__)
