"""A reference to something that the file does not have.

An edge that names a node, or a relation that names a span, leads nowhere where that is missing. The
edge is left out.

Why it matters: most often a file was cut out of a larger one, or edited by hand, and more than this
edge may be missing.

Bad:

    {"nodes": [], "edges": [{"edgeID": "1", "fromID": "7", "toID": "8"}]}

Good:

    {"nodes": [{"nodeID": "7", "text": "Yes.", "type": "I"},
               {"nodeID": "8", "text": "Default Inference", "type": "RA"}],
     "edges": [{"edgeID": "1", "fromID": "7", "toID": "8"}]}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT021", "leads-nowhere", Severity.ERROR, __name__)
