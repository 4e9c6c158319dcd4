"""A file of a newer version of its format than this program knows.

It is read as far as it looks like the version that is known. Parts that are new are left out.

Bad: `{"format": "argmap", "version": 99}`, read by a program that knows version 1

Good: the same file read by a newer argmap, or saved in version 1
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT010", "newer-version", Severity.WARNING, __name__)
