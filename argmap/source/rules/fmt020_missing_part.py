"""A part of a file without what that part needs.

Every format has parts that must say certain things: a node of an AIF file needs an id, a line of a
BRAT file needs a place in the text. What lacks them cannot be placed in the map, so it is left out;
the rest of the file is read.

Why it matters: something that somebody said or annotated is missing from the map.

Bad:

    {"nodes": [{"text": "The pact was a success.", "type": "I"}], "edges": []}

Good:

    {"nodes": [{"nodeID": "1", "text": "The pact was a success.", "type": "I"}], "edges": []}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT020", "missing-part", Severity.ERROR, __name__)
