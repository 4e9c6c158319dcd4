"""Lines become blocks, and each block is parsed by itself."""

from __future__ import annotations

from collections.abc import Iterator

from lark import Token, UnexpectedInput, UnexpectedToken

from argmap.interchange.argdown.grammar import ARROWS, parser
from argmap.interchange.argdown.nodes import Block
from argmap.interchange.argdown.scan import Line, Scanner
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.rules import fmt025_argdown_line, fmt030_argdown_blank_line

INDENT, DEDENT = Token("_INDENT", ""), Token("_DEDENT", "")
MOST_FAULTS = 20
"""After so many faults in one block the rest of it is left out."""
STRUCTURE = ("NUMBER", "INFERENCE")
EXPECTED = {
    "TEXT": "text",
    "NUMBER": "a number in brackets",
    "INFERENCE": "a line of hyphens",
    "DATA": "data",
}


def read_blocks(scanner: Scanner) -> Iterator[Block | Line]:
    """The blocks of a file in order; a line that includes another file comes as it is."""
    reader = _Blocks(scanner.document, scanner.found)
    waiting: list[Line] = []
    for line in scanner.lines():
        if waiting and (line.first or reader.begins_anew(line, waiting[0])):
            yield from reader.parse(waiting)
            waiting = []
        if line.kind == "INCLUDE":
            yield line
        else:
            waiting.append(line)
    if waiting:
        yield from reader.parse(waiting)


class _Blocks:
    def __init__(self, document: Document, found: list[Diagnostic]) -> None:
        self.document = document
        self.found = found

    def begins_anew(self, line: Line, first: Line) -> bool:
        """Whether a line begins a block although no blank line is before it."""
        if line.kind == "INCLUDE" or first.kind == "INCLUDE":
            return True
        if line.kind == "HEADING":
            what = "a heading"
        elif line.kind in STRUCTURE and first.kind not in STRUCTURE and first.kind not in ARROWS:
            what = "an argument's premises"
        elif line.kind == "BULLET" and first.kind != "BULLET":
            what = "a list"
        else:
            return False
        self.found.append(
            fmt030_argdown_blank_line.RULE.at(
                self.document.span(line.start, max(line.end, line.start)),
                f"{what} without a blank line before it",
                help="leave a line blank above this one",
            )
        )
        return True

    def parse(self, lines: list[Line]) -> Iterator[Block]:
        """The block that these lines are; lines that do not fit are reported and left out."""
        lines = self._further_in(self._rooted(lines))
        faults = 0
        while lines:
            try:
                yield parser().parse(self._laid_out(lines), start="block")  # type: ignore[misc]  # the builder makes a block
                return
            except UnexpectedInput as error:
                at = self._at_fault(lines, error)
                after = self._after(lines, at)
                faults += 1
                if faults == MOST_FAULTS:
                    self._say(lines[at], "from here on this block cannot be read", "see above")
                    after = len(lines)
                elif faults < MOST_FAULTS:
                    self._say_what_fits(lines[at], error)
                lines = lines[:at] + lines[after:]

    def _rooted(self, lines: list[Line]) -> list[Line]:
        """Without the relations at the beginning, which stand under nothing."""
        start = 0
        while start < len(lines) and lines[start].kind in ARROWS:
            start += 1
        if start:
            self._say(
                lines[0],
                "a relation needs a statement or an argument above it",
                "take away the blank line above, or write what this stands under",
            )
        return lines[start:]

    def _further_in(self, lines: list[Line]) -> list[Line]:
        """Without the relations that stand no further in than what they should stand under."""
        kept: list[Line] = []
        margin, at = 0, 0
        while at < len(lines):
            line = lines[at]
            if line.kind not in ARROWS:
                margin = line.indent + 1 if line.kind == "BULLET" else 0
            elif line.indent <= margin:
                self._say(
                    line,
                    "a relation stands further in than what it stands under",
                    "indent this line by some spaces",
                )
                at = self._after(lines, at)
                continue
            kept.append(line)
            at += 1
        return kept

    def _after(self, lines: list[Line], at: int) -> int:
        """The first line behind this one that does not stand under it."""
        after = at + 1
        if lines[at].kind in ARROWS:
            while after < len(lines) and lines[after].indent > lines[at].indent:
                after += 1
        return after

    def _laid_out(self, lines: list[Line]) -> list[Token]:
        """The tokens of all lines, with indents and dedents around what stands under a line."""
        tokens: list[Token] = []
        stack = [0]
        for line in lines:
            if line.kind in ARROWS:
                while len(stack) > 1 and line.indent < stack[-1]:
                    stack.pop()
                    tokens.append(DEDENT)
                if line.indent > stack[-1] and (len(stack) == 1 or tokens[-1] is not DEDENT):
                    stack.append(line.indent)
                    tokens.append(INDENT)
            else:
                tokens.extend([DEDENT] * (len(stack) - 1))
                stack = [line.indent + 1 if line.kind == "BULLET" else 0]
            tokens.extend(line.tokens)
        tokens.extend([DEDENT] * (len(stack) - 1))
        return tokens

    def _say_what_fits(self, line: Line, error: UnexpectedInput) -> None:
        known = error.accepts if isinstance(error, UnexpectedToken) else set()
        wanted = [EXPECTED[name] for name in EXPECTED if name in (known or ())]
        advice = f"expected: {', '.join(wanted)}" if wanted else "see the syntax of Argdown"
        self._say(line, "this line cannot stand here", advice)

    def _at_fault(self, lines: list[Line], error: UnexpectedInput) -> int:
        """The line that the parser cannot take."""
        token = error.token if isinstance(error, UnexpectedToken) else None
        if token is None or token.type == "$END":
            return len(lines) - 1
        for index, line in enumerate(lines):
            if any(each is token for each in line.tokens):
                # What is wrong with a token that begins a line can be that the line above is short.
                missing = index and token is line.tokens[0] and len(lines[index - 1].tokens) == 1
                short = missing and lines[index - 1].kind not in ("", "INFERENCE")
                return index - 1 if short else index
        # Layout belongs to the line before it, which has nothing in it.
        for index, line in enumerate(lines):
            if line.kind and line.kind != "INFERENCE" and len(line.tokens) == 1:
                return index
        return next((i for i, line in enumerate(lines) if line.kind in ARROWS), 0)

    def _say(self, line: Line, message: str, advice: str) -> None:
        end = max(line.end, line.start + 1)
        self.found.append(
            fmt025_argdown_line.RULE.at(
                self.document.span(line.start, min(end, len(self.document.text))),
                message,
                label="left out, with what stands under it",
                help=advice,
            )
        )
