"""A part of a file that its format does not have.

Nothing in the map corresponds to it, so it is left out. It may be a slip of the pen, or belong to a
newer version of the format.

Bad: `{"id": "japan", "rôle": "claim", "text": "Japan threatened the east."}`

Good: `{"id": "japan", "role": "claim", "text": "Japan threatened the east."}`
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT009", "unknown-part", Severity.WARNING, __name__)
