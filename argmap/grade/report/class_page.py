"""The page of a class: how marks are spread, what is hard, and where each essay stands.

It works as a file on a disk: sorting and searching are done by a few lines of script in the page,
and without script it is a table all the same. A class of more than some thousands is spread over
several pages, so that a browser can open each.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from argmap.grade.report.changes import Change
from argmap.grade.report.item import Item
from argmap.grade.report.pages import page_link, pages, percent, points, template_text
from argmap.grade.report.statistics import Statistics
from argmap.grade.rubric import Rubric
from argmap.source.write import replacing
from argmap.version import __version__

INDEX = "index.html"
MOST_ROWS = 2_000
MOST_FAULTS = 15


class Known(NamedTuple):
    """What the first page tells besides the essays themselves."""

    statistics: Statistics
    files: Sequence[str]
    missing: Sequence[Any]
    strangers: Sequence[str]
    changes: Sequence[Change]


class Part(NamedTuple):
    """One of several pages, and the essays on it."""

    file: str
    first: str
    last: str
    essays: int


def write_class_pages(
    folder: Path, rubric: Rubric, items: Callable[[], Iterator[Item]], known: Known
) -> None:
    """Write ``index.html``, and ``part-1.html`` and so on where there are many essays.

    Raises:
        FileError: a page cannot be written.
    """
    parts: list[Part] = []
    if known.statistics.essays > MOST_ROWS:
        # A row is a small part of an essay's result, so that thousands fit into memory.
        left = map(_row, items())
        while some := list(islice(left, MOST_ROWS)):
            first, last = some[0]["name"], some[-1]["name"]
            part = Part(f"part-{len(parts) + 1}.html", first, last, len(some))
            _write(folder / part.file, rubric, f"{first} to {last}", rows=some)
            parts.append(part)
    rows = () if parts else map(_row, items())
    _write(folder / INDEX, rubric, rubric.title, known=known, parts=parts, rows=rows)


def _write(
    path: Path,
    rubric: Rubric,
    heading: str,
    *,
    known: Known | None = None,
    parts: Sequence[Part] = (),
    rows: Iterable[dict[str, Any]] = (),
) -> None:
    script = template_text("table.js")
    statistics = known.statistics if known else None
    stream = (
        pages()
        .get_template("class.html.jinja")
        .generate(
            heading=heading,
            rubric=rubric,
            statistics=statistics,
            tallest=max(statistics.distribution) if statistics else 0,
            files=known.files if known else (),
            faults=_faults(statistics) if statistics else (),
            missing=known.missing if known else (),
            strangers=known.strangers if known else (),
            changes=known.changes if known else (),
            parts=parts,
            rows=rows,
            style=template_text("page.css") + template_text("class.css"),
            script=script,
            script_hash=b64encode(sha256(script.encode()).digest()).decode(),
            version=__version__,
        )
    )
    with replacing(path) as file:
        file.writelines(piece.encode("utf-8", "replace") for piece in stream)


def _faults(statistics: Statistics) -> list[tuple[str, Any, str]]:
    from argmap.check.catalogue import rule

    return [
        (code, fault, rule(code).name.replace("-", " "))
        for code, fault in statistics.common_faults[:MOST_FAULTS]
    ]


def _row(item: Item) -> dict[str, Any]:
    record = item.record
    return {
        "name": item.name,
        "href": page_link(item.page) if item.page else "",
        "share": "" if item.share is None else f"{item.share:.4f}",
        "mark": _mark(item),
        "note": _note(item),
        "cells": [_cell(each) for each in record["criteria"]],
    }


def _mark(item: Item) -> str:
    record = item.record
    if item.failed:
        return "–"
    score = points(record["score"])
    return f"{score} of {points(record['max'])}" if record["pending"] else score


def _note(item: Item) -> str:
    record = item.record
    if item.failed:
        return f"not graded: {record['failed']}"
    if not record["statements"]:
        return "nothing to mark"
    errors = sum(each["severity"] == "error" for each in record["diagnostics"])
    return f"{errors} {'error' if errors == 1 else 'errors'} in the file" if errors else ""


def _cell(criterion: dict[str, Any]) -> dict[str, Any]:
    if criterion["points"] is None or not criterion["max"]:
        return {"value": "", "text": "by hand" if criterion["status"] == "blank" else "–"}
    share = criterion["points"] / criterion["max"]
    return {"value": f"{share:.4f}", "heat": round(10 * share), "text": percent(share)[:-2]}
