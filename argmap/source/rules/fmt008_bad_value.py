"""A value that its place in the format cannot take.

A number stands where text is wanted, a word where one of a few words is wanted, or nothing stands
where something must. What the value belongs to is read without it.

Why it matters: the map lacks what the value was meant to say.

Bad, in `map.json`:

    {"format": "argmap", "version": 1, "arguments": [],
     "statements": [{"id": "japan", "role": "reason", "text": "Japan threatened the east."}]}

Good, in `map.json`:

    {"format": "argmap", "version": 1, "arguments": [],
     "statements": [{"id": "japan", "role": "claim", "text": "Japan threatened the east."}]}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT008", "bad-value", Severity.ERROR, __name__)
