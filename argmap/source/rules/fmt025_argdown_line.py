"""A line that Argdown does not allow where it stands.

A relation has to stand under something, further in than that; an argument ends with a conclusion
under a line of hyphens; a statement goes on with text, tags or data, in this order. A line that
fits none of this is left out, with what stands under it. All else in the file is read.

Why it matters: Argdown's own program refuses the whole file.

Bad:

    [Success]: The pact was a success.
    + [Status quo]: It kept the existing order.

Good:

    [Success]: The pact was a success.
      + [Status quo]: It kept the existing order.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT025", "argdown-line", Severity.ERROR, __name__)
