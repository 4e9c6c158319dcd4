"""Four published ways to move a base score by what speaks for and against it.

Each adds up or multiplies the contributions of either side, and then lets the two sides bear on the
base score.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import exp, log
from typing import Literal

Name = Literal["quadratic", "df-quad", "euler", "mlp"]
STEEPEST_SQUARE = 0.6495190528383291
"""The largest slope of x²/(1+x²), which is 3√3/8 and is reached at x = 1/√3."""
FARTHEST = 700.0
"""Beyond this the exponential leaves the range of a float; the result is 0 or 1 long before."""


@dataclass(frozen=True, slots=True)
class Semantics:
    """One gradual semantics.

    ``multiplies`` says how the contributions of a side are joined: as 1 − ∏(1 − c), or as Σ c.
    ``influence(base, pro, con)`` is the strength. ``slopes(base, pro, con)`` are its derivatives by
    the base score, by the supporting and by the attacking side (the latter is negative or 0).
    ``steepest(base)`` bounds how fast the strength moves with a side. ``held`` says that base
    scores of 0 and 1 cannot be moved, so that written credences are held a little within.
    """

    name: Name
    multiplies: bool
    influence: Callable[[float, float, float], float]
    slopes: Callable[[float, float, float], tuple[float, float, float]]
    steepest: Callable[[float], float]
    held: bool = False

    def join(self, one: float, other: float) -> float:
        """What two groups of contributions to one side bring together."""
        return one + other - one * other if self.multiplies else one + other


def _quadratic(base: float, pro: float, con: float) -> float:
    energy = pro - con
    square = energy * energy
    pull = square / (1 + square)
    return base + (1 - base) * pull if energy > 0 else base - base * pull


def _quadratic_slopes(base: float, pro: float, con: float) -> tuple[float, float, float]:
    energy = pro - con
    square = energy * energy
    room = 1 - base if energy > 0 else base
    slope = room * 2 * abs(energy) / (1 + square) ** 2
    return 1 / (1 + square), slope, -slope


def _df_quad(base: float, pro: float, con: float) -> float:
    if pro >= con:
        return base + (1 - base) * (pro - con)
    return base - base * (con - pro)


def _df_quad_slopes(base: float, pro: float, con: float) -> tuple[float, float, float]:
    # Where both sides are even the function has a kink; each side then counts by its own room.
    up = 1 - base if pro >= con else base
    down = base if con >= pro else 1 - base
    return 1 - abs(pro - con), up, -down


def _euler(base: float, pro: float, con: float) -> float:
    energy = pro - con
    if energy > FARTHEST:
        return 1.0 if base else 0.0
    return 1 - (1 - base * base) / (1 + base * exp(energy))


def _euler_slopes(base: float, pro: float, con: float) -> tuple[float, float, float]:
    growth = exp(min(pro - con, FARTHEST))
    below = 1 + base * growth
    slope = (1 - base * base) * base * growth / below**2
    by_base = (2 * base * below + (1 - base * base) * growth) / below**2
    return by_base, slope, -slope


def _mlp(base: float, pro: float, con: float) -> float:
    if base in (0.0, 1.0):
        return base
    energy = log(base / (1 - base)) + pro - con
    return 1 / (1 + exp(-energy)) if energy > -FARTHEST else 0.0


def _mlp_slopes(base: float, pro: float, con: float) -> tuple[float, float, float]:
    if base in (0.0, 1.0):
        return 0.0, 0.0, 0.0
    strength = _mlp(base, pro, con)
    slope = strength * (1 - strength)
    return slope / (base * (1 - base)), slope, -slope


SEMANTICS: dict[str, Semantics] = {
    # Potyka, "Continuous Dynamical Systems for Weighted Bipolar Argumentation", KR 2018.
    "quadratic": Semantics(
        "quadratic",
        False,
        _quadratic,
        _quadratic_slopes,
        lambda base: STEEPEST_SQUARE * max(base, 1 - base),
    ),
    # Rago, Toni, Aurisicchio and Baroni, "Discontinuity-Free Decision Support with Quantitative
    # Argumentation Debates", KR 2016.
    "df-quad": Semantics(
        "df-quad", True, _df_quad, _df_quad_slopes, lambda base: max(base, 1 - base)
    ),
    # Amgoud and Ben-Naim, "Evaluation of Arguments in Weighted Bipolar Graphs", ECSQARU 2017.
    "euler": Semantics(
        "euler", False, _euler, _euler_slopes, lambda base: (1 - base * base) / 4, held=True
    ),
    # Potyka, "Interpreting Neural Networks as Quantitative Argumentation Frameworks", AAAI 2021.
    "mlp": Semantics(
        "mlp",
        False,
        _mlp,
        _mlp_slopes,
        lambda base: 0.0 if base in (0.0, 1.0) else 0.25,
        held=True,
    ),
}

HELD_WITHIN = (0.01, 0.99)
"""Where ``euler`` and ``mlp`` hold credences, unless exact ones are asked for."""


def hold(semantics: Semantics, base: float) -> float:
    """A credence as a semantics can use it."""
    if not semantics.held:
        return base
    low, high = HELD_WITHIN
    return min(max(base, low), high)
