"""Front matter without its second `---`.

Front matter stands between two lines of three hyphens at the top of the file. Without the second
one it is taken to end before the first blank line, or before the first line that begins a
statement, a source, an include or a heading.

Why it matters: title, essay and bibliography are looked for there. Where it ends should not be
guessed.

Bad:

    ---
    title: The pact

    thesis success: The pact was a success for the Soviet Union.

Good:

    ---
    title: The pact
    ---

    thesis success: The pact was a success for the Soviet Union.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN014", "unclosed-front-matter", Severity.ERROR, __name__)
