"""JSON that breaks off or breaks the rules of JSON.

A file that was cut off while it was copied, or edited by hand, is read up to the place where it
breaks. What follows is not looked at, because nobody can know what it belongs to.

Bad: `{"nodes": [{"nodeID": "1"}, {"nodeID": `

Good: `{"nodes": [{"nodeID": "1"}, {"nodeID": "2"}]}`
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT002", "broken-json", Severity.ERROR, __name__)
