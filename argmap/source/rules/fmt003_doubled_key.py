"""A key that stands twice in one JSON object.

JSON leaves open which of the two counts, so programs disagree. Here the last one counts, as in most
of them.

Bad: `{"text": "Yes.", "text": "No."}`

Good: `{"text": "No."}`
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT003", "doubled-key", Severity.WARNING, __name__)
