"""A character that nobody sees, where it keeps the line from being read.

Zero-width characters, direction marks and no-break spaces come along when text is copied from a web
page or a word processor. Here one stands in the head of a line. It is left out, and the line is
read as it looks.

Why it matters: two lines that look the same should be the same. A role or an id with something
invisible in it is another word.

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
