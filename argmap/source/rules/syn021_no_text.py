"""A statement or a heading that says nothing.

After the colon of a statement there is neither text nor, before it, a label; or nothing stands
after the number signs of a heading.

Why it matters: a statement is one sentence. Without one there is nothing to support, to doubt or to
draw.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time:

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("SYN021", "no-text", Severity.WARNING, __name__)
