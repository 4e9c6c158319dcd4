"""An id that begins like an include's name.

`include "part.argmap" as east` puts `east.` before the ids of that file. No id written here may
begin so.

Why it matters: a line that uses such an id could mean the statement here or the one in the included
file.

Bad:

    include "part.argmap" as east

    thesis success: The pact was a success for the Soviet Union.
      because east.japan
      claim east.front: It kept the eastern front quiet.

Good:

    include "part.argmap" as east

    thesis success: The pact was a success for the Soviet Union.
      because east.japan
      claim eastern-front: It kept the eastern front quiet.

With part.argmap:

    evidence japan: Japan signed a neutrality pact with the Soviet Union in 1941.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF011", "taken-prefix", Severity.ERROR, __name__)
