"""A step that does not exist, or one of several.

`undercuts` and `warrants` speak of a step: of one from some premises to what they bear on. The line
names a step that nobody wrote, or a statement that bears on several things, so that it has several
steps.

Why it matters: a reason may be sound for one conclusion and not for another. Which step is meant
makes all the difference.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      evidence munich: The Soviet Union was kept out of Munich.
      claim alone: No western alliance was to be had.
        because munich

    claim doubtful: Nobody knows what the Soviet Union would have done there.
    doubtful undercuts munich

Good:

    thesis success: The pact was a success for the Soviet Union.
      evidence munich: The Soviet Union was kept out of Munich.
      claim alone: No western alliance was to be had.
        because munich

    claim doubtful: Nobody knows what the Soviet Union would have done there.
    doubtful undercuts munich -> alone
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF009", "which-step", Severity.ERROR, __name__)
