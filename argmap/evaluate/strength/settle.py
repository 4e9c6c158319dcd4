"""The strengths of statements that depend on each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from argmap.evaluate.strength.flow import follow
from argmap.evaluate.strength.network import Network
from argmap.evaluate.strength.semantics import Semantics

LARGEST_SUM = 500.0
"""Where the weights of the norm grow beyond this, contraction is too slow to be of use."""
NEAR = 1e-14
MOST_ROUNDS = 5000


class Unsettled(NamedTuple):
    """The bounds within which strengths still moved when they were given up."""

    low: dict[int, float]
    high: dict[int, float]


def contraction(
    network: Network, semantics: Semantics, base: Sequence[float], part: Sequence[int]
) -> list[float] | None:
    """The weights of a norm in which working out the part contracts, or None if none is found.

    Each statement moves at most ``steepest`` times the sum of what its steps move. Let M be the
    matrix of these bounds within the part. If t = 1 + M·t has a solution, M·t ≤ (1 − 1/max t)·t, so
    that in the maximum norm weighted by t every round brings any two starting points closer: there
    is one fixed point, and both plain iteration and the continuous model lead to it.
    """
    place = {member: at for at, member in enumerate(part)}
    rows: list[list[tuple[int, float]]] = []
    for member in part:
        slope = semantics.steepest(base[member])
        row: dict[int, float] = {}
        for plain, programmes in network.sides[member]:
            for strength, premise in plain:
                if premise in place:
                    row[place[premise]] = row.get(place[premise], 0.0) + slope * strength
            for programme in programmes:
                for premise, steep in programme.steepness().items():
                    if premise in place:
                        row[place[premise]] = row.get(place[premise], 0.0) + slope * steep
        rows.append(list(row.items()))
    weights = [1.0] * len(part)
    for _ in range(100):
        new = [1 + sum(m * weights[j] for j, m in row) for row in rows]
        if max(new) > LARGEST_SUM:
            return None
        if all(n <= w * 1.0005 for n, w in zip(new, weights, strict=True)):
            return new
        weights = new
    return None


def settle_part(
    part: Sequence[int],
    weights: Sequence[float] | None,
    base: Sequence[float],
    values: list[float],
    work_out: Callable[[int], float],
    size: int,
) -> Unsettled | None:
    """Work out a circular part in place; what does not settle is returned with its bounds.

    ``weights`` are the norm in which the part contracts, None if there is none. ``work_out`` gives
    a member's strength, by its place in the part, from ``values``; it looks at ``size`` statements
    and steps for the whole part. A value that did not settle is left at the middle of its bounds.
    """
    if weights is not None and _iterate(part, weights, values, work_out):
        return None

    def target(x: list[float]) -> list[float]:
        for member, value in zip(part, x, strict=True):
            values[member] = value
        return [work_out(at) for at in range(len(part))]

    flow = follow(target, [base[member] for member in part], size)
    for at, member in enumerate(part):
        values[member] = flow.values[at] if flow.at_rest else (flow.low[at] + flow.high[at]) / 2
    if flow.at_rest:
        return None
    return Unsettled(
        dict(zip(part, flow.low, strict=True)), dict(zip(part, flow.high, strict=True))
    )


def _iterate(
    part: Sequence[int],
    weights: Sequence[float],
    values: list[float],
    work_out: Callable[[int], float],
) -> bool:
    for _ in range(MOST_ROUNDS):
        moved = 0.0
        for at, (member, weight) in enumerate(zip(part, weights, strict=True)):
            value = work_out(at)
            moved = max(moved, abs(value - values[member]) / weight)
            values[member] = value
        if moved < NEAR:
            return True
    return False
