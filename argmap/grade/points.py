"""From measures to points."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from argmap.grade.rubric import Condition, Conditions, Criterion, Level
from argmap.measure.measure import Basis
from argmap.measure.registry import BY_NAME
from argmap.model.map import ArgumentMap

EXACT = 1e-9
"""Shares are quotients: a threshold of 0.7 must hold for 7 of 10."""


class Reached(NamedTuple):
    """The level that a map reaches in a criterion, None below the first, and its points."""

    level: Level | None
    points: float


def looker(map_: ArgumentMap) -> Callable[[str], Basis]:
    """A function that gives a measure of the map by name, worked out once."""
    known: dict[str, Basis] = {}

    def look(name: str) -> Basis:
        if name not in known:
            known[name] = BY_NAME[name].basis(map_)
        return known[name]

    return look


def holds(conditions: Conditions, look: Callable[[str], Basis]) -> bool:
    """Whether one of the alternatives holds in full."""
    return any(all(_meets(each, look) for each in every) for every in conditions)


def reached(criterion: Criterion, look: Callable[[str], Basis]) -> Reached:
    """The highest level of which the needs are met, and its points.

    With ``line``, the points grow evenly from one threshold to the next. What a map has nothing of
    reaches no threshold; a level of no points is everybody's.
    """
    best = None
    above = None
    for level in criterion.levels:
        if holds(level.needs, look):
            best, above = level, None
        elif above is None:
            above = level
    if best is None:
        lowest = criterion.levels[0]
        return Reached(None if lowest.points else lowest, 0.0)
    points = best.points
    value = look(criterion.measure).value if criterion.line else None
    if value is not None and above is not None and best.at is not None and above.at is not None:
        part = (value - best.at) / (above.at - best.at)
        points += min(max(part, 0.0), 1.0) * (above.points - best.points)
    return Reached(best, points)


def measures_of(criterion: Criterion) -> tuple[str, ...]:
    """The measures that the levels ask for, the criterion's own first."""
    names = dict.fromkeys([criterion.measure] if criterion.measure else [])
    for level in criterion.levels:
        for every in level.needs:
            names.update(dict.fromkeys(each.measure for each in every))
    return tuple(names)


def _meets(condition: Condition, look: Callable[[str], Basis]) -> bool:
    value = look(condition.measure).value
    if value is None:
        return False
    if condition.most:
        return value <= condition.at + EXACT
    return value >= condition.at - EXACT
