"""The page of one essay: complete in itself, and made to be printed and handed back."""

from __future__ import annotations

import re
from typing import Any

from argmap.grade.many.roster import NOBODY, Student
from argmap.grade.marked import Feedback, Marked, Share
from argmap.grade.report.essay_text import passages
from argmap.grade.report.overlay import overlay
from argmap.grade.report.pages import pages, template_text
from argmap.grade.rubric import Rubric
from argmap.model.map import ArgumentMap
from argmap.render.names import xml_id
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Severity
from argmap.source.errors import ArgmapError
from argmap.version import __version__

MOST_DRAWN = 1_500
"""Statements; a larger map is drawn from its theses down, as far as that goes."""
MOST_LINES = 2_000
SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)pt" height="([\d.]+)pt"')
MOST_FAULTS = 100


def essay_page(
    marked: Marked,
    loaded: Loaded,
    rubric: Rubric,
    student: Student = NOBODY,
    *,
    marks: bool = True,
) -> str:
    """A page in HTML that needs nothing from elsewhere and runs no script.

    It holds the mark (not with ``marks=False``, for drafts), the reasons, the map with its weak
    places numbered, and the essay's text where the map names one.
    """
    shown = _drawn(loaded.map, marked) if not marked.empty else {"svg": "", "notes": ()}
    found = [each for each in marked.diagnostics if each.severity > Severity.ADVICE]
    lines = _lines(loaded)
    return _page(
        rubric,
        heading=marked.title or student.name or marked.path,
        lang=loaded.map.meta.lang or "en",
        path=marked.path,
        student=student,
        author=marked.author,
        marks=marks,
        empty=marked.empty,
        broken=any(each.severity is Severity.ERROR for each in found),
        score=marked.score,
        max=marked.max,
        pending=marked.pending,
        band=marked.band,
        amount=marked.amount,
        shape=marked.shape,
        feedback=marked.feedback,
        criteria=() if marked.empty else marked.criteria,
        reference=marked.reference,
        places=[
            {**each._asdict(), "anchor": xml_id(each.statement)} for each in marked.weak_places
        ],
        passages=passages(loaded.map),
        faults=[
            {
                "where": f"line {each.span.line}: " if each.span.path == marked.path else "",
                "severity": each.severity.word,
                "code": each.code,
                "message": each.message,
                "help": each.help,
            }
            for each in found[:MOST_FAULTS]
        ],
        more_faults=max(0, len(found) - MOST_FAULTS),
        lines=lines[:MOST_LINES],
        more_lines=max(0, len(lines) - MOST_LINES),
        weak_lines={each.line for each in marked.weak_places},
        **shown,
    )


def failure_page(path: str, reason: str, rubric: Rubric, student: Student = NOBODY) -> str:
    """The page of an essay that could not be graded at all; ``reason`` has no full stop."""
    return _page(rubric, heading=student.name or path, path=path, student=student, failed=reason)


def _page(rubric: Rubric, **known: Any) -> str:
    """The filled template; what is not known is left out of the page."""
    none = ("criteria", "reference", "notes", "places", "passages", "faults", "lines", "weak_lines")
    nothing: dict[str, Any] = {
        "failed": "",
        "empty": False,
        "broken": False,
        "lang": "en",
        "author": (),
        "marks": True,
        "score": 0.0,
        "max": 0.0,
        "pending": 0.0,
        "band": "",
        "amount": Share(0.0, 0.0),
        "shape": Share(0.0, 0.0),
        "feedback": Feedback("", ()),
        "more_faults": 0,
        "more_lines": 0,
        "svg": "",
    } | dict.fromkeys(none, ())
    return (
        pages()
        .get_template("essay.html.jinja")
        .render(
            {
                **nothing,
                **known,
                "rubric": rubric,
                "style": template_text("page.css") + template_text("essay.css"),
                "version": __version__,
            }
        )
    )


def _drawn(map_: ArgumentMap, marked: Marked) -> dict[str, Any]:
    """The picture, and what a reader should know of it."""
    from argmap.render.picture import Options, render
    from argmap.render.select import to_depth

    notes: list[str] = []
    depth = 1
    part = map_
    if len(map_.statements) > MOST_DRAWN:
        while len((next_ := to_depth(map_, depth)).statements) <= MOST_DRAWN:
            part, depth = next_, depth + 1
        if part is map_:
            return {
                "svg": "",
                "notes": [f"A map of {len(map_.statements)} statements is too wide for a page."],
            }
        notes.append(
            f"Of {len(map_.statements)} statements only those within {depth - 1} steps of a thesis "
            "are drawn here."
        )
    try:
        picture = render(part, "svg", Options(), overlay(marked))
    except ArgmapError as error:
        return {"svg": "", "notes": [f"The map could not be drawn: {error}."]}
    # The declaration of XML has no place inside a page.
    svg = picture.data.decode().split("?>\n", 1)[-1]
    size = SIZE.match(svg)
    width, height = map(float, size.groups()) if size else (600.0, 600.0)
    return {"svg": svg, "notes": notes, "width": width, "lies": width > height}


def _lines(loaded: Loaded) -> list[str]:
    if not loaded.documents:
        return []
    lines = loaded.documents[0].text.split("\n")
    return [line.rstrip("\r") for line in (lines[:-1] if not lines[-1] else lines)]
