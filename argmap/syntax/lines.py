"""The tolerant indenter: lines become tokens, with what stands under what.

Lark's own ``Indenter`` gives up at the first bad dedent and loses its state when the parser
recovers. This one never gives up: every line gets a place, and an odd one is reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.document import Document
from argmap.source.rules import (
    syn008_odd_step,
    syn009_statement_in_text,
    syn014_unclosed_front_matter,
)
from argmap.syntax.grammar import pattern
from argmap.syntax.hidden import leading_hidden, report_hidden
from argmap.syntax.lexeme import Lexeme
from argmap.syntax.reading import Reading
from argmap.syntax.sentence import Sentence, comment_in_line, trailing_comment
from argmap.syntax.tree import Comment
from argmap.syntax.white_space import indentation_of, report_odd_white_space
from argmap.syntax.words import ROLES

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
AT_MARGIN = frozenset({"RELATION", "CONTRADICTION", "SOURCE", "INCLUDE"})
INDENTED = re.compile(r"^(?P<white> *)(?=[^\s/])(?P<thesis>thesis\b)?", re.MULTILINE)
UNCLOSED_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?(?=\n|\Z)"
    rf"(?:\n(?![ \t\r]*(?:\n|\Z)|#|//|(?:source|include|{'|'.join(ROLES)})\b(?!-))[^\n]*)*"
)


if TYPE_CHECKING:
    from argmap.syntax.mistakes.repair import Mistakes


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
        self.repaired: set[int] = set()
        self.step = 2
        self._line = pattern(*LINE_KINDS)
        self._statement = pattern("STATEMENT")
        self._mistakes: Mistakes | None = None
        self._levels = [Level(-1, "ROOT")]
        self._tokens: list[Lexeme] = []
        self._prose_ends = -1  # where a run of lines that nobody understands could go on
        self._told = -1  # a line whose indentation is reported already
        self._reported: set[int] = set()  # the places of characters of which the reader speaks

    def tokens(self) -> list[Lexeme]:
        """The tokens of the grammar, to the end of the file."""
        begin = 0
        if self.text.startswith("---"):
            front = self._front_matter()
            if front is not None:
                self._tokens.append(front)
                begin = self._next_line(front.end)
        self.step = self._find_step(begin)
        start, size = begin, len(self.text)
        while start < size:
            start = self._read(start)
        while len(self._levels) > 1:
            self._close()
        if self._mistakes is not None:
            self.diagnostics += self._mistakes.diagnostics
        self._reported.update(found.span.start for found in self.diagnostics)
        report_odd_white_space(self.document, begin, self.step, self._reported, self.diagnostics)
        report_hidden(self.document, begin, self._reported, self.diagnostics)
        return self._tokens

    def _repairs(self) -> Mistakes:
        """The repairs, loaded with the first line that needs one."""
        if self._mistakes is None:
            from argmap.syntax.mistakes.repair import Mistakes

            self._mistakes = Mistakes(self.document, self._line)
        return self._mistakes

    def _front_matter(self) -> Lexeme | None:
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
        return Lexeme("FRONT_MATTER", found.group(), 0, found.end(), found.end())

    def _find_step(self, start: int) -> int:
        """How far the first indented statement or the first reuse is indented; 2 where neither is.

        The lesser of the two counts: a reuse can stand above the first statement. Lines above that
        are indented less than that, though they are neither, were meant to be: they count as well.
        """
        first: tuple[int, int] | None = None
        for kind in ("STATEMENT", "REUSE"):
            indented = re.compile(rf"^( +)(?!thesis\b)(?:{pattern(kind).pattern})", re.MULTILINE)
            limit = len(self.text) if first is None else first[1]
            for found in indented.finditer(self.text, start, limit):
                width, at = len(found.group(1)), found.start()
                if kind == "STATEMENT" or not self._goes_on(at, width):
                    first = min(first or (width, at), (width, at))
                    break
        if first is None:
            return 2
        width, end = first
        margin = 0  # a whole file can be indented
        for line in INDENTED.finditer(self.text, start, end):
            inner = len(line["white"])
            if line["thesis"]:
                margin = inner
            elif margin < inner < width:
                width = inner
        return width - margin if width - margin > 1 else width

    def _goes_on(self, start: int, width: int) -> bool:
        """Whether the line above is words that are indented as deep, so that this is words, too."""
        above = self.text.rfind("\n", 0, max(start - 1, 0)) + 1
        content = above + width
        return (
            self.text.startswith(" " * width, above)
            and not self.text[content].isspace()
            and self._line.match(self.text, content) is None
        )

    def _next_line(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def _read(self, start: int) -> int:
        """Read the line that begins at ``start``, and its text; where the next line begins."""
        text = self.text
        width, content = indentation_of(text, start, self.step)
        end = text.find("\n", content)
        end = len(text) if end < 0 else end
        hidden = None
        if content < end and text[content] > "\x7f":
            hidden, more, content = leading_hidden(self.document, content, self.step)
            width += more
        if content == end or (hidden is not None and not text[content:end].strip()):
            return end + 1
        if text.startswith("//", content):
            self.comments.append(Comment(text[content:end].rstrip(), content, True))
            return end + 1
        found = self._line.match(text, content)
        if found is not None:
            read = Reading(found.lastgroup or "", found.group(), content, found.end())
        else:
            after_prose = self._prose_ends == start and width >= self._levels[-1].width
            read = self._repaired(width, content, end, after_prose)
            if read.prose:
                self._prose_ends = end + 1
                if after_prose:
                    return end + 1
        if read.kind != "UNREADABLE":
            if hidden is not None:
                self.diagnostics.append(hidden)
            if not read.head.isascii():
                # What is wrong with an id is said when it is defined or looked for.
                self._reported.update(range(read.start, read.start + f'{read.head}"'.index('"')))
        self._place(width, read, content, end)
        return self._take(width, read, end)

    def _repaired(self, width: int, content: int, end: int, after_prose: bool) -> Reading:
        above = self._levels[-1]
        deep_enough = above.kind == "STATEMENT" and width >= above.width + 2 * self.step
        read = self._repairs().repair(content, end, after_prose=after_prose, after_gap=deep_enough)
        self.repaired.add(read.start)
        return read

    def _take(self, width: int, read: Reading, end: int) -> int:
        """Make the tokens of a line; where the next line begins."""
        tokens = self._tokens
        kind = read.kind
        if kind in HOLDS_OTHERS:
            self._levels.append(Level(width, kind))
        if kind in HAS_TEXT:
            sentence = Sentence(self.text)
            after = self._sentence(sentence, width, read, end)
            tokens.append(Lexeme(kind, read.head, read.start, read.end, sentence.end or read.end))
            tokens += sentence.tokens()
            return after
        head = self._without_comment(read, end).rstrip()
        head_end = min(
            read.start + len(head), read.start + len(self.text[read.start : end].rstrip())
        )
        tokens.append(Lexeme(kind, head, read.start, head_end, head_end))
        return end + 1

    def _sentence(self, sentence: Sentence, width: int, read: Reading, end: int) -> int:
        """Add the rest of a line, and the lines that continue it; where the next line begins."""
        text, size = self.text, len(self.text)
        deep = width + 2 * self.step
        self._add(sentence, read.end, end)
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
                            f"to let it bear on that line, indent it by {width + self.step}"
                            if read.kind == "STATEMENT"
                            else "nothing bears on a source: begin the line at the margin",
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
        comment = trailing_comment(self.text, start, end, sentence.opened)
        if comment is not None:
            self.comments.append(Comment(self.text[comment:end].rstrip(), comment, False))
            end = comment
        sentence.add(start, end)

    def _without_comment(self, read: Reading, end: int) -> str:
        if read.kind in ("HEADING", "UNREADABLE"):
            return read.head
        at = comment_in_line(self.text, read.start, end)
        if at is None:
            return read.head
        self.comments.append(Comment(self.text[at:end].rstrip(), at, False))
        return read.head[: comment_in_line(read.head, 0, len(read.head))]

    def _close(self) -> None:
        if self._levels.pop().open:
            self._tokens.append(Lexeme("_DEDENT"))

    def _place(self, width: int, read: Reading, content: int, end: int) -> None:
        """Close what the line does not stand under, and open what it does."""
        levels = self._levels
        while levels[-1].width >= width:
            self._close()
        parent = levels[-1]
        expected = 0 if len(levels) == 1 else parent.width + self.step
        if width == expected:
            parent.odd = None
        elif width != parent.odd and not self._told_otherwise(read, parent, content):
            parent.odd = width
            self._report_odd_step(width, expected, content, end)
        if len(levels) > 1 and not parent.open:
            parent.open = True
            self._tokens.append(Lexeme("_INDENT"))

    def _told_otherwise(self, read: Reading, parent: Level, content: int) -> bool:
        """Whether another diagnostic says what is wrong with the place of a line, or will."""
        if read.kind == "UNREADABLE" or parent.kind == "UNREADABLE" or self._told == content:
            return True
        at_margin = read.kind in AT_MARGIN or read.head.startswith("thesis")
        return at_margin and parent.kind != "ROOT"

    def _report_odd_step(self, width: int, expected: int, content: int, end: int) -> None:
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
