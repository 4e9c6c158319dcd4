"""The mark of one essay in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.grade.marked import Marked
from argmap.grade.report.pages import line_list, points
from argmap.grade.report.text import source_of, summary, who
from argmap.source.report.summary import counted

SPECIAL = re.compile(r"([\\`*_\[\]<>|#&~])")


def markdown(marked: Marked, *, marks: bool = True) -> str:
    """The report; nothing in an essay becomes markup. Without ``marks`` no points are shown."""
    return "\n".join([*_lines(marked, marks), ""])


def _lines(marked: Marked, marks: bool) -> Iterator[str]:
    yield f"# {plain(marked.title or marked.path)}"
    yield ""
    yield f"*{plain(who(marked))}*"
    yield ""
    if marks:
        yield "  \n".join(plain(line) for line in summary(marked))
        yield ""
    if marked.feedback.strength:
        yield f"**What is good.** {plain(marked.feedback.strength)}"
        yield ""
    yield "**What to do next**"
    yield ""
    for number, step in enumerate(marked.feedback.steps, start=1):
        yield f"{number}. {plain(step)}"
    yield ""
    yield from _table(marked, marks)
    yield from _weak_places(marked)
    yield from _reference(marked)
    count = ", ".join(counted(marked.diagnostics).values())
    if count:
        yield f"The map has {count} to look at: `argmap check` shows them."


def _table(marked: Marked, marks: bool) -> Iterator[str]:
    yield "| criterion | points | reason | lines |" if marks else "| criterion | reason | lines |"
    yield "| --- | --- | --- | --- |" if marks else "| --- | --- | --- |"
    for each in marked.criteria:
        note = source_of(each)
        title = plain(f"{each.title} ({note})" if note else each.title)
        lines = line_list(each.lines).removeprefix("lines ").removeprefix("line ")
        given = f"{points(each.points)} of {points(each.max)} | " if marks else ""
        yield f"| {title} | {given}{plain(each.reason)} | {lines} |"
    yield ""


def _weak_places(marked: Marked) -> Iterator[str]:
    if not marked.weak_places:
        return
    yield "## Weak places"
    yield ""
    for each in marked.weak_places:
        place = f"line {each.line}: " if each.line else ""
        yield f"{each.number}. {place}{plain(each.text)}"
    yield ""


def _reference(marked: Marked) -> Iterator[str]:
    if not marked.reference:
        return
    yield "## Main points of the model map"
    yield ""
    for each in marked.reference:
        if each.statement is None:
            yield f"- lacks: {plain(each.text)}"
        else:
            place = f", line {each.line}" if each.line else ""
            yield f"- has: {plain(each.text)} (as “{plain(each.said)}”{place})"
    yield ""


def plain(text: str) -> str:
    """A text in which nothing is markup, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
