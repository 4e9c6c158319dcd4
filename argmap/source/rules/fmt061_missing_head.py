"""A file without the line that must come first.

An `.af` file begins with `p af N`, where N is the number of its arguments; a `.tgf` file has a `#`
between its arguments and its attacks. Without that line the file is read as if it named all the
arguments that its attacks mention.

Bad: an `.af` file whose first line is `1 2`

Good: `p af 2`, and then `1 2`
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT061", "missing-head", Severity.ERROR, __name__)
