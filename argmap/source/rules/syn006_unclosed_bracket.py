r"""A brace or bracket that is not closed.

`{` opens attributes, and `[@` opens a citation. Each must be closed before the text ends. Where a
brace or bracket is meant as it stands, write `\{` or `\[`.

Why it matters: what was meant as an attribute or a citation is prose now, so the strength or the
source that was written does not count.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm. {strong

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm. {strong}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN006", "unclosed-bracket", Severity.ERROR, __name__)
