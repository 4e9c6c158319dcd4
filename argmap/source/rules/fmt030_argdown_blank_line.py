"""A heading, an argument's premises or a list that follow other lines without a blank line.

In Argdown a line goes on with the one above it until a blank line comes. What is clearly meant to
begin anew is read as if the blank line were there.

Why it matters: Argdown's own program refuses the whole file.

Bad:

    <Order>
    (1) It kept the existing order.
    ----
    (2) It was a success.

Good:

    <Order>

    (1) It kept the existing order.
    ----
    (2) It was a success.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT030", "argdown-blank-line", Severity.ERROR, __name__)
