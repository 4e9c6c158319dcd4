"""An undercut of something that leads nowhere.

An undercut speaks against a step, from what was said to what it was said for. Where that was said
for nothing, there is no step. The undercut is then read as an attack on what was said, which is the
nearest that the map can say.

Why it matters: the writer may have meant another argument, or forgotten what this one is for.

Bad:

    <Order>: It kept the existing order.
      _ <Doubt>: Nobody was bound by it.

Good:

    [Success]: The pact was a success.
      + <Order>: It kept the existing order.
        _ <Doubt>: Nobody was bound by it.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT029", "argdown-undercut", Severity.WARNING, __name__)
