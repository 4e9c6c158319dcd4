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
LOWER = bytes(range(128)).lower() + bytes(range(128, 256))
NO_LETTERS = bytes(number for number in range(128) if not chr(number).isalnum())


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each statement that says what an earlier one says."""
    alike: dict[bytes, list[Statement]] = {}
    for statement in map_.statements.values():
        alike.setdefault(_letters(statement.text), []).append(statement)
    for letters, group in alike.items():
        if letters and len(group) > 1:
            yield from _repeats(group)


def _repeats(group: list[Statement]) -> Iterator[Diagnostic]:
    first: dict[str, Statement] = {}
    for statement in group:
        earlier = first.setdefault(plain(statement.text), statement)
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


def _letters(text: str) -> bytes:
    # Texts of the same words have the same letters in the same order; this is found ten times as
    # fast, and few texts are left to look at.
    if text.isascii():
        return text.encode().translate(LOWER, NO_LETTERS)
    return plain(text).replace(" ", "").encode()


def plain(text: str) -> str:
    """A text without letter case, punctuation and white space, to compare it by."""
    if not text.isascii():
        text = normalize("NFKC", text)
    return re.sub(NO_WORD, " ", text.casefold()).strip()
