"""A warrant or an undercut where there is no step.

A warrant says why its parent's own step holds, an undercut why it fails. So the parent must bear on
something itself. A thesis and a context do not, and neither does a statement at the margin that no
line uses.

Why it matters: whoever puts an undercut under a thesis usually means an objection. The two differ:
an objection denies what is said, an undercut that it shows what it is meant to show.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      undercut late: It came too late.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
        undercut unused: The time was not used.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN013", "no-step", Severity.ERROR, __name__)
