"""An attribute that stands twice, or two words of one scale.

Of each scale one word is enough: `weak` and `strong` on one line contradict each other, and so do
two schemes in one linked argument. The first is used.

Why it matters: which of the two was meant is for the writer to say.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm. {weak strong}

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm. {strong}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("ATT004", "given-twice", Severity.ERROR, __name__)
