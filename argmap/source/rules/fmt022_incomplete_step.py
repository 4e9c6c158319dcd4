"""A step of inference or conflict without a premise, without a target, or in a circle of steps.

A step leads from something to something. Where the file has only one end of it, there is no step to
draw, and nothing is made up for the other end. Where steps bear only on each other, none of them
ever reaches a statement. Such a step is kept as data and written back to the same format.

Why it matters: part of the argument is not in the map.

Bad:

    {"nodes": [{"nodeID": "1", "text": "Yes.", "type": "I"},
               {"nodeID": "2", "text": "Default Inference", "type": "RA"}],
     "edges": [{"edgeID": "1", "fromID": "1", "toID": "2"}]}

Good:

    {"nodes": [{"nodeID": "1", "text": "Yes.", "type": "I"},
               {"nodeID": "2", "text": "Default Inference", "type": "RA"},
               {"nodeID": "3", "text": "So it is.", "type": "I"}],
     "edges": [{"edgeID": "1", "fromID": "1", "toID": "2"},
               {"edgeID": "2", "fromID": "2", "toID": "3"}]}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT022", "incomplete-step", Severity.WARNING, __name__)
