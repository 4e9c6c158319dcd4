"""A file that does not look like the format it was taken for.

The outermost part of the file is not what the format begins with. The ending of a file tells its
format where `--from` does not; perhaps it tells the wrong one.

Why it matters: nothing in the file can be read.

Bad, in `map.sadface`:

    ["The pact was a success."]

Good, in `map.sadface`:

    {"nodes": [{"id": "t", "type": "atom", "text": "The pact was a success."}], "edges": []}
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT011", "wrong-format", Severity.ERROR, __name__)
