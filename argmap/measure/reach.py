"""What has a path to a thesis."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.model.argument import Target
from argmap.model.map import ArgumentMap


def reaching(map_: ArgumentMap) -> set[Target]:
    """The statements (by id) and arguments (by number) from which a path leads to a thesis."""
    return leading_to(map_, map_.theses)


def leading_to(
    map_: ArgumentMap, targets: Iterable[Target], *, across_rivals: bool = True
) -> set[Target]:
    """The statements and arguments from which a path leads to one of these, and these themselves.

    A path goes from premise to argument, from argument to what it bears on, and both ways over a
    contradiction unless ``across_rivals`` is off. Linear in the map.
    """
    found = set(targets)
    waiting = list(found)
    across_rivals = across_rivals and bool(map_.rivals)
    while waiting:
        target = waiting.pop()
        for argument in map_.bearing_on(target):
            if argument.id not in found:
                found.add(argument.id)
                waiting.append(argument.id)
            for premise in argument.premises:
                if premise not in found:
                    found.add(premise)
                    waiting.append(premise)
        if across_rivals and isinstance(target, str):
            for rivalry in map_.rivalries(target):
                for rival in (rivalry.left, rivalry.right):
                    if rival not in found:
                        found.add(rival)
                        waiting.append(rival)
    return found
