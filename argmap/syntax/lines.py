"""The tolerant indenter: lines become tokens, with what stands under what.

Lark's own ``Indenter`` gives up at the first bad dedent and loses its state when the parser
recovers. This one never gives up: every line gets a place, and an odd one is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lark import Token

from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.document import Document
from argmap.source.rules import (
    syn008_odd_step,
    syn009_statement_in_text,
    syn014_unclosed_front_matter,
)
from argmap.syntax.grammar import pattern
from argmap.syntax.mistakes import Mistakes
from argmap.syntax.sentence import Sentence, comment_in_line, trailing_comment
from argmap.syntax.tree import Comment
from argmap.syntax.white_space import indentation_of, report_odd_white_space

LINE_KINDS = (
    "STATEMENT",
    "REUSE",
    "RELATION",
    "CONTRADICTION",
    "HEADING",
    "SOURCE",
    "INCLUDE",
)
HOLDS_OTHERS = frozenset({"STATEMENT", "REUSE", "UNREADABLE"})
HAS_TEXT = frozenset({"STATEMENT", "SOURCE"})
UNCLOSED_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?(?:\n(?![ \t\r]*(?:\n|\Z)|#|//|(?:source|include|thesis|claim|evidence|objection"
    r"|rebuttal|warrant|undercut|context)\b(?!-))[^\n]*)*"
)


@dataclass(slots=True)
class Level:
    """A line under which the coming lines may stand."""

    width: int
    kind: str
    open: bool = False
    odd: int | None = None  # a child's indentation that has been reported already


class LineReader:
    """Reads a document line by line; ``tokens`` feeds the parser, the rest is there afterwards."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.diagnostics: list[Diagnostic] = []
        self.comments: list[Comment] = []
        self.step = 2
        self._line = pattern(*LINE_KINDS)
        self._statement = pattern("STATEMENT")
        self._mistakes = Mistakes(document, self._line)
        self._levels = [Level(-1, "ROOT")]
        self._told = -1  # a line whose indentation is reported already

    def tokens(self) -> Iterator[Token]:
        """The tokens of the grammar, to the end of the file."""
        start = 0
        if self.text.startswith("---"):
            front = self._front_matter()
            if front is not None:
                yield front
                start = self._next_line(front.end_pos or 0)
        self.step = self._find_step(start)
        yield from self._lines(start)
        while len(self._levels) > 1:
            yield from self._close()
        report_odd_white_space(self.document, start, self.step, self.diagnostics)
        self.diagnostics += self._mistakes.diagnostics

    def _front_matter(self) -> Token | None:
        found = pattern("FRONT_MATTER").match(self.text)
        if found is None:
            found = UNCLOSED_FRONT_MATTER.match(self.text)
            if found is None:
                return None
            self.diagnostics.append(
                syn014_unclosed_front_matter.RULE.at(
                    self.document.span(0, 3),
                    "the front matter has no second `---`",
                    label="opened here",
                    help="write `---` on a line of its own after the last key",
                )
            )
        return _token("FRONT_MATTER", found.group(), 0, found.end())

    def _find_step(self, start: int) -> int:
        """How far the first indented statement or the first reuse is indented; 2 where neither is.

        The lesser of the two counts: a reuse can stand above the first statement, and words that
        go on with a text can look like a reuse, but stand deeper than any step.
        """
        steps = [2]
        for kind in ("STATEMENT", "REUSE"):
            indented = re.compile(rf"^( +)(?:{pattern(kind).pattern})", re.MULTILINE)
            found = indented.search(self.text, start)
            if found is not None:
                steps.append(len(found.group(1)))
        return min(steps[1:] or steps)

    def _next_line(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def _lines(self, start: int) -> Iterator[Token]:
        text, size = self.text, len(self.text)
        prose_ends = -1  # where a run of lines that nobody understands could go on
        while start < size:
            width, content = indentation_of(text, start, self.step)
            end = text.find("\n", content)
            end = size if end < 0 else end
            if not text[content:end].strip():
                start = end + 1
                continue
            if text.startswith("//", content):
                self.comments.append(Comment(text[content:end].rstrip(), content, True))
                start = end + 1
                continue
            found = self._line.match(text, content)
            if found is not None:
                kind, head, after = found.lastgroup or "", found.group(), found.end()
            elif prose_ends == start and width > self._levels[-1].width - 1:
                prose_ends = start = end + 1
                continue
            else:
                kind, head, after = self._mistakes.repair(content, end)
            yield from self._place(width, kind, content, end)
            if kind in HAS_TEXT:
                sentence = Sentence(self.text)
                start = self._sentence(sentence, width, after, end)
                yield _token(kind, head, content, sentence.end or after)
                yield from sentence.tokens()
            else:
                head = self._without_comment(kind, head, content, end).rstrip()
                yield _token(kind, head, content, content + len(head))
                start = end + 1
                if kind == "UNREADABLE":
                    prose_ends = start
            if kind in HOLDS_OTHERS:
                self._levels.append(Level(width, kind))

    def _sentence(self, sentence: Sentence, width: int, after: int, end: int) -> int:
        """Add the rest of a line, and the lines that continue it; where the next line begins."""
        text, size = self.text, len(self.text)
        deep = width + 2 * self.step
        self._add(sentence, after, end)
        start = end + 1
        while start < size:
            inner, content = indentation_of(text, start, self.step)
            if inner < deep:
                break
            end = text.find("\n", content)
            end = size if end < 0 else end
            if not text[content:end].strip():
                break
            found = self._statement.match(text, content)
            if found is not None:
                self.diagnostics.append(
                    syn009_statement_in_text.RULE.at(
                        self.document.span(content, found.end()),
                        "a statement stands where the text above would go on",
                        label=f"indented {inner - width} deeper than the line above",
                        help=(
                            f"to let it bear on that line, indent it by {self.step}",
                            "to go on with the text, begin the line with another word",
                        ),
                    )
                )
                self._told = content
                break
            self._add(sentence, content, end)
            start = end + 1
        return start

    def _add(self, sentence: Sentence, start: int, end: int) -> None:
        comment = trailing_comment(self.text, start, end)
        if comment is not None:
            self.comments.append(Comment(self.text[comment:end].rstrip(), comment, False))
            end = comment
        sentence.add(start, end)

    def _without_comment(self, kind: str, head: str, start: int, end: int) -> str:
        if kind in ("HEADING", "UNREADABLE"):
            return head
        at = comment_in_line(self.text, start, end)
        if at is None:
            return head
        self.comments.append(Comment(self.text[at:end].rstrip(), at, False))
        return head[: at - start]

    def _close(self) -> Iterator[Token]:
        if self._levels.pop().open:
            yield Token("_DEDENT", "")

    def _place(self, width: int, kind: str, content: int, end: int) -> Iterator[Token]:
        """Close what the line does not stand under, and open what it does."""
        levels = self._levels
        while levels[-1].width >= width:
            yield from self._close()
        parent = levels[-1]
        expected = 0 if len(levels) == 1 else parent.width + self.step
        if width not in (expected, parent.odd):
            parent.odd = width
            self._report_odd_step(width, expected, parent, content, end)
        if len(levels) > 1 and not parent.open:
            parent.open = True
            yield Token("_INDENT", "")

    def _report_odd_step(
        self, width: int, expected: int, parent: Level, content: int, end: int
    ) -> None:
        if parent.kind == "UNREADABLE" or self._told == content:
            return
        line_start = self.text.rfind("\n", 0, content) + 1
        advice = f"indent it by {expected}" if expected else "begin it at the margin"
        place = (
            "under the nearest line above that is less indented" if expected else "at the margin"
        )
        self.diagnostics.append(
            syn008_odd_step.RULE.at(
                self.document.span(content, min(end, content + 1)),
                f"this line is indented by {width}, where {expected} is expected",
                label=f"read as standing {place}",
                help=advice,
                fixes=(
                    Fix(
                        advice,
                        (Edit(self.document.span(line_start, content), " " * expected),),
                        safe=False,
                    ),
                ),
            )
        )


def _token(kind: str, value: str, start: int, end: int) -> Token:
    return Token(kind, value, start, end_pos=end)
