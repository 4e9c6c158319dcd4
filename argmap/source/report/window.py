"""The part of a source line that an excerpt shows."""

from __future__ import annotations

from typing import NamedTuple

from argmap.source.document import Span
from argmap.source.report.harmless import harmless, width

NARROWEST = 20
MOST_PER_CELL = 4
"""Characters taken in for each cell: marks without a width could go on for ever otherwise."""


class Window(NamedTuple):
    """A line as shown, and the cells at which the span in it begins and ends."""

    text: str
    start: int
    end: int
    whole: bool


def window(span: Span, room: int, *, ascii_only: bool = False) -> Window:
    """The line on which a span begins, cut to ``room`` cells around the span.

    ``…`` stands for what is cut off. A span that goes on over the line's end ends there; an empty
    one is one cell wide. The cost does not depend on the length of the line.
    """
    room = max(room, NARROWEST)
    text = span.document.text
    line_start = span.document.starts[span.line - 1]
    line_end = text.find("\n", span.start)
    line_end = len(text) if line_end < 0 else line_end
    if text[line_end - 1 : line_end] == "\r" and line_end > line_start:
        line_end -= 1
    start = min(span.start, line_end)
    end = min(max(span.end, start), line_end)

    ellipsis = harmless("…", ascii_only=ascii_only)
    room -= 2 * len(ellipsis)
    left, taken = _reach(text, start, line_start, room // 3, ascii_only)
    right, more = _reach(text, start, line_end, room - taken, ascii_only)
    if right == line_end:
        left, taken = _reach(text, start, line_start, room - more, ascii_only)
    if left == line_start and right != line_end:
        right, more = _reach(text, start, line_end, room - taken, ascii_only)

    whole = left == line_start and right == line_end
    before = ellipsis if left > line_start else ""
    after = ellipsis if right < line_end else ""
    _, marked = _reach(text, start, min(end, right), room, ascii_only)
    first = len(before) + taken
    return Window(
        before + harmless(text[left:right], ascii_only=ascii_only) + after,
        first,
        first + max(marked, 1),
        whole,
    )


def _reach(text: str, start: int, end: int, room: int, ascii_only: bool) -> tuple[int, int]:
    # How far one gets from `start` towards `end` within so many cells, and the cells taken.
    step = 1 if end >= start else -1
    offset = 0 if step > 0 else -1
    taken = 0
    limit = start + step * min(abs(end - start), room * MOST_PER_CELL)
    for at in range(start, limit, step):
        more = width(text[at + offset], ascii_only=ascii_only)
        if taken + more > room:
            return at, taken
        taken += more
    return limit, taken
