"""JSON that breaks off or breaks the rules of JSON.

The file is read up to the place where it breaks. What follows is not looked at, because nobody can
know what it belongs to.

Why it matters: a file that was cut off while it was copied lacks an unknown part of the map.

Bad, in `map.sadface`:

    {"nodes": [{"id": "t", "type": "atom", "text": "The pact was a success."}, {"id":

Good, in `map.sadface`:

    {"nodes": [{"id": "t", "type": "atom", "text": "The pact was a success."}], "edges": []}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT002", "broken-json", Severity.ERROR, __name__)
