"""Two statements with the same text.

They say the same, letter case, punctuation and white space aside.

Why it matters: the same reason, written twice, looks like two. If the second is answered or struck
out, the first still stands, though it is the same thought. Write it once, give it an id, and reuse
it wherever else it bears.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      evidence munich: The Soviet Union was kept out of Munich.
    thesis forced: The pact was forced on the Soviet Union.
      evidence: The Soviet Union was kept out of Munich!

Good:

    thesis success: The pact was a success for the Soviet Union.
      evidence munich: The Soviet Union was kept out of Munich.
    thesis forced: The pact was forced on the Soviet Union.
      because munich
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import normalize

from argmap.check.words import called
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement
from argmap.source.diagnostic import Diagnostic, Related, Severity
from argmap.source.rule import Rule

RULE = Rule("STR008", "same-text-twice", Severity.WARNING, __name__)

NO_WORD = r"[\W_]+"


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each statement that says what an earlier one says."""
    first: dict[str, Statement] = {}
    for statement in map_.statements.values():
        text = plain(statement.text)
        if not text:
            continue
        earlier = first.setdefault(text, statement)
        # A file that comes in under two names is written once all the same.
        if earlier is statement or earlier.span == statement.span:
            continue
        again = f"reuse it here: `because {earlier.id}`, or `but`, `and`"
        yield RULE.at(
            statement.anchor,
            f"{statement.role} {called(statement)} says the same as {called(earlier)}",
            label="the same text again",
            help=again if earlier.named else "give the first one an id, and reuse it here",
            related=(Related(earlier.anchor, "first said here"),),
        )


def plain(text: str) -> str:
    """A text without letter case, punctuation and white space, to compare it by."""
    if not text.isascii():
        text = normalize("NFKC", text)
    return re.sub(NO_WORD, " ", text.casefold()).strip()
