"""How the other side is treated."""

from __future__ import annotations

from argmap.measure import opposition
from argmap.measure.measure import share
from argmap.model.map import ArgumentMap


def objections(map_: ArgumentMap) -> int:
    """Attacks that ask for an answer: by objections, and by others on what is for a thesis."""
    return sum(1 for _ in opposition.objections(map_))


def answered_rate(map_: ArgumentMap) -> float | None:
    """Of the objections, the share that is answered: attacked in turn, or conceded."""
    found = list(opposition.objections(map_))
    return share(sum(a.granted or opposition.answered(map_, a) for a in found), len(found))


def steelman(map_: ArgumentMap) -> float | None:
    """Of the objections, the share that has support of its own: the other side at its best."""
    found = list(opposition.objections(map_))
    supported = sum(
        any(a.polarity == "supports" for name in each.premises for a in map_.bearing_on(name))
        for each in found
    )
    return share(supported, len(found))


def concessions(map_: ArgumentMap) -> int:
    """Attacks that the writer grants."""
    return sum(argument.granted for argument in map_.arguments.values())


def undercuts(map_: ArgumentMap) -> int:
    """Arguments that attack a step (Pollock's undercutting defeaters)."""
    return sum(
        argument.on_step and argument.polarity == "attacks" for argument in map_.arguments.values()
    )
