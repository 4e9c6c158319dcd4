"""The same step twice.

The same premises bear on the same target in the same direction, and two lines say so. Or one linked
argument names a premise twice.

Why it matters: a reason that is given twice counts once. Mostly the second line was meant to name
another statement.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      evidence munich: The Soviet Union was kept out of Munich.
      because munich

Good:

    thesis success: The pact was a success for the Soviet Union.
      evidence munich: The Soviet Union was kept out of Munich.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF010", "said-already", Severity.ERROR, __name__)
