"""A file that announces more than can be held.

A short line can ask for billions of arguments. Those that something else in the file mentions are
read, the others are not made.

Why it matters: a reader that believed the line would take all memory.

Bad, in `map.af`:

    p af 99999999999
    1 2

Good, in `map.af`:

    p af 2
    1 2
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT062", "too-large", Severity.ERROR, __name__)
