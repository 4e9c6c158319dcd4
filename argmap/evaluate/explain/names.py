"""How statements are called in prose, and where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.model.map import ArgumentMap
from argmap.model.scale import strength_word
from argmap.model.source import ESSAY
from argmap.model.statement import Statement

LONGEST = 80
"""A statement without a label is quoted up to so many characters."""


class Names:
    """The names of a map's statements and the places where they are written.

    A place is a line number, with the file before it where the map is written in several.
    """

    def __init__(self, map_: ArgumentMap) -> None:
        self.map = map_
        paths = {s.span.path for s in map_.statements.values() if s.span.path}
        self._one_file = len(paths) == 1

    def quoted(self, name: str) -> str:
        """The label or the text of a statement in quotation marks, cut where it is long."""
        title = self.map.statements[name].title
        if len(title) > LONGEST:
            title = title[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"
        inner = title.rstrip(".").replace("“", "‘").replace("”", "’")
        return f"“{inner}”"

    def line(self, name: str) -> int | None:
        """The line on which a statement stands; None for one that a program made."""
        span = self.map.statements[name].span
        return span.line if span.path else None

    def place(self, name: str) -> str:
        """Where a statement stands: ``line 12``, or empty."""
        span = self.map.statements[name].span
        if not span.path:
            return ""
        return f"line {span.line}" if self._one_file else f"{span.path}, line {span.line}"

    def full(self, name: str) -> str:
        """The statement's name with its place: ``“Munich, 1938” (line 98)``."""
        place = self.place(name)
        return f"{self.quoted(name)} ({place})" if place else self.quoted(name)

    def several(self, names: Sequence[str]) -> str:
        """Several of them in a row."""
        return in_a_row([self.full(name) for name in names])

    def sources(self, statement: Statement) -> str:
        """The sources that a statement cites, the essay apart, by their short names."""
        shorts = []
        for key in dict.fromkeys(c.key for c in statement.citations if c.key != ESSAY):
            source = self.map.sources.get(key)
            shorts.append((source.short if source else "") or key)
        return in_a_row(shorts)


def in_a_row(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(count: int, noun: str) -> str:
    """A count, in words up to ten, with its noun, which takes an s in the plural."""
    word = NUMBERS[count] if count < len(NUMBERS) else str(count)
    return f"{word} {noun}" if count == 1 else f"{word} {noun}s"


def strength_named(strength: float) -> str:
    """The adjective for a step's strength, or its number."""
    return strength_word(strength) or f"strength {strength:g}"
