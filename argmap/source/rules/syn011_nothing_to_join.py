"""`and` without a line before it that bears on the same parent.

`and` joins a statement to the nearest line before it under the same parent, so that both together
make one argument. Here there is none, or that line bears on the step where this one would bear on
the sentence: a warrant or an undercut can only be joined by its own kind.

Why it matters: premises that are joined stand and fall together. One that is joined to nothing
bears on nothing.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      and claim time: It gave the Soviet Union time to arm.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim war: Germany meant to attack sooner or later.
      and claim time: It gave the Soviet Union time to arm.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN011", "nothing-to-join", Severity.ERROR, __name__)
