"""A file of another format that is not in UTF-8.

Older programs save text in the encoding of the machine that they ran on. Such a file is read all
the same: what does not fit UTF-8 is taken for Windows-1252, the most common of these encodings.

Why it matters: the guess can be wrong, and then single characters are, `“` where `Ł` was meant.

Bad, in `map.csv`, saved as windows-1252:

    id,role,text
    t,thesis,The “Pact of Steel” bound Italy.

Good, in `map.csv`:

    id,role,text
    t,thesis,The “Pact of Steel” bound Italy.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT001", "assumed-encoding", Severity.WARNING, __name__)
