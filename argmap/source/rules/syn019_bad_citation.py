"""A citation that cannot be read.

Between `[` and `]` a citation names one source or several, each with `@` and its key, with
semicolons between them. A part without a key names no source.

Why it matters: the reader is sent to a source that is not there.

Bad:

    source protocol: The pact's secret protocol, Moscow. {primary date=1939-08-23}

    thesis success: The pact was a success for the Soviet Union.
      evidence frontier: It moved the Soviet frontier westwards. [@protocol; art. 2]

Good:

    source protocol: The pact's secret protocol, Moscow. {primary date=1939-08-23}

    thesis success: The pact was a success for the Soviet Union.
      evidence frontier: It moved the Soviet frontier westwards. [@protocol, art. 2]
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN019", "bad-citation", Severity.ERROR, __name__)
