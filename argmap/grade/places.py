"""Where in an essay's file statements stand, and how sentences speak of them."""

from __future__ import annotations

from collections.abc import Container, Iterable

from argmap.resolve.loaded import Loaded

MOST_NAMED = 3
LONGEST_TEXT = 60


class Places:
    """The lines of statements in the file that was opened."""

    def __init__(self, loaded: Loaded) -> None:
        self._statements = loaded.map.statements
        self._own = loaded.documents[0] if loaded.documents else None
        self._lines: dict[str, int] = {}

    @property
    def any(self) -> bool:
        """Whether there is any statement."""
        return bool(self._statements)

    def line(self, name: str) -> int:
        """The line of a statement, from 1; 0 where it stands in another file or in none."""
        if name not in self._lines:
            anchor = self._statements[name].anchor
            own = self._own is not None and anchor.document is self._own
            self._lines[name] = anchor.line if own else 0
        return self._lines[name]

    def lines(self, names: Iterable[str]) -> tuple[int, ...]:
        """The lines of statements in order, each once."""
        return tuple(sorted({self.line(name) for name in names} - {0}))

    def in_order(self, names: Container[str]) -> list[str]:
        """Statements in the order of writing."""
        return [name for name in self._statements if name in names]

    def where(self, names: Iterable[str]) -> str:
        """``line 4``, ``lines 4, 7 and 9``, or the first text where there are no lines."""
        names = tuple(names)
        lines = self.lines(names)
        if not lines:
            return self.which(names)
        shown = [str(line) for line in lines[:MOST_NAMED]]
        if len(lines) > MOST_NAMED:
            shown.append(f"{len(lines) - MOST_NAMED} more")
        word = "line" if len(lines) == 1 else "lines"
        return f"{word} {_and(shown)}"

    def which(self, names: Iterable[str]) -> str:
        """What the first of the statements says, in quotation marks and cut short."""
        for name in names:
            text = self._statements[name].title
            cut = text[: LONGEST_TEXT - 1].rstrip()
            return f"“{text if len(text) <= LONGEST_TEXT else f'{cut}…'}”"
        return "the map"


def _and(words: list[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)
