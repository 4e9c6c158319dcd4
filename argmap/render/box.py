"""What stands in the box of a statement, how large that makes it, and what its hover says."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from argmap.model.map import ArgumentMap
from argmap.model.overlay import Mark
from argmap.model.scale import credence_word
from argmap.model.statement import Statement
from argmap.render.cite import full, link, short
from argmap.render.metrics import LINE_HEIGHT, text_width
from argmap.render.scene import LineKind, Run, TextLine
from argmap.render.wrap import CUT, visible, wrap
from argmap.source.cells import cells

FONT_SIZES: dict[LineKind, tuple[float, bool]] = {
    "badge": (9, True),
    "role": (8.8, True),
    "headline": (15, True),
    "label": (11.5, True),
    "text": (10.5, False),
    "cite": (8.8, False),
    "word": (9, True),
    "heading": (10, True),
    "key": (9, False),
}
"""The size of the letters in points, and whether they are bold."""
SMALL = 38
"""Cells of a line in small letters; about as wide as a line of the text."""
LABEL = 26
"""Cells of a line of a label, which is bold."""
MOST_LABEL_LINES = 4
MOST_CITATION_LINES = 4
PADDING = (9.0, 5.5)
"""What is left free at each side, and above and below, in points."""


def line(kind: LineKind, text: str) -> TextLine:
    """One line of plain text."""
    return TextLine(kind, (Run(text),))


def lines_of(map_: ArgumentMap, statement: Statement, mark: Mark | None) -> tuple[TextLine, ...]:
    """Role and circumstances; the label, or the text; short citations. A thesis shows its text too.

    A ``mark`` stands above them.
    """
    lines = [line("badge", text) for text in wrap(badge(mark), SMALL, 2)] if mark else []
    lines += _role_lines(role_line(statement))
    thesis = statement.role == "thesis"
    if statement.label:
        kind: LineKind = "headline" if thesis else "label"
        lines += [line(kind, text) for text in wrap(statement.label, LABEL, MOST_LABEL_LINES)]
    if thesis or not visible(statement.label):
        lines += [line("text", text) for text in wrap(statement.text)]
    if statement.citations:
        lines += _citations(map_, statement)
    return tuple(lines)


@lru_cache(maxsize=1024)
def _role_lines(text: str) -> tuple[TextLine, ...]:
    # Few roles and dates make up all of these lines.
    return tuple(line("role", part) for part in wrap(text, SMALL, 3))


def badge(mark: Mark) -> str:
    """The number and the word of a mark."""
    return f"{mark.number} {mark.word}".strip()


def role_line(statement: Statement) -> str:
    """The role's word, and what is said about the sentence beside its text."""
    parts = [statement.role.capitalize()]
    if statement.date is not None:
        parts.append(statement.date.text.replace("/", " – "))
    if statement.by:
        parts.append(statement.by)
    if statement.possible:
        parts.append("possible")
    if statement.assumed:
        parts.append("assumed")
    if statement.credence is not None:
        parts.append(credence_word(statement.credence) or f"credence {statement.credence:g}")
    return " · ".join(parts)


def _citations(map_: ArgumentMap, statement: Statement) -> Iterable[TextLine]:
    """Citations one after another, as many on a line as fit; each stays whole where it can."""
    lines: list[list[Run]] = [[]]
    used = 0
    last = len(statement.citations) - 1
    for number, citation in enumerate(statement.citations):
        address = link(map_, citation)
        end = ";" if number < last else ""
        pieces = wrap(short(map_, citation) + end, SMALL, 2)
        for piece in pieces:
            size = cells(piece)
            if lines[-1] and used + 1 + size <= SMALL and len(pieces) == 1:
                lines[-1] += [Run(" "), Run(piece, address)]
                used += 1 + size
            else:
                if lines[-1]:
                    lines.append([])
                lines[-1].append(Run(piece, address))
                used = size
    if len(lines) > MOST_CITATION_LINES:
        lines[MOST_CITATION_LINES - 1 :] = [[Run(CUT)]]
    return [TextLine("cite", tuple(runs)) for runs in lines if runs]


def hover(map_: ArgumentMap, statement: Statement, mark: Mark | None) -> str:
    """All that the map says of a statement, in full."""
    name = f" {statement.id}" if statement.named else ""
    role, _, rest = role_line(statement).partition(" · ")
    parts = [f"{role}{name}" + (f" · {rest}" if rest else "")]
    if statement.label:
        parts.append(statement.label)
    parts.append(statement.text)
    parts += [full(map_, citation) for citation in statement.citations]
    if statement.tags:
        parts.append(" ".join(f".{tag}" for tag in statement.tags))
    if mark is not None:
        parts += [part for part in (badge(mark), mark.tooltip) if part]
    return "\n".join(visible(part) for part in parts)


def size_of(lines: Iterable[TextLine]) -> tuple[float, float]:
    """The width and the height of lines under one another, in points."""
    width = height = 0.0
    for each in lines:
        size, bold = FONT_SIZES[each.kind]
        width = max(width, text_width(each.text, size, bold))
        height += LINE_HEIGHT * size
    return width, height
