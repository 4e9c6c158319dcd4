"""A text with a name, and places in it."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple


class Document:
    """The text of one file, and where its lines begin.

    ``path`` is the name to show to people (``<stdin>`` and the like included). Only LF and CRLF end
    a line, so line numbers agree with what editors show. Offsets count code points from 0, lines
    and columns count from 1.
    """

    __slots__ = ("_starts", "path", "text")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text
        self._starts: list[int] | None = None

    def __repr__(self) -> str:
        return f"Document({self.path!r}, {len(self.text)} characters)"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Document):
            return NotImplemented
        return self.path == other.path and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.path)

    def __reduce__(self) -> tuple[type[Document], tuple[str, str]]:
        return (Document, (self.path, self.text))

    @property
    def starts(self) -> list[int]:
        """The offset at which each line begins; built once, when first asked for."""
        if self._starts is None:
            starts = [0]
            find, at = self.text.find, 0
            while (at := find("\n", at) + 1) > 0:
                starts.append(at)
            self._starts = starts
        return self._starts

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line without its end; empty beyond the last line."""
        if not 1 <= number <= len(self.starts):
            return ""
        start = self.starts[number - 1]
        end = self.text.find("\n", start)
        line = self.text[start:] if end < 0 else self.text[start:end]
        return line.removesuffix("\r")

    def span(self, start: int, end: int) -> Span:
        """The place from ``start`` up to, not including, ``end``."""
        # Four are made for each statement; the constructor of a named tuple takes twice as long.
        return tuple.__new__(Span, (self, start, end))


class Span(NamedTuple):
    """A place in a document: offsets ``start`` (included) to ``end`` (not included)."""

    document: Document
    start: int
    end: int

    @property
    def path(self) -> str:
        """The name of the document."""
        return self.document.path

    @property
    def line(self) -> int:
        """The line on which the place begins, from 1."""
        return self.document.position(self.start)[0]

    @property
    def column(self) -> int:
        """The column at which the place begins, from 1, in code points."""
        return self.document.position(self.start)[1]

    @property
    def text(self) -> str:
        """What stands there."""
        return self.document.text[self.start : self.end]

    def __repr__(self) -> str:
        return f"Span({self.path}:{self.line}:{self.column}, {self.end - self.start} characters)"


NOWHERE = Span(Document("", ""), 0, 0)
"""The place of what was never written: statements and arguments that a program made."""
