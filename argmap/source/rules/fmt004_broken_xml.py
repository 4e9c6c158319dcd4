"""XML that is not well-formed.

The file is read up to the place where it breaks. Elements that are open there count as closed.

Why it matters: what stands behind that place is not in the map.

Bad, in `map.graphml`:

    <graphml><graph><node id="t"></nodes></graph></graphml>

Good, in `map.graphml`:

    <graphml><graph><node id="t"></node></graph></graphml>
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT004", "broken-xml", Severity.ERROR, __name__)
