"""A sentence is broken into lines, so that joining them gives it back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from argmap.source.cells import cell, cells, is_wide
from argmap.syntax.grammar import pattern
from argmap.syntax.sentence import CLOSED_THEN_COMMENT
from argmap.syntax.tree import Piece

NOT_FIRST = frozenset("、。，．！？：；」』）】》〉〕…ー・")
NOT_LAST = frozenset("「『（【《〈〔")


def fill(
    pieces: Sequence[Piece],
    first_width: int,
    width: int,
    comments: Mapping[int, str],
) -> list[str]:
    """The lines of a sentence, each no wider than ``width`` cells where that can be.

    Lines break at a single space, or between two wide characters, never inside brackets, and never
    so that the next line would look like a statement. ``first_width`` is what the head leaves of
    the first line; when not even the first word fits there, the first line is empty. ``comments``
    stand behind the pieces of these numbers, which therefore end a line.
    """
    text = "".join(piece.text for piece in pieces).rstrip()
    if not text:
        return [""]
    breaks = _breaks(pieces, text)
    forced = _forced(pieces, text, comments)
    stops = [*sorted(forced), len(text)]
    lines: list[str] = []
    start, room = 0, first_width
    while start < len(text):
        must = stops[bisect_right(stops, start)]
        end = _last_break(text, breaks, start, must, room)
        if not lines and end > start and room < width and cells(text[start:end]) > room:
            lines.append("")  # the head is so long that the sentence begins under it
            room = width
            continue
        line = text[start:end].rstrip(" ")
        lines.append(line + forced.get(end, "") if end == must else line)
        start = end + 1 if end < len(text) and text[end] == " " else end
        room = width
    return lines


def _breaks(pieces: Sequence[Piece], text: str) -> list[int]:
    """The offsets at which a line may end."""
    found: list[int] = []
    start = 0
    statement = pattern("STATEMENT")
    for piece in pieces:
        if piece.kind in ("WORDS", "BRACKET", "ESCAPED"):
            for at in range(max(start, 1), min(start + len(piece.text), len(text))):
                if _can_break(text, at):
                    after = at + (text[at] == " ")
                    if statement.match(text, after) is None:
                        found.append(at)
        start += len(piece.text)
    return found


def _can_break(text: str, at: int) -> bool:
    before, here = text[at - 1], text[at]
    if here == " ":
        after = text[at + 1 : at + 2]
        plain = not before.isspace() and not after.isspace() and bool(after)
        return plain and not (is_wide(before) and is_wide(after))
    return (
        not here.isascii()
        and is_wide(here)
        and is_wide(before)
        and here not in NOT_FIRST
        and before not in NOT_LAST
        and not here.isspace()
        and not before.isspace()
    )


def _forced(pieces: Sequence[Piece], text: str, comments: Mapping[int, str]) -> dict[int, str]:
    """Where a line must end: behind a comment, and before two slashes that are none."""
    forced: dict[int, str] = {}
    start = 0
    for number, piece in enumerate(pieces):
        start += len(piece.text)
        if number in comments:
            forced[min(start, len(text))] = "  " + comments[number]
    for found in CLOSED_THEN_COMMENT.finditer(text):
        if text[found.end() - 1] == " ":
            forced.setdefault(found.end() - 1, "")
    return forced


def _last_break(text: str, breaks: list[int], start: int, must: int, room: int) -> int:
    """The last offset at which a line that begins at ``start`` can end within ``room`` cells."""
    if must - start <= room and cells(text[start:must]) <= room:
        return must
    used, fits = 0, start
    while fits < must:
        used += cell(text[fits])
        if used > room:
            break
        fits += 1
    low = bisect_right(breaks, start)
    at = bisect_right(breaks, fits) - 1
    if at >= low:
        return min(breaks[at], must)
    return min(breaks[low], must) if low < len(breaks) else must
