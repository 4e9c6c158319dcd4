"""A line that does not stand where its kind must.

A thesis, a source, an include and a relation stand at the margin. A reuse, and a statement with a
connective, stand under another statement. Front matter stands at the very top of a file, between
two lines of three hyphens.

Why it matters: a thesis is what the map judges and bears on nothing above it; a reuse is nothing
without something to bear on. In the wrong place neither says what was meant.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      thesis time: It gave the Soviet Union time to arm.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN012", "misplaced-line", Severity.ERROR, __name__)
