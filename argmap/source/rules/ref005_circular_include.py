"""Files that include each other.

A file includes another one, which includes the first again, by itself or by way of others. Each is
read once, and the include that closes the circle is left out.

Why it matters: what both files need belongs into a third one that both include.

Bad:

    include "part.argmap"
    thesis success: The pact was a success for the Soviet Union.

Good:

    thesis success: The pact was a success for the Soviet Union.

With part.argmap:

    include "map.argmap"
    evidence munich: The Soviet Union was kept out of Munich.
    munich supports success
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("REF005", "circular-include", Severity.ERROR, __name__)
