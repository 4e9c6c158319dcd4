"""The mark of one essay, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from argmap.grade.marked import Marked, MarkedCriterion, Status
from argmap.grade.report.pages import line_list, points
from argmap.source.report.summary import counted

MARGIN = " " * 16
NARROWEST = 40


def lines_of(marked: Marked, *, width: int = 100, marks: bool = True) -> Iterator[str]:
    """The report line by line, without line ends. Without ``marks`` no points are shown."""
    room = max(width - len(MARGIN), NARROWEST)
    yield f"{marked.path}: {marked.title}" if marked.title else marked.path
    yield who(marked)
    yield ""
    if marks:
        yield from summary(marked)
        yield ""
    for each in marked.criteria:
        yield from _criterion(each, room, marks)
    yield ""
    yield from _feedback(marked, room)
    if marked.weak_places:
        yield ""
        yield from _weak_places(marked, room)
    if marked.reference:
        yield ""
        yield from _reference(marked)
    count = ", ".join(counted(marked.diagnostics).values())
    if count:
        yield ""
        yield f"{count}: argmap check {marked.path}"


def who(marked: Marked) -> str:
    """Who made the map, because the mark depends on it."""
    if marked.author:
        return f"map made by {', '.join(marked.author)}"
    return "the map does not say who made it (`author:` in its front matter)"


def summary(marked: Marked) -> Iterator[str]:
    """The mark, what is still open, and how much of it is amount and how much shape."""
    band = f": {marked.band}" if marked.band else ""
    open_ = f"; {points(marked.pending)} still to be marked by hand" if marked.pending else ""
    yield (
        f"{points(marked.score)} of {points(marked.max)} points by rubric "
        f"{marked.rubric}{band}{open_}"
    )
    yield (
        f"amount {points(marked.amount.points)} of {points(marked.amount.max)}, "
        f"shape {points(marked.shape.points)} of {points(marked.shape.max)}"
    )


def source_of(marked: MarkedCriterion) -> str:
    """Where the points come from, where it is not the map alone."""
    by = f" by {marked.by}" if marked.by else ""
    if marked.status is Status.OVERRIDDEN:
        return f"by hand{by}; the map alone gives {points(marked.computed)}"
    if marked.status is Status.BY_HAND:
        return f"by hand{by}"
    return "" if marked.status is Status.COMPUTED else marked.status.value


def _criterion(marked: MarkedCriterion, room: int, marks: bool) -> Iterator[str]:
    head = f"{points(marked.points):>5} of {points(marked.max):<5}  " if marks else "  "
    inner = " " * len(head) if marks else "    "
    note = source_of(marked)
    yield f"{head}{marked.title}{f' ({note})' if note else ''}"
    lines = f" ({line_list(marked.lines)})" if marked.lines else ""
    for line in wrap(f"{marked.reason}{lines}", room):
        yield f"{inner}{line}"


def _feedback(marked: Marked, room: int) -> Iterator[str]:
    if marked.feedback.strength:
        yield "What is good"
        yield from (f"  {line}" for line in wrap(marked.feedback.strength, room))
    yield "What to do next"
    for number, step in enumerate(marked.feedback.steps, start=1):
        first, *rest = wrap(step, room) or [""]
        yield f"  {number}. {first}"
        yield from (f"     {line}" for line in rest)


def _weak_places(marked: Marked, room: int) -> Iterator[str]:
    yield "Weak places"
    for each in marked.weak_places:
        place = f"line {each.line}: " if each.line else ""
        first, *rest = wrap(f"{place}{each.text}", room) or [""]
        yield f"  {each.number:>2} {first}"
        yield from (f"     {line}" for line in rest)


def _reference(marked: Marked) -> Iterator[str]:
    has = [each for each in marked.reference if each.statement is not None]
    yield f"Main points of the model map: {len(has)} of {len(marked.reference)}"
    for each in marked.reference:
        if each.statement is None:
            yield f"  lacks {each.point}: {each.text}"
        else:
            how = "by hand" if each.by_hand else f"likeness {each.likeness:.0f}"
            place = f"line {each.line}, " if each.line else ""
            yield f"  has   {each.point}: {each.said} ({place}{how})"
