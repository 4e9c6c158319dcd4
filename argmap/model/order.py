"""The arguments of a map in an order in which each can be dealt with once."""

from __future__ import annotations

from argmap.model.argument import Argument, Target
from argmap.model.map import ArgumentMap


def conclusions_first(map: ArgumentMap) -> list[Argument]:
    """The arguments, each after the one that it bears on. Linear, whatever their depth."""
    order: list[Argument] = []
    done: set[int] = set()
    for number in map.arguments:
        trail: list[Argument] = []
        target: Target = number
        while isinstance(target, int) and target not in done:
            done.add(target)
            trail.append(map.arguments[target])
            target = trail[-1].conclusion
        order += reversed(trail)
    return order
