"""An annotation whose words do not stand where it says.

A BRAT file names each span of its text by the characters where it begins and ends, and repeats the
words. Where the two differ, the text was changed after it was annotated, or its line ends were. The
words of the annotation are taken; no paragraph is cited, because the place is unsure.

Why it matters: all later annotations of the same text may be off by as much.

Bad, for the text `The harbour was full.`:

    T1	MajorClaim 5 11	harbour

Good, for the same text:

    T1	MajorClaim 4 11	harbour
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT024", "span-elsewhere", Severity.WARNING, __name__)
