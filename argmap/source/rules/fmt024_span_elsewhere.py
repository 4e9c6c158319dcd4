"""An annotation whose words do not stand where it says.

A BRAT file names each span of its text by the characters where it begins and ends, and repeats the
words. Where the two differ, the text was changed after it was annotated, or its line ends were. The
words of the annotation are taken; no paragraph is cited, because the place is unsure.

Bad: `T1	Claim 4 9	quays`, where the text has `harbo` from character 4 to 9.

Good: the annotation made anew in the text as it is.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT024", "span-elsewhere", Severity.WARNING, __name__)
