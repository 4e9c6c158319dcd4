"""A reference to something that the file does not have.

An edge that names a node, or a relation that names a span, leads nowhere where that is missing. The
edge is left out. Most often a file was cut out of a larger one, or edited by hand.

Bad: `{"nodes": [], "edges": [{"edgeID": "1", "fromID": "7", "toID": "8"}]}`

Good: the same edge in a file that has the nodes `7` and `8`.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT021", "leads-nowhere", Severity.ERROR, __name__)
