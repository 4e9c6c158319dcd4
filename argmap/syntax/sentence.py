"""A sentence over one or several lines, and what is inside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from argmap.source.cells import is_wide
from argmap.syntax.grammar import pattern
from argmap.syntax.lexeme import Lexeme

INLINE_KINDS = ("WORDS", "ESCAPED", "CITATION", "ATTRIBUTES", "BRACKET")
HAS_BRACKET = re.compile(r"[\[\]{}]")
OPENS_SOMETHING = re.compile(r"[\\\[{]")
BETWEEN_LINES = re.compile(r"[^\S\n]*(?://[^\n]*)?\n\s*")
CLOSED_THEN_COMMENT = re.compile(
    r"(?:(?<!\\)\[(?=[^\[\]\n]*\])(?:[^\[\]\n]*[\s;\-])?@[^\[\]\n]*\]"
    r"|(?<!\\)\{[^{}\n]*\})[ \t]*(?=//)"
)
OPEN_THEN_COMMENT = re.compile(r"[^\[\]{}\n]*[\]}][ \t]*(?=//)")
QUOTED = r'"(?:[^"\\\n]|\\[^\n])*"'
CLOSED_OR_COMMENT = re.compile(rf'{QUOTED}|\{{(?:[^{{}}"\n]|{QUOTED})*\}}|//')


def trailing_comment(text: str, start: int, end: int, opened: bool) -> int | None:
    """Where a comment begins at the end of a line of prose, or None.

    Such a line must close with attributes or a citation; elsewhere two slashes are text, because
    addresses and verse have them. ``opened``: a bracket stands open at the start of the line.
    """
    if text.find("//", start, end) < 0:
        return None
    found = OPEN_THEN_COMMENT.match(text, start, end) if opened else None
    found = found or CLOSED_THEN_COMMENT.search(text, start, end)
    return found.end() if found else None


def comment_in_line(text: str, start: int, end: int) -> int | None:
    """Where a comment begins in a line that holds no prose, or None."""
    if text.find("//", start, end) < 0:
        return None
    for found in CLOSED_OR_COMMENT.finditer(text, start, end):
        if found.group() == "//":
            return found.start()
    return None


class Sentence:
    """Joins lines by one space, or by nothing between two wide characters, and keeps the places."""

    __slots__ = ("_joined_at", "_length", "_parts", "_source", "_stood_at", "end", "opened")

    def __init__(self, text: str) -> None:
        self._source = text
        self._parts: list[str] = []
        self._joined_at: list[int] = []
        self._stood_at: list[int] = []
        self._length = 0
        self.end: int | None = None  # where the last word ends in the document
        self.opened = False  # whether a bracket stands open at the end of what was added

    def add(self, start: int, end: int) -> None:
        """One line's words."""
        line = self._source[start:end]
        words = line.strip()
        if not words:
            return
        start += line.index(words[0])
        if self._parts:
            glue = "" if is_wide(self._parts[-1][-1]) and is_wide(words[0]) else " "
            self._length += len(glue)
            self._parts.append(glue)
        self._joined_at.append(self._length)
        self._stood_at.append(start)
        self._parts.append(words)
        self._length += len(words)
        self.end = start + len(words)
        if HAS_BRACKET.search(words) is not None:
            opens, closes = (max(map(words.rfind, pair)) for pair in ("{[", "}]"))
            self.opened = opens > closes

    def place(self, offset: int) -> int:
        """Where a character of the joined sentence stands in the document."""
        at = bisect_right(self._joined_at, offset) - 1
        return self._stood_at[at] + offset - self._joined_at[at]

    def tokens(self) -> list[Lexeme]:
        """Words, citations and attributes."""
        joined = "".join(self._parts)
        if not joined:
            return []
        if OPENS_SOMETHING.search(joined) is None:
            return [Lexeme("WORDS", joined, self._stood_at[0])]
        return [
            Lexeme(found.lastgroup or "", found.group(), self.place(found.start()))
            for found in pattern(*INLINE_KINDS).finditer(joined)
        ]


def places(text: str, start: int, piece: str) -> Callable[[int], int]:
    """Where the characters of a piece of a sentence stand in the document's text.

    A piece can run over the end of a line, and over a comment there.
    """
    if text.startswith(piece, start):
        return lambda offset: start + offset
    found: list[int] = []
    at = start
    for character in piece:
        if text[at : at + 1] != character or character == " ":
            between = BETWEEN_LINES.match(text, at)
            if between is not None and character == " ":
                found.append(at)
                at = between.end()
                continue
            at = between.end() if between is not None else at
        found.append(min(at, len(text) - 1))
        at += 1
    return lambda offset: found[min(offset, len(found) - 1)]
