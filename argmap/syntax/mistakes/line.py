"""A line that the grammar does not know, and what can be said of it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.document import Document
from argmap.source.rule import Rule
from argmap.syntax.reading import Reading

LOOKED_AT = 400
"""A head longer than this is no slip of the pen."""


@dataclass(slots=True)
class Line:
    """A line from ``start`` to ``end`` of a document.

    ``text`` is its beginning. Offsets that the methods take are into ``text``.
    """

    document: Document
    start: int
    end: int
    pattern: re.Pattern[str]
    after_gap: bool
    diagnostics: list[Diagnostic] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        self.end = self.start + len(self.whole.rstrip())
        self.text = self.document.text[self.start : min(self.end, self.start + LOOKED_AT)].rstrip()

    @property
    def whole(self) -> str:
        """All of the line."""
        return self.document.text[self.start : self.end]

    @property
    def at_margin(self) -> bool:
        """Whether the line is not indented."""
        return self.start == 0 or self.document.text[self.start - 1] == "\n"

    def say(
        self,
        rule: Rule,
        start: int,
        end: int,
        message: str,
        *,
        help: str | tuple[str, ...],
        label: str = "",
        fix: tuple[int, int, str] | None = None,
        title: str = "",
    ) -> None:
        """Keep a diagnostic; ``fix`` replaces a part of the line, and its title is the help."""
        fixes: tuple[Fix, ...] = ()
        if fix is not None:
            edit = Edit(self.document.span(self.start + fix[0], self.start + fix[1]), fix[2])
            fixes = (Fix(title or (help if isinstance(help, str) else help[0]), (edit,)),)
        span = self.document.span(self.start + start, self.start + end)
        self.diagnostics.append(rule.at(span, message, label=label, help=help, fixes=fixes))

    def read_as(self, head: str, start: int, end: int) -> Reading | None:
        """The reading of the line when ``head`` stands in place of what is from start to end.

        None where the grammar does not know it either.
        """
        found = self.pattern.match(head + self.text[end:])
        if found is None:
            return None
        at = end + found.end() - len(head)
        return Reading(found.lastgroup or "", found.group(), self.start + start, self.start + at)

    def statement(self, head: str, end: int, start: int = 0) -> Reading:
        """The line as a statement with this head, which ends at ``end``."""
        return Reading("STATEMENT", head, self.start + start, self.start + end)

    def unreadable(self, *, prose: bool = False) -> Reading:
        """The line as one that nobody understands."""
        return Reading("UNREADABLE", self.whole, self.start, self.end, prose)


def near(word: str, known: tuple[str, ...]) -> str | None:
    """A known word at most two slips away, one in a short word; accents do not count."""
    from rapidfuzz.distance import DamerauLevenshtein

    if not word.isascii():
        apart = unicodedata.normalize("NFD", word)
        word = "".join(letter for letter in apart if not unicodedata.combining(letter))
    limit = 2 if len(word) > 4 else 1
    best = min(known, key=lambda name: DamerauLevenshtein.distance(word.lower(), name))
    return best if DamerauLevenshtein.distance(word.lower(), best) <= limit else None
