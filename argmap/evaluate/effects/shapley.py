"""Shapley values by sampled permutations."""

from __future__ import annotations

import random
from math import sqrt
from typing import NamedTuple

from argmap.evaluate.strength.solver import Solver


class Shapley(NamedTuple):
    """A sampled Shapley value with its standard error."""

    value: float
    error: float


def shapley_values(
    solver: Solver, players: list[int], of: int, permutations: int = 200, seed: int = 0
) -> dict[int, Shapley]:
    """The Shapley value of each player in the strength of the statement ``of``.

    Castro, Gómez and Tejada (Computers & Operations Research 2009): the players enter in random
    order, each from a base score of 0 to its own, and each is credited with the change that it
    makes. Orders are drawn in pairs, each with its reverse, which makes the error smaller; the
    standard error is that of the means of pairs, from the same ``seed`` always the same. At least
    two pairs are drawn. The solver is left as it was.
    """
    pairs = max(2, (permutations + 1) // 2)
    full = {player: solver.base[player] for player in players}
    none = dict.fromkeys(players, 0.0)
    totals = dict.fromkeys(players, 0.0)
    squares = dict.fromkeys(players, 0.0)
    draw = random.Random(seed)
    for _ in range(pairs):
        order = draw.sample(players, len(players))
        means = dict.fromkeys(players, 0.0)
        for line in (order, order[::-1]):
            solver.change(none)
            before = solver.values[of]
            for player in line:
                solver.change({player: full[player]})
                after = solver.values[of]
                means[player] += (after - before) / 2
                before = after
        for player, mean in means.items():
            totals[player] += mean
            squares[player] += mean * mean
    result = {}
    for player in players:
        mean = totals[player] / pairs
        spread = max(0.0, squares[player] / pairs - mean * mean)
        result[player] = Shapley(mean, sqrt(spread / (pairs - 1)))
    return result
