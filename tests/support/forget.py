"""Two maps made equal where a writer said that something was lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from argmap.interchange.format import Loss
from argmap.model.map import ArgumentMap

STATEMENT: dict[str, dict[str, Any]] = {
    "section": {"section": None},
    "subject": {"about": None},
    "label": {"label": ""},
    "holder": {"by": ""},
    "date": {"date": None},
    "exact credence": {"credence": None},
    "text": {"text": ""},
}
STEP: dict[str, dict[str, Any]] = {
    "granted": {"granted": False},
    "exact strength": {"strength": None},
    "scheme": {"scheme": ""},
}


def forget(map_: ArgumentMap, losses: Iterable[Loss]) -> ArgumentMap:
    """The map without what was lost, and without what stands in its place."""
    statements = dict(map_.statements)
    steps = dict(map_.arguments)
    called = {number: map_.step(number) for number in steps}
    sections = list(map_.sections)
    rivals = list(map_.rivals)
    for loss in losses:
        what = loss.what
        for start in ("line break in the ", "white space around the ", "character in the "):
            what = what.removeprefix(start)
        if what in STATEMENT and loss.where in statements:
            statements[loss.where] = replace(statements[loss.where], **STATEMENT[what])
        elif what in STEP and loss.where in called.values():
            for number, name in called.items():
                if name == loss.where:
                    steps[number] = replace(steps[number], **STEP[what])
        elif what in STEP and " contradicts " in loss.where:
            rivals = [replace(pair, strength=None) for pair in rivals]
        elif what in ("place of the heading", "heading"):
            sections = [replace(s, parent=None) for s in sections]
        else:
            raise AssertionError(f"nobody knows how to forget {loss!r}")
    return replace(
        map_,
        statements=statements,
        arguments=steps,
        sections=tuple(sections),
        rivals=tuple(rivals),
    )
