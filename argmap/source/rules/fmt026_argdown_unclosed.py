"""Something that begins and does not end: a comment, data, or bold and italic text.

The sign with which it begins is read as text, and reading goes on behind it. In Argdown an
asterisk or underscore begins italic text wherever no space follows, in the middle of a word too.

Why it matters: Argdown's own program refuses the whole file, or hides the rest of it.

Bad:

    [Prices]: Prices rose by a factor of 5 *or more.

Good:

    [Prices]: Prices rose by a factor of 5 *or more*.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT026", "argdown-unclosed", Severity.WARNING, __name__)
