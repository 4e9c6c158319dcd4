"""A marked essay as plain data: what a line of JSON holds of it."""

from __future__ import annotations

from typing import Any

from argmap.grade.marked import Marked, MarkedCriterion
from argmap.source.diagnostic import Diagnostic

DIGITS = 4
"""Points are rounded to so many digits after the point."""


def record(marked: Marked) -> dict[str, Any]:
    """The mark, its parts and reasons, and what was wrong with the map.

    ``amount`` and ``shape`` are the points for how much there is and for how it is put together;
    they add up to ``score``. ``failed`` says why there is no mark at all, and is empty here.
    """
    return {
        "path": marked.path,
        "rubric": marked.rubric,
        "rubric_hash": marked.rubric_hash,
        "title": marked.title,
        "author": list(marked.author),
        "score": _round(marked.score),
        "max": _round(marked.max),
        "pending": _round(marked.pending),
        "band": marked.band,
        "amount": _round(marked.amount.points),
        "amount_max": _round(marked.amount.max),
        "shape": _round(marked.shape.points),
        "shape_max": _round(marked.shape.max),
        "statements": marked.statements,
        "criteria": [_criterion(each) for each in marked.criteria],
        "weak_places": [
            {**each._asdict(), "criteria": list(each.criteria)} for each in marked.weak_places
        ],
        "feedback": {
            "strength": marked.feedback.strength,
            "steps": list(marked.feedback.steps),
        },
        "reference": [each._asdict() for each in marked.reference],
        "diagnostics": [_diagnostic(each) for each in marked.diagnostics],
        "failed": "",
    }


def failure(path: str, rubric: str, rubric_hash: str, reason: str) -> dict[str, Any]:
    """The same for an essay that could not be graded: there is no mark, and ``failed`` says why."""
    return {
        "path": path,
        "rubric": rubric,
        "rubric_hash": rubric_hash,
        "title": "",
        "author": [],
        **dict.fromkeys(("score", "max", "pending", "amount", "amount_max", "shape", "shape_max")),
        "band": "",
        "statements": 0,
        "criteria": [],
        "weak_places": [],
        "feedback": {"strength": "", "steps": []},
        "reference": [],
        "diagnostics": [],
        "failed": reason,
    }


def _criterion(marked: MarkedCriterion) -> dict[str, Any]:
    return {
        "id": marked.id,
        "title": marked.title,
        "status": marked.status.value,
        "part": marked.part,
        "points": _round(marked.points),
        "max": _round(marked.max),
        "reason": marked.reason,
        "lines": list(marked.lines),
        "next": marked.next,
        "computed": _round(marked.computed),
        "by": marked.by,
    }


def _diagnostic(found: Diagnostic) -> dict[str, Any]:
    return {
        "code": found.code,
        "severity": found.severity.word,
        "message": found.message,
        "path": found.span.path,
        "line": found.span.line,
        "column": found.span.column,
        "help": list(found.help),
    }


def _round(points: float | None) -> float | None:
    return None if points is None else round(float(points), DIGITS)
