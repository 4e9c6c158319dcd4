"""Which main points of a model map another map makes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.measure.sides import AGAINST, FOR, sides
from argmap.measure.words import content_words
from argmap.model.map import ArgumentMap

ENOUGH = 60.0
"""The likeness, from 0 to 100, from which a statement is taken to make a point."""
OWN, UNDER = 0.65, 0.35
"""How much a statement's own words weigh, and those of what stands directly under it."""
OTHER_SIDE = 0.85
"""What is left of the likeness where one speaks for its thesis and the other against its own."""
INDIRECT = 0.95
"""What is left of it where the statement does not bear directly on a thesis."""
NO_POINT = frozenset(("thesis", "context"))


class Match(NamedTuple):
    """A main point of the model, and the statement that makes it, by ids; None where none does.

    ``likeness`` runs from 0 to 100; it is that of the best candidate where the point is lacking.
    """

    point: str
    statement: str | None
    likeness: float
    by_hand: bool = False


def main_points(model: ArgumentMap) -> list[str]:
    """What bears directly on a thesis of the model, for or against it, in the order of writing."""
    return list(_directly(model))


def matches(
    model: ArgumentMap, map_: ArgumentMap, decided: Mapping[str, str | None] | None = None
) -> list[Match]:
    """For each main point of the model the statement of the map that makes it.

    Compared are the words of the statements and of what stands directly under them (by rapidfuzz,
    in any order), whether they bear directly on a thesis, and on which side. The likeliest pairs
    come first, and each statement makes one point. ``decided`` holds what a person says: for a
    point the statement that makes it, None where none does. The cost is the number of the model's
    main points times the size of the map.
    """
    decided = decided or {}
    points = main_points(model)
    open_ = [name for name in points if name not in decided]
    taken = {name for name in decided.values() if name is not None}
    found = {
        point: Match(point, statement, 100.0 if statement else 0.0, by_hand=True)
        for point, statement in decided.items()
    }
    pairs = sorted(_pairs(model, map_, open_), key=lambda pair: -pair[0])
    for likeness, point, statement in pairs:
        if point in found or statement in taken:
            continue
        if likeness >= ENOUGH:
            found[point] = Match(point, statement, likeness)
            taken.add(statement)
    best: dict[str, float] = {}
    for likeness, point, _ in pairs:
        best.setdefault(point, likeness)
    return [found.get(point) or Match(point, None, best.get(point, 0.0)) for point in points]


def _pairs(
    model: ArgumentMap, map_: ArgumentMap, points: list[str]
) -> list[tuple[float, str, str]]:
    from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio

    model_sides, map_sides = sides(model), sides(map_)
    direct = _directly(map_)
    candidates = [s.id for s in map_.statements.values() if s.role not in NO_POINT]
    said = {name: _words(map_, [name]) for name in candidates}
    under = {name: _words(map_, _below(map_, name)) for name in candidates}
    found = []
    for point in points:
        own, below = _words(model, [point]), _words(model, _below(model, point))
        for name in candidates:
            # Words that one has over and above the other count, but less than other words do.
            likeness = (token_sort_ratio(own, said[name]) + token_set_ratio(own, said[name])) / 2
            if below and under[name]:
                further = token_set_ratio(below, under[name])
                likeness = max(likeness, OWN * likeness + UNDER * further)
            if _apart(model_sides.get(point, 0), map_sides.get(name, 0)):
                likeness *= OTHER_SIDE
            if name not in direct:
                likeness *= INDIRECT
            found.append((round(likeness, 2), point, name))
    return found


def _directly(map_: ArgumentMap) -> dict[str, None]:
    return {
        name: None
        for thesis in map_.theses
        for argument in map_.bearing_on(thesis)
        for name in argument.premises
    }


def _below(map_: ArgumentMap, name: str) -> list[str]:
    return [premise for each in map_.bearing_on(name) for premise in each.premises]


def _words(map_: ArgumentMap, names: list[str]) -> str:
    return " ".join(word for name in names for word in content_words(map_.statements[name].text))


def _apart(one: int, other: int) -> bool:
    return {one, other} == {FOR, AGAINST}
