"""The places in a map that keep its mark from being higher."""

from __future__ import annotations

from argmap.grade.marked import MarkedCriterion, WeakPlace
from argmap.grade.places import Places
from argmap.grade.rubric import Rubric


def weak_places(
    criteria: tuple[MarkedCriterion, ...], rubric: Rubric, places: Places
) -> tuple[WeakPlace, ...]:
    """Each statement that a criterion finds wanting, once, numbered in the order of writing."""
    weak: dict[str, list[str]] = {}
    for each in criteria:
        for name in dict.fromkeys(each.wanting):
            weak.setdefault(name, []).append(each.id)
    sentences = {each.id: each.wanting for each in rubric.criteria}
    return tuple(
        WeakPlace(
            number,
            name,
            places.line(name),
            tuple(weak[name]),
            " ".join(dict.fromkeys(sentences[criterion] for criterion in weak[name])),
        )
        for number, name in enumerate(places.in_order(weak), start=1)
    )
