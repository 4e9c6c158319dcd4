"""An XML file that defines or uses entities of its own.

No format for arguments needs them, so none is read. The five that XML itself has (`&amp;`, `&lt;`,
`&gt;`, `&quot;`, `&apos;`) and character numbers (`&#8217;`) are not meant.

Why it matters: entities can make a small file fill all memory, and can name files on the machine of
whoever reads it.

Bad, in `map.graphml`:

    <!DOCTYPE graphml [<!ENTITY author "A. J. P. Taylor">]>
    <graphml><graph><node id="t"><data key="by">&author;</data></node></graph></graphml>

Good, in `map.graphml`:

    <graphml><graph><node id="t"><data key="by">A. J. P. Taylor</data></node></graph></graphml>
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT005", "entity", Severity.ERROR, __name__)
