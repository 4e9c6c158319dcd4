"""Prose as it is put together: pieces, tags, and bold and italic text that has to end."""

from __future__ import annotations

import re

from argmap.interchange.argdown.nodes import Mention, Prose
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.rules import fmt026_argdown_unclosed

MARKS = ("**", "__", "*", "_")
AFTER_END = frozenset(")}_.,!?;:-* \t\r\n")
"""What can follow the end of bold and italic text."""
SPACES = re.compile(r"\s{2,}")


class ProseBuilder:
    """Takes the pieces of one run of prose."""

    def __init__(self, document: Document, start: int) -> None:
        self.document = document
        self.start = start
        self.end = start
        self.pieces: list[str] = []
        self.tags: list[str] = []
        self.last_word = 0
        self.mentions: list[Mention] = []
        self.open: list[tuple[str, int]] = []

    def add(self, text: str, start: int, end: int) -> None:
        """A piece of text."""
        self.pieces.append(text)
        self.last_word = len(self.pieces)
        self.end = end

    def space(self, end: int) -> None:
        """White space or a hard wrap: one space, and none at the beginning."""
        if self.pieces and self.pieces[-1] != " ":
            self.pieces.append(" ")

    def tag(self, text: str, start: int, end: int) -> None:
        """A tag; as long as nothing but tags follows, it is no part of the text."""
        name = text[2:-1] if text.startswith("#(") else text[1:]
        if name not in self.tags:
            self.tags.append(name)
        self.pieces.append(text)
        self.end = end

    def mark(self, start: int, after_space: bool) -> int:
        """Bold or italic text that begins or ends here, or a plain sign; how long the sign is."""
        text = self.document.text
        for sign in MARKS:
            if not text.startswith(sign, start):
                continue
            after = text[start + len(sign) : start + len(sign) + 1]
            ends = bool(self.open) and self.open[-1][0] == sign
            if ends and not after_space and (not after or after in AFTER_END):
                self.open.pop()
                return self._sign(sign, start)
        for sign in MARKS:
            if text.startswith(sign, start):
                after = text[start + len(sign) : start + len(sign) + 1]
                if after and not after.isspace():
                    self.open.append((sign, start))
                    return self._sign(sign, start)
        return self._sign(text[start], start)

    def _sign(self, sign: str, start: int) -> int:
        self.add(sign, start, start + len(sign))
        return len(sign)

    def build(self, found: list[Diagnostic]) -> Prose | None:
        """The prose, or None where there was nothing; what did not end is reported."""
        for sign, start in self.open[:1]:
            found.append(
                fmt026_argdown_unclosed.RULE.at(
                    self.document.span(start, start + len(sign)),
                    f"what begins with `{sign}` here does not end",
                    help=f"end it with `{sign}`, or write `\\{sign[0]}` for the sign itself",
                )
            )
        text = "".join(self.pieces[: self.last_word]).strip(" ")
        if not text and not self.tags:
            return None
        span = self.document.span(self.start, max(self.end, self.start))
        return Prose(text, tuple(self.tags), tuple(self.mentions), span)
