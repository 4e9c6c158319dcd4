"""Strengths worked out in plain Python: all of them, or only what a change reaches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush

from argmap.evaluate.strength.circle import Circle
from argmap.evaluate.strength.large import by_levels
from argmap.evaluate.strength.network import Network, Side
from argmap.evaluate.strength.semantics import Semantics, hold
from argmap.evaluate.strength.settle import Unsettled, settle_part
from argmap.measure.components import components

SAME = 1e-15
LARGE = 2000
"""From so many statements on, NumPy is asked to help; below it is not even imported."""


class Solver:
    """The strengths of a network under one semantics.

    ``base`` are the base scores as used (held within bounds where the semantics asks for it and
    ``exact`` is false), ``values`` the strengths. ``unsettled`` has the bounds of what moves on.
    """

    def __init__(
        self,
        network: Network,
        semantics: Semantics,
        exact: bool = False,
        base: Sequence[float] | None = None,
    ) -> None:
        self.network, self.semantics, self.exact = network, semantics, exact
        given = network.base if base is None else base
        self.base = [self.usable(score) for score in given]
        self.values = list(self.base)
        self.unsettled: dict[int, tuple[float, float]] = {}
        self._circles: dict[int, Circle] = {}
        for part in self._parts_left():
            self._work_out_part(part)

    def _parts_left(self) -> list[list[int]]:
        """Work out all at once what can be, where that pays; the parts that are left, in order."""
        if len(self.base) < LARGE:
            return self.network.order
        done = by_levels(self.network, self.semantics, self.base)
        if done is None:
            return self.network.order
        self.values, left = done
        place = {member: at for at, member in enumerate(left)}
        rests_on = self.network.rests_on_of
        graph = [[place[p] for p in rests_on(member) if p in place] for member in left]
        return [[left[at] for at in part] for part in components(graph)]

    def usable(self, score: float) -> float:
        """A base score as this semantics can use it."""
        return score if self.exact else hold(self.semantics, score)

    def _work_out_part(self, part: Sequence[int]) -> None:
        if not self.network.is_circular(part):
            self.values[part[0]] = self.work_out(part[0])
            return
        for member in part:
            self.values[member] = self.base[member]
            self.unsettled.pop(member, None)
        circle = self._circles.get(part[0])
        if circle is None:
            circle = self._circles[part[0]] = Circle(self.network, part)
        still = [(self.side(pros), self.side(cons)) for pros, cons in circle.still]
        influence, join, base = self.semantics.influence, self.semantics.join, self.base

        def work_out(at: int) -> float:
            pros, cons = circle.moving[at]
            pro, con = still[at]
            return influence(base[part[at]], join(pro, self.side(pros)), join(con, self.side(cons)))

        norm = circle.norm(self.network, self.semantics, base)
        bounds = settle_part(part, norm, base, self.values, work_out, circle.size)
        if isinstance(bounds, Unsettled):
            self.unsettled.update({m: (bounds.low[m], bounds.high[m]) for m in part})

    def work_out(self, at: int) -> float:
        """The strength of a statement, given the present strengths of what bears on it."""
        pros, cons = self.network.sides[at]
        return self.semantics.influence(self.base[at], self.side(pros), self.side(cons))

    def side(self, side: Side) -> float:
        """What a side brings, joined as the semantics joins contributions."""
        plain, programmes = side
        values = self.values
        if self.semantics.multiplies:
            left = 1.0
            for strength, premise in plain:
                left *= 1 - strength * values[premise]
            for programme in programmes:
                left *= 1 - programme.contribution(values)
            return 1 - left
        total = 0.0
        for strength, premise in plain:
            total += strength * values[premise]
        for programme in programmes:
            total += programme.contribution(values)
        return total

    def with_base(self, changes: Mapping[int, float], watched: Iterable[int]) -> list[float]:
        """The strengths of the watched statements if some base scores were others.

        Only what the changes reach is worked out again, and everything is put back afterwards, so
        the cost is that of the way from the changed statements upwards.
        """
        restored = self._apply(changes)
        result = [self.values[at] for at in watched]
        for at, value, base, bounds in restored:
            self.values[at], self.base[at] = value, base
            if bounds is None:
                self.unsettled.pop(at, None)
            else:
                self.unsettled[at] = bounds
        return result

    def change(self, changes: Mapping[int, float]) -> None:
        """Give some statements other base scores for good."""
        self._apply(changes)

    def _apply(
        self, changes: Mapping[int, float]
    ) -> list[tuple[int, float, float, tuple[float, float] | None]]:
        network, part_of = self.network, self.network.part_of
        before: dict[int, tuple[int, float, float, tuple[float, float] | None]] = {}
        queue: list[int] = []
        queued: set[int] = set()

        def put(part: int) -> None:
            if part not in queued:
                queued.add(part)
                heappush(queue, part)

        def keep(at: int) -> None:
            if at not in before:
                bounds = self.unsettled.get(at)
                before[at] = (at, self.values[at], self.base[at], bounds)

        for at, score in changes.items():
            keep(at)
            self.base[at] = self.usable(score)
            put(part_of[at])
        while queue:
            part = network.order[heappop(queue)]
            for member in part:
                keep(member)
            was = [self.values[member] for member in part]
            self._work_out_part(part)
            for member, old in zip(part, was, strict=True):
                if abs(self.values[member] - old) > SAME:
                    for above in network.leads_to[member]:
                        put(part_of[above])
        return list(before.values())
