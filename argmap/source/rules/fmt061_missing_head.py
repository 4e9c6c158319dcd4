"""A file without the line that must come first.

An `.af` file begins with `p af N`, where N is the number of its arguments; a `.tgf` file has a `#`
between its arguments and its attacks; a table begins with the names of its columns. Without that
line as much is read as can be told without it.

Why it matters: without that line it is a guess what the others mean.

Bad, in `map.af`:

    1 2

Good, in `map.af`:

    p af 2
    1 2
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT061", "missing-head", Severity.ERROR, __name__)
