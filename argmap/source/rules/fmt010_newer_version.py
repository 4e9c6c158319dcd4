"""A file of a newer version of its format than this program knows.

It is read as far as it looks like the version that is known. Parts that are new are left out.

Why it matters: what the newer version means by a part may differ from what is read.

Bad, in `map.json`:

    {"format": "argmap", "version": 99, "statements": [], "arguments": []}

Good, in `map.json`:

    {"format": "argmap", "version": 1, "statements": [], "arguments": []}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT010", "newer-version", Severity.WARNING, __name__)
