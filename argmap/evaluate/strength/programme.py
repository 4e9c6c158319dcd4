"""A step that is more than one premise and a number: linked premises, warrants, undercuts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


class Part(NamedTuple):
    """One argument of a programme: the step itself, or a warrant or an undercut on it.

    ``warrants`` and ``undercuts`` are the places of earlier parts.
    """

    strength: float
    premises: tuple[int, ...]
    warrants: tuple[int, ...]
    undercuts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """A step with all that bears on it, inner parts first; the step itself is the last part.

    A step brings c = σ · min σ(premises), and the strength of the step is
    σ = [1 − (1−τ)·∏(1−c(w))] · ∏(1−c(u)) over its warrants w and undercuts u, where τ is the
    strength written on it. A warrant backs the step, a full undercut ends it.
    """

    parts: tuple[Part, ...]

    def contribution(self, values: Sequence[float]) -> float:
        """What the step brings to its conclusion, given the strengths of statements."""
        return self.trace(values)[-1][1]

    def trace(self, values: Sequence[float]) -> list[tuple[float, float]]:
        """The strength of each part as a step, and its contribution."""
        done: list[tuple[float, float]] = []
        for strength, premises, warrants, undercuts in self.parts:
            if warrants:
                gap = 1 - strength
                for w in warrants:
                    gap *= 1 - done[w][1]
                strength = 1 - gap
            for u in undercuts:
                strength *= 1 - done[u][1]
            weakest = min([values[p] for p in premises]) if premises else 0.0
            done.append((strength, strength * weakest))
        return done

    def slopes(self, values: Sequence[float]) -> dict[int, float]:
        """The derivatives of the contribution by each premise's strength.

        Among linked premises that tie for the weakest, the derivative is shared equally.
        """
        done = self.trace(values)
        weight = [0.0] * len(self.parts)  # of the whole by each part's contribution
        weight[-1] = 1.0
        by_premise: dict[int, float] = {}
        for at in range(len(self.parts) - 1, -1, -1):
            strength, premises, warrants, undercuts = self.parts[at]
            if not weight[at] or not premises:
                continue
            sigma = done[at][0]
            weakest = min(values[p] for p in premises)
            tied = [p for p in premises if values[p] == weakest]
            for premise in tied:
                share = weight[at] * sigma / len(tied)
                by_premise[premise] = by_premise.get(premise, 0.0) + share
            by_sigma = weight[at] * weakest
            before_w, after_w = running_products([1 - done[w][1] for w in warrants])
            before_u, after_u = running_products([1 - done[u][1] for u in undercuts])
            gap, kept = (1 - strength) * before_w[-1], before_u[-1]
            for k, w in enumerate(warrants):
                others = before_w[k] * after_w[k]
                weight[w] += by_sigma * kept * (1 - strength) * others
            for k, u in enumerate(undercuts):
                weight[u] -= by_sigma * (1 - gap) * before_u[k] * after_u[k]
        return by_premise

    def steepness(self) -> dict[int, float]:
        """For each premise a bound on how fast the contribution moves with its strength."""
        bound = [0.0] * len(self.parts)
        bound[-1] = 1.0
        result: dict[int, float] = {}
        for at in range(len(self.parts) - 1, -1, -1):
            strength, premises, warrants, undercuts = self.parts[at]
            most = 1.0 if warrants else strength
            for premise in premises:
                result[premise] = result.get(premise, 0.0) + bound[at] * most
            for w in warrants:
                bound[w] += bound[at] * (1 - strength)
            for u in undercuts:
                bound[u] += bound[at]
        return result


def running_products(factors: list[float]) -> tuple[list[float], list[float]]:
    """The products of all factors before each place (and of all), and of all after it."""
    before = [1.0]
    for factor in factors:
        before.append(before[-1] * factor)
    after = [1.0] * len(factors)
    for at in range(len(factors) - 2, -1, -1):
        after[at] = after[at + 1] * factors[at + 1]
    return before, after
