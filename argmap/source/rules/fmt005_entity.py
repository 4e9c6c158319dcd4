"""An XML file that defines or uses entities of its own.

Entities can make a small file fill all memory, and can name files on the reader's machine. No
format for arguments needs them, so none is read. The five that XML itself has (`&amp;`, `&lt;`,
`&gt;`, `&quot;`, `&apos;`) and character numbers (`&#8217;`) are not meant.

Bad: `<!DOCTYPE map [<!ENTITY author "A. Writer">]>` … `&author;`

Good: the text itself in the place of `&author;`
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT005", "entity", Severity.ERROR, __name__)
