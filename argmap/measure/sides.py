"""On which side of the theses each statement stands."""

from __future__ import annotations

from argmap.model.argument import Target
from argmap.model.map import ArgumentMap

FOR = 1
AGAINST = 2
BOTH = FOR | AGAINST


def sides(map_: ArgumentMap, *, across_rivals: bool = False) -> dict[Target, int]:
    """The side of each statement and argument with a path to a thesis: FOR, AGAINST or BOTH.

    A path with an even number of attacks is for its thesis, one with an odd number against it; an
    undercut is an attack on a step. ``across_rivals`` lets paths run over contradictions too: each
    rival counts as an attack on the other, so that the case for one thesis is a case against its
    rivals. Linear in the map.
    """
    found: dict[Target, int] = {}
    waiting: list[tuple[Target, int]] = [(thesis, FOR) for thesis in map_.theses]
    while waiting:
        target, side = waiting.pop()
        known = found.get(target, 0)
        if side & known:
            continue
        found[target] = known | side
        other = side ^ BOTH
        for argument in map_.bearing_on(target):
            there = side if argument.polarity == "supports" else other
            waiting.append((argument.id, there))
            waiting.extend((premise, there) for premise in argument.premises)
        if across_rivals and isinstance(target, str):
            for pair in map_.rivalries(target):
                rival = pair.left if pair.right == target else pair.right
                waiting.append((rival, other))
    return found
