"""An essay is marked."""

from __future__ import annotations

from argmap.check.run import check
from argmap.grade.criterion import mark_criterion, status_of
from argmap.grade.feedback import feedback
from argmap.grade.library import DEFAULT, built_in
from argmap.grade.marked import Marked, MarkedCriterion, PointMatch, Share
from argmap.grade.marks import NO_MARKS, Marks
from argmap.grade.places import Places
from argmap.grade.points import EXACT, looker
from argmap.grade.rubric import Part, Rubric
from argmap.grade.weak_places import weak_places
from argmap.resolve.loaded import Loaded


def grade(
    loaded: Loaded,
    rubric: Rubric | None = None,
    marks: Marks = NO_MARKS,
    *,
    path: str = "",
    reference: tuple[PointMatch, ...] = (),
) -> Marked:
    """The mark of an essay by a rubric, with the reason for every point.

    Args:
        loaded: the map, as any reader gives it; a broken one is marked on what could be read.
        rubric: one that :func:`argmap.built_in_rubric` or :func:`argmap.load_rubric` gives; the
            default rubric, ``structure``, unless given.
        marks: the marks by hand of this essay. They fill what no map can answer, overrule what the
            map answers, and exempt.
        path: what reports call the essay; the opened file's name unless given.
        reference: what of a model map the essay has; kept with the mark, and no part of it.

    Returns:
        The mark. The same map, rubric and marks always give the same one; names, the order of
        siblings and the layout of the text make no difference. Nothing in the map raises.
    """
    rubric = rubric or built_in(DEFAULT)
    map_ = loaded.map
    look = looker(map_)
    places = Places(loaded)
    hands = [marks.get(each.id) for each in rubric.criteria]
    statuses = [
        status_of(criterion, hand, look)
        for criterion, hand in zip(rubric.criteria, hands, strict=True)
    ]
    asked = sum(
        criterion.weight
        for criterion, status in zip(rubric.criteria, statuses, strict=True)
        if not status.left_out
    )
    factor = rubric.scale / asked if asked else 0.0
    criteria = tuple(
        mark_criterion(criterion, rubric, status, hand, factor, look, places)
        for criterion, status, hand in zip(rubric.criteria, statuses, hands, strict=True)
    )
    score, most = _sums(criteria, "amount", "shape")
    pending = sum(each.max for each in criteria if each.points is None)
    return Marked(
        path=path or (loaded.documents[0].path if loaded.documents else ""),
        rubric=rubric.name,
        rubric_hash=rubric.hash,
        score=score,
        max=most,
        pending=round(pending, 2),
        amount=_sums(criteria, "amount"),
        shape=_sums(criteria, "shape"),
        band="" if pending or not asked else _band(rubric, score),
        criteria=criteria,
        weak_places=weak_places(criteria, rubric, places),
        feedback=feedback(criteria, rubric, empty=not map_.statements),
        diagnostics=tuple(check(loaded)),
        title=map_.meta.title,
        author=map_.meta.author,
        statements=len(map_.statements),
        reference=reference,
    )


def _sums(criteria: tuple[MarkedCriterion, ...], *parts: Part) -> Share:
    """The points of the criteria that have some, and the most that these give."""
    counted = [each for each in criteria if each.points is not None and each.part in parts]
    points = sum(each.points or 0.0 for each in counted)
    return Share(round(points, 2), round(sum(each.max for each in counted), 2))


def _band(rubric: Rubric, score: float) -> str:
    reached = [band.title for band in rubric.bands if score >= band.at - EXACT]
    return reached[-1] if reached else ""
