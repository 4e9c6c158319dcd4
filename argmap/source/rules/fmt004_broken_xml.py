"""XML that is not well-formed.

The file is read up to the place where it breaks. Elements that are open there count as closed.

Bad: `<node id="e1">text</edge>`

Good: `<node id="e1">text</node>`
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT004", "broken-xml", Severity.ERROR, __name__)
