"""A key that stands twice in one object or mapping.

JSON and YAML leave open which of the two counts, so programs disagree. Here the last one counts, as
in most of them.

Why it matters: one of the two values is not in the map.

Bad, in `map.sadface`:

    {"nodes": [{"id": "t", "type": "atom", "text": "It was a success.", "text": "It was none."}],
     "edges": []}

Good, in `map.sadface`:

    {"nodes": [{"id": "t", "type": "atom", "text": "It was a success."}], "edges": []}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT003", "doubled-key", Severity.WARNING, __name__)
