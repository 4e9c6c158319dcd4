"""A value that its place in the format cannot take.

A number stands where text is wanted, a word where one of a few words is wanted, or nothing stands
where something must. What the value belongs to is read without it.

Bad: `{"id": "japan", "role": "reason", "text": 7}`

Good: `{"id": "japan", "role": "claim", "text": "Japan threatened the east."}`
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT008", "bad-value", Severity.ERROR, __name__)
