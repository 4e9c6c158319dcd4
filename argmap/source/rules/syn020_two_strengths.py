"""Two different strengths in one linked argument.

Premises that are joined by `and` make one argument, and one argument has one strength. It may stand
on any one of the premises.

Why it matters: each premise of a linked argument is needed, so there is no sense in which one of
them counts more. If they do, they are two arguments, and `and` should go.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim war: Germany meant to attack sooner or later. {strong}
      and claim time: It gave the Soviet Union time to arm. {weak}

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim war: Germany meant to attack sooner or later. {strong}
      and claim time: It gave the Soviet Union time to arm.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN020", "two-strengths", Severity.ERROR, __name__)
