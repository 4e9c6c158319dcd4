"""The continuous model: strengths flow from the base scores until they come to rest.

Potyka (KR 2018): each strength moves towards what the rest would make of it, dσ/dt = f(σ) − σ, and
the result is where that ends. Followed here by the method of Bogacki and Shampine (Appl. Math.
Lett. 1989), a Runge–Kutta pair of orders 3 and 2, whose step shrinks wherever the error of a step
is not small beside the speed. A step of fixed length can circle for ever around a point at which
the model itself comes to rest.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

AT_REST = 1e-13
"""A speed below which nothing moves any more."""
SHARE = 1e-2
"""The largest error of a step, as a share of the speed."""
FIRST_STEP = 0.25
LONGEST_STEP = 2.0
SHORTEST_STEP = 1e-9
EFFORT = 100_000_000
"""How many statements and steps are looked at before the model is said not to settle."""
FIRST_WINDOW = 50
STALE = 4
"""After so many windows, each twice as long as the one before, in which the values kept going to
and fro as widely as before, the model is said not to settle."""

Vector = list[float]


class Flow(NamedTuple):
    """Where the model came to rest, or within which bounds it still moved."""

    values: Vector
    at_rest: bool
    low: Vector
    high: Vector


def follow(target: Callable[[Vector], Vector], start: Vector, size: int) -> Flow:
    """Follow the model from ``start``; ``target`` gives what each value is drawn to.
    ``size`` is how much ``target`` looks at, in statements and steps.

    What has not come to rest after a bounded effort is returned with ``at_rest`` false and the
    least and the greatest value of each during at least the last half of the way.
    """

    def speed_at(x: Vector) -> Vector:
        return [to - at for to, at in zip(target(x), x, strict=True)]

    values, step = start, FIRST_STEP
    speed = speed_at(values)
    window = _Window(values)
    left = max(EFFORT // max(size, 1), 1000)
    while left > 0 and not window.stale:
        fastest = max(map(abs, speed))
        if fastest < AT_REST:
            return Flow(values, True, values, values)
        k2 = speed_at([x + step * 0.5 * a for x, a in zip(values, speed, strict=True)])
        k3 = speed_at([x + step * 0.75 * b for x, b in zip(values, k2, strict=True)])
        trial = [
            x + step * (2 * a + 3 * b + 4 * c) / 9
            for x, a, b, c in zip(values, speed, k2, k3, strict=True)
        ]
        k4 = speed_at(trial)
        left -= 3
        error = max(
            abs(step * (-5 * a + 6 * b + 8 * c - 9 * d) / 72)
            for a, b, c, d in zip(speed, k2, k3, k4, strict=True)
        )
        room = SHARE * fastest
        if error <= room or step <= SHORTEST_STEP:
            values, speed = trial, k4
            window.take(values)
        growth = 0.9 * (room / error) ** (1 / 3) if error else 4.0
        step = min(step * min(max(growth, 0.2), 4.0), LONGEST_STEP)
    return Flow(values, False, *window.bounds())


class _Window:
    """The bounds of the values over a window of steps, each as long as all before it together."""

    def __init__(self, values: Vector) -> None:
        self.low, self.high = list(values), list(values)
        self.before = self.low, self.high
        self.taken, self.until = 0, FIRST_WINDOW
        self.no_narrower = 0

    @property
    def stale(self) -> bool:
        """Whether the values have gone to and fro as widely as ever for several windows."""
        return self.no_narrower >= STALE

    def take(self, values: Vector) -> None:
        self.taken += 1
        if self.taken <= self.until:
            self.low = list(map(min, self.low, values))
            self.high = list(map(max, self.high, values))
            return
        narrower = self._width(self.low, self.high) < 0.9 * self._width(*self.before)
        self.no_narrower = 0 if narrower else self.no_narrower + 1
        self.before = self.low, self.high
        self.low, self.high = list(values), list(values)
        self.until = 2 * self.taken

    @staticmethod
    def _width(low: Vector, high: Vector) -> float:
        return max(b - a for a, b in zip(low, high, strict=True))

    def bounds(self) -> tuple[Vector, Vector]:
        """The bounds over this window and the one before."""
        low, high = self.before
        return list(map(min, self.low, low)), list(map(max, self.high, high))
