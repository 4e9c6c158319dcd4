"""A character that nobody sees, where it changes what is read.

Zero-width characters, direction marks and no-break spaces come along when text is copied from a web
page or a word processor. In the head of a line one of them is left out, and the line is read as it
looks. In a text, control characters are reported, and changes of the writing direction that their
line does not close again; joiners and direction marks are part of the spelling of some scripts.

Why it matters: two lines that look the same should be the same. A role or an id with something
invisible in it is another word, and an open change of direction can make a line look like another.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      \u200bclaim time: It gave the Soviet Union time to arm.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.

Fix: delete it, or write a space.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN018", "hidden-character", Severity.WARNING, __name__)
