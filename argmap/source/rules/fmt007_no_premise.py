"""A step without a premise.

What supports or attacks something must itself be said. A scheme node to which no statement leads,
or an argument with an empty list of premises, is left out.

Bad: `{"premises": [], "conclusion": "success"}`

Good: `{"premises": ["japan"], "conclusion": "success"}`
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT007", "no-premise", Severity.ERROR, __name__)
