"""A line that is indented unlike its siblings.

A line stands one step deeper than the line on which it bears. The step is that of the first
indented line of the file. This one is off by some spaces; it is read as standing under the nearest
line above that is less indented.

Why it matters: a line that is off may have slipped under another parent than the writer thinks, and
then it argues for something else.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
       claim room: It moved the frontier westwards.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
      claim room: It moved the frontier westwards.

Fix (unsafe, because the line may belong elsewhere): indent it by the number of steps as read.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN008", "odd-step", Severity.WARNING, __name__)
