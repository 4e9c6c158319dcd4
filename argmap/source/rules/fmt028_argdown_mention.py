"""A title in the middle of a sentence that leads nowhere.

In a sentence, `@[title]` and `@<title>` speak of a statement and of an argument. Without the `@`,
or where nothing has that title, it is read as plain text.

Why it matters: Argdown's own program refuses a title in a sentence without the `@`; and what a
mention names should be there.

Bad:

    [Success]: The pact was a success.

    [Doubt]: I doubt that [Success] is meant seriously.

Good:

    [Success]: The pact was a success.

    [Doubt]: I doubt that @[Success] is meant seriously.
"""

from argmap.source.diagnostic import Severity
from argmap.source.rule import Rule

RULE = Rule("FMT028", "argdown-mention", Severity.WARNING, __name__)
