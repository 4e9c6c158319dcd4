"""A file of another format that is not in UTF-8.

Older programs save text in the encoding of the machine that they ran on. Such a file is read all
the same: what does not fit UTF-8 is taken for Windows-1252, the most common of these encodings. The
guess can be wrong, and then single characters are: `“` where `Ł` was meant.

Bad: an AIF file in which the byte `0x92` stands for an apostrophe.

Good: the same file saved as UTF-8.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT001", "assumed-encoding", Severity.WARNING, __name__)
