"""Diagnostics in full: the place in its line, what is there, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.source.cells import cells
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.document import Span
from argmap.source.report.harmless import harmless
from argmap.source.report.window import NARROWEST, window

DEFAULT_WIDTH = 100
COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.ADVICE: "1;36"}
GUTTER = "1;34"
STRONG = "1"


def render(
    diagnostics: Iterable[Diagnostic],
    *,
    width: int = DEFAULT_WIDTH,
    colour: bool = False,
    ascii_only: bool = False,
) -> Iterator[str]:
    """A block of lines for each diagnostic, with an empty line after it.

    The source line is cut to ``width`` cells around the span. ``colour`` adds ANSI colours;
    ``ascii_only`` prints nothing but ASCII. Nothing in a map can act on the terminal.
    """
    for diagnostic in diagnostics:
        yield "\n".join([*_Block(diagnostic, width, colour, ascii_only).lines(), "", ""])


class _Block:
    def __init__(self, diagnostic: Diagnostic, width: int, colour: bool, ascii_only: bool) -> None:
        self._diagnostic = diagnostic
        self._colour = colour
        self._ascii = ascii_only
        # The place first, then the places that it speaks of, those in the same file before others.
        own = [each for each in diagnostic.related if each.span.path == diagnostic.span.path]
        others = [each for each in diagnostic.related if each.span.path != diagnostic.span.path]
        self._places: list[tuple[Span, str, str]] = [
            (diagnostic.span, diagnostic.label, "^"),
            *((each.span, each.label, "-") for each in (*own, *others)),
        ]
        self._digits = max(len(str(span.line)) for span, _, _ in self._places)
        self._room = max(width - self._digits - 3, NARROWEST)

    def lines(self) -> Iterator[str]:
        diagnostic = self._diagnostic
        head = f"{diagnostic.severity.word}[{diagnostic.code}]"
        message = self._paint(f": {self._safe(diagnostic.message)}", STRONG)
        yield self._paint(head, COLOURS[diagnostic.severity]) + message
        path, shown = None, None
        for span, label, mark in self._places:
            if not span.path:
                continue
            if span.path != path:
                arrow = "-->" if path is None else ":::"
                path, shown = span.path, None
                yield f"{' ' * self._digits}{self._paint(arrow, GUTTER)} {self._where(span)}"
                if span.document.text:
                    yield self._gutter()
            if span.document.text:
                yield from self._excerpt(span, label, mark, shown)
                shown = span.line
        for name, texts in (("help", diagnostic.help), ("note", diagnostic.notes)):
            for text in texts:
                sign = self._paint(f"{' ' * self._digits} =", GUTTER)
                yield f"{sign} {self._paint(name, STRONG)}: {self._safe(text)}"

    def _excerpt(self, span: Span, label: str, mark: str, shown: int | None) -> Iterator[str]:
        seen = window(span, self._room, ascii_only=self._ascii)
        # A second place on the line just shown is marked below it, if all of the line is there.
        if shown != span.line or not seen.whole:
            yield f"{self._gutter(span.line)} {seen.text}".rstrip()
        colour = COLOURS[self._diagnostic.severity] if mark == "^" else GUTTER
        marks = mark * (seen.end - seen.start)
        text = self._safe(label)
        size = cells(text)
        if not text or seen.end + 1 + size <= self._room:
            label_part = self._paint(f"{marks} {text}".rstrip(), colour)
            yield f"{self._gutter()} {' ' * seen.start}{label_part}"
        else:
            yield f"{self._gutter()} {' ' * seen.start}{self._paint(marks, colour)}"
            indent = max(min(seen.start, self._room - size), 0)
            yield f"{self._gutter()} {' ' * indent}{self._paint(text, colour)}"

    def _gutter(self, line: int | None = None) -> str:
        number = "" if line is None else str(line)
        return self._paint(f"{number:>{self._digits}} |", GUTTER)

    def _where(self, span: Span) -> str:
        return f"{self._safe(span.path)}:{span.line}:{span.column}"

    def _safe(self, text: str) -> str:
        return harmless(text, ascii_only=self._ascii)

    def _paint(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._colour else text
