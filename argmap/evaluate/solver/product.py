"""The extensions of a whole from those of its parts, one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.evaluate.solver.engine import Members


class _Replayed:
    """An iteration that can be gone through again; each item is made once."""

    def __init__(self, items: Iterable[Members]) -> None:
        self._rest = iter(items)
        self._seen: list[Members] = []

    def at(self, place: int) -> Members | None:
        """The item there, or None past the end."""
        if place == len(self._seen):
            following = next(self._rest, None)
            if following is None:
                return None
            self._seen.append(following)
        return self._seen[place]


def combinations(parts: Iterable[Iterable[Members]]) -> Iterator[list[Members]]:
    """Every choice of one item a part, the last part changing fastest; none if a part is empty.

    Unlike `itertools.product` this asks a part for an item only when it is needed, so the first
    choice comes at once however many there are.
    """
    replayed = [_Replayed(part) for part in parts]
    places = [0] * len(replayed)
    chosen: list[Members] = []
    for part in replayed:
        first = part.at(0)
        if first is None:
            return
        chosen.append(first)
    while True:
        yield chosen
        turning = len(replayed) - 1
        while turning >= 0:
            places[turning] += 1
            following = replayed[turning].at(places[turning])
            if following is not None:
                chosen[turning] = following
                break
            places[turning] = 0
            first = replayed[turning].at(0)
            assert first is not None
            chosen[turning] = first
            turning -= 1
        if turning < 0:
            return
