"""Argdown's text becomes lines with tokens: hard wraps are joined, comments gone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lark import Token

from argmap.interchange.argdown.grammar import BEGINNINGS, INSIDE, pattern
from argmap.interchange.argdown.nodes import Data, Inference, Mention
from argmap.interchange.argdown.prose import ProseBuilder
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span
from argmap.source.rules import (
    fmt025_argdown_line,
    fmt026_argdown_unclosed,
    fmt028_argdown_mention,
)

FRONT = re.compile(r"\s*={3,}")
FRONT_END = re.compile(r"={3,}")
COMMENT_LINE = re.compile(r"[ \t]*(?=//|/\*|<!--)")
REST_OF_LINE = re.compile(r"[ \t]*(?:\r?\n|\Z)")
BLANK = re.compile(r"[ \t]*(?:\r?\n|\Z)")
IN_DATA = re.compile(r"""(?<=[\s:,\[{])(?:"(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+')|[{}]""", re.DOTALL)
IN_INFERENCE = re.compile(r"--+|\{|//|/\*|<!--|\n[ \t]*\r?\n")
CLOSERS = {"/*": "*/", "<!--": "-->"}
MOST_FAILURES = 50
"""So many brackets without an end are looked into; the rest are read as text at once."""


@dataclass(slots=True)
class Title:
    """A title and where it stands."""

    text: str
    span: Span

    def __str__(self) -> str:
        return self.text


@dataclass(slots=True)
class Sign:
    """What a line begins with."""

    text: str
    span: Span

    def __str__(self) -> str:
        return self.text


@dataclass(slots=True)
class Line:
    """A line with its hard wraps: what it begins with, how far in, and its tokens.

    ``kind`` is a terminal of the grammar, empty for plain text. ``first`` says that a blank line,
    or the beginning of the file, is before it.
    """

    kind: str
    indent: int
    start: int
    first: bool
    tokens: list[Token] = field(default_factory=list)
    end: int = 0


class Scanner:
    """Reads a document once, from its beginning to its end."""

    def __init__(self, document: Document, found: list[Diagnostic]) -> None:
        self.document = document
        self.text = document.text
        self.found = found
        self.front: Data | None = None
        self.prose: ProseBuilder | None = None
        self.line: Line | None = None
        self.unclosed: set[str] = set()
        self.failures = 0
        self.after_space = False
        self.said_open = False

    def lines(self) -> Iterator[Line]:
        """The lines in order."""
        at = self._front_matter()
        text, size = self.text, len(self.text)
        beginning = pattern(*BEGINNINGS)
        first = True
        while at < size:
            blank = BLANK.match(text, at)
            if blank is not None:
                at = blank.end()
                if self.line is not None:
                    yield self._done()
                first = True
                continue
            if self.line is not None and self.line.kind == "INCLUDE":
                yield self._done()
                first = True
            comment = COMMENT_LINE.match(text, at)
            if comment is not None and (end := self._comment(comment.end())) is not None:
                rest = REST_OF_LINE.match(text, end)
                at = rest.end() if rest else end
                if rest is not None:
                    continue
            found = beginning.match(text, at)
            if found is not None or self.line is None:
                if self.line is not None:
                    yield self._done()
                self._begin(found, at, first)
                first = False
                at = found.end() if found else at
            at = self._inside(at)
        if self.line is not None:
            yield self._done()

    def _front_matter(self) -> int:
        opening = FRONT.match(self.text)
        if opening is None:
            return 0
        closing = FRONT_END.search(self.text, opening.end())
        if closing is None:
            self._say_unclosed(opening.end() - 3, "===", "===")
            return opening.end()
        span = self.document.span(opening.end(), closing.start())
        self.front = Data(span.text, span)
        return closing.end()

    def _begin(self, found: re.Match[str] | None, at: int, first: bool) -> None:
        if found is None:
            self.line = Line("", 0, at, first, end=at)
            return
        kind, sign = str(found.lastgroup), found.group()
        start = at + len(sign) - len(sign.lstrip(" \t"))
        self.line = Line(kind, start - at, start, first, end=found.end())
        if kind != "INFERENCE":
            span = self.document.span(start, found.end())
            self.line.tokens.append(Token(kind, Sign(span.text, span)))

    def _done(self) -> Line:
        self._flush()
        line, self.line = self.line, None
        assert line is not None
        return line

    def _inside(self, at: int) -> int:
        """Read from here to the end of the line; the answer is where the next line begins."""
        assert self.line is not None
        if self.line.kind == "INFERENCE" and not self.line.tokens:
            return self._inference(at)
        inside, text, size = pattern(*INSIDE), self.text, len(self.text)
        while at < size:
            found = inside.match(text, at)
            if found is None:
                return at + 1
            kind = str(found.lastgroup)
            if kind == "BREAK":
                # Only the first line end: blank lines are seen where lines begin.
                self._pieces().space(at)
                return text.index("\n", at) + 1
            at = self._take(kind, found)
            self.line.end = at
        return at

    def _take(self, kind: str, found: re.Match[str]) -> int:
        at, end, said = found.start(), found.end(), found.group()
        spaced, self.after_space = self.after_space, kind in ("SPACE", "COMMENT")
        pieces = self._pieces()
        if kind == "SPACE":
            pieces.space(end)
        elif kind == "MARKUP":
            return at + pieces.mark(at, spaced)
        elif kind == "ESCAPED":
            pieces.add(said[1:], at, end)
        elif kind == "TAG":
            pieces.tag(said, at, end)
        elif kind in ("COMMENT", "DATA"):
            over = self._comment(at) if kind == "COMMENT" else self._data(at)
            if over is not None:
                return over
            pieces.add(said[0], at, at + 1)
            return at + 1
        elif kind.endswith("_MENTION"):
            span = self.document.span(at, end)
            pieces.mentions.append(Mention(kind.startswith("ARG"), said[2:-1], span))
            pieces.add(said, at, end)
        elif kind.endswith(("_TITLE", "_REFERENCE")):
            self._title(kind, said, at, end)
        else:
            pieces.add(said, at, end)
        return end

    def _pieces(self) -> ProseBuilder:
        if self.prose is None:
            self.prose = ProseBuilder(self.document, self.line.end if self.line else 0)
        return self.prose

    def _flush(self) -> None:
        if self.prose is None or self.line is None:
            return
        prose = self.prose.build(self.found)
        self.prose = None
        if prose is not None and self.line.kind == "INFERENCE":
            if not self.said_open:
                self.found.append(
                    fmt025_argdown_line.RULE.at(
                        prose.span,
                        "text cannot stand between an inference and its conclusion",
                        label="left out",
                        help="begin the conclusion with its number in brackets",
                    )
                )
        elif prose is not None:
            self.line.tokens.append(Token("TEXT" if prose.text else "TAGS", prose))

    def _title(self, kind: str, said: str, at: int, end: int) -> None:
        assert self.line is not None
        pieces = self._pieces()
        signs = 1 if self.line.kind else 0
        span = self.document.span(at, end)
        if len(self.line.tokens) == signs and not any(p.strip() for p in pieces.pieces):
            title = said.removesuffix(":")[1:-1]
            self.prose = None
            self.line.tokens.append(Token(kind, Title(title, span)))
            return
        pieces.add(said, at, end)
        if kind.endswith("_REFERENCE"):
            self.found.append(
                fmt028_argdown_mention.RULE.at(
                    span,
                    f"the title `{said}` stands in the middle of a sentence",
                    label="read as text",
                    help=f"write `@{said}` to speak of it, or a backslash before it",
                )
            )

    def _comment(self, at: int) -> int | None:
        """Where the comment that begins here ends, or None where it does not."""
        if self.text.startswith("//", at):
            end = self.text.find("\n", at)
            return len(self.text) if end < 0 else end - (self.text[end - 1] == "\r")
        for opening, closing in CLOSERS.items():
            if self.text.startswith(opening, at):
                end = -1 if opening in self.unclosed else self.text.find(closing, at + 2)
                if end >= 0:
                    return end + len(closing)
                if opening not in self.unclosed:
                    self._say_unclosed(at, opening, closing)
                    self.unclosed.add(opening)
        return None

    def _data(self, at: int) -> int | None:
        assert self.line is not None
        data = self._read_data(at)
        if data is None:
            return None
        self._flush()
        self.line.tokens.append(Token("DATA", data))
        return data.span.end

    def _read_data(self, at: int) -> Data | None:
        depth = 0
        if self.failures < MOST_FAILURES:
            for found in IN_DATA.finditer(self.text, at):
                if found.group() == "{":
                    depth += 1
                elif found.group() == "}":
                    depth -= 1
                    if depth == 0:
                        span = self.document.span(at, found.end())
                        return Data(span.text, span)
        self.failures += 1
        if self.failures <= MOST_FAILURES:
            self._say_unclosed(at, "{", "}")
        return None

    def _inference(self, at: int) -> int:
        """The line between premises and conclusion, collapsed or with rules and data in it."""
        assert self.line is not None
        start = self.line.start
        dashes = at - start
        rules: list[str] = []
        data: list[Data] = []
        end = at
        if dashes < 4:
            end = self._expanded(at, rules, data)
        span = self.document.span(start, end)
        names = tuple(filter(None, (" ".join(r.split()) for r in "".join(rules).split(","))))
        self.said_open = dashes < 4 and end == at
        self.line.tokens.append(
            Token("INFERENCE", Inference(names, tuple(data), span, self.said_open))
        )
        self.line.end = end
        rest = REST_OF_LINE.match(self.text, end)
        return rest.end() if rest else end

    def _expanded(self, at: int, rules: list[str], data: list[Data]) -> int:
        begin = at
        while (found := IN_INFERENCE.search(self.text, at)) is not None:
            rules.append(self.text[at : found.start()])
            sign, at = found.group(), found.end()
            if sign.startswith("--"):
                return at
            if sign == "{" and (read := self._read_data(found.start())) is not None:
                data.append(read)
                at = read.span.end
            elif sign[0] in "/<" and (over := self._comment(found.start())) is not None:
                at = over
            elif sign[0] == "\n":
                break
            else:
                rules.append(sign)
        self.found.append(
            fmt025_argdown_line.RULE.at(
                self.document.span(begin - 2, begin),
                "this line of hyphens has no second one",
                help="write four hyphens, or the rules and a second line of two hyphens",
            )
        )
        rules.clear()
        data.clear()
        return begin

    def _say_unclosed(self, at: int, opening: str, closing: str) -> None:
        self.found.append(
            fmt026_argdown_unclosed.RULE.at(
                self.document.span(at, at + len(opening)),
                f"what begins with `{opening}` here does not end",
                label="read as text",
                help=f"end it with `{closing}`, or write `\\{opening[0]}` for the sign itself",
            )
        )
