"""Reasons against objections at one statement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.evaluate.case import Case
from argmap.evaluate.verdict.steps import Steps
from argmap.evaluate.verdict.weights import NO_WEIGHT, STRONG_STEP, Weights, word_step
from argmap.evaluate.verdict.words import ASSUMED, DOCUMENTED, NOT_ACCEPTED, Standard


class Contest:
    """The heaviest on each side: of what holds, and of what holds or is open.

    ``reason`` and ``objection`` are the weights of the best that hold, ``open_reason`` and
    ``open_objection`` of the best that hold or may come to hold. Rivals are not among them.
    """

    __slots__ = (
        "_cons",
        "_pros",
        "_weights",
        "itself",
        "objection",
        "open_objection",
        "open_reason",
        "reason",
    )

    def __init__(self, case: Case, weights: Weights, at: int, itself: tuple[int, int]) -> None:
        self._weights = weights
        self.itself = weights.in_itself(itself[1])
        self.reason, self.objection = weights.in_itself(itself[0]), NO_WEIGHT
        self.open_reason = self.open_objection = NO_WEIGHT
        self._pros = _Side(case.pros[at], weights)
        self._cons = _Side(case.cons[at], weights)

    def learn(self, step: int, standing: int, supports: bool) -> None:
        """Take in that a step holds with at least this standing."""
        weight = self._weights.of(step, standing)
        if supports:
            self.reason = max(self.reason, weight)
        else:
            self.objection = max(self.objection, weight)

    def narrow(self, step_high: list[int]) -> None:
        """Take in which steps have failed since."""
        self.open_reason = max(self.itself, self._pros.heaviest(step_high))
        self.open_objection = self._cons.heaviest(step_high)


class _Side:
    """The arguments of one side, heaviest first: all as documented, then all as assumed."""

    __slots__ = ("_at", "_steps", "_weights")

    def __init__(self, steps: list[int], weights: Weights) -> None:
        ranks = weights.ranks
        self._steps = sorted(steps, key=lambda s: -ranks[s]) if len(steps) > 1 else steps
        self._weights = weights
        self._at = 0

    def heaviest(self, step_high: list[int]) -> int:
        """The heaviest that has not failed. The place only moves forward, as steps only fail."""
        steps, at = self._steps, self._at
        count = len(steps)
        while at < count and step_high[steps[at]] < DOCUMENTED:
            at += 1
        while count <= at < 2 * count and step_high[steps[at - count]] < ASSUMED:
            at += 1
        self._at = at
        if at == 2 * count:
            return NO_WEIGHT
        if at < count:
            return self._weights.of(steps[at], DOCUMENTED)
        return self._weights.of(steps[at - count], ASSUMED)


class Counts(NamedTuple):
    """How a statement counts against one of its rivals.

    ``low`` and ``high`` bound its weight; ``loudest`` is the greatest strength among its reasons
    that hold or are open, 0 where it does not count.
    """

    low: int
    high: int
    loudest: float


def counts_against(
    contest: Contest, rivals: Mapping[int, Counts], loudest: float
) -> dict[int, Counts]:
    """How a statement counts against each of its rivals, given how they count against it.

    It counts with its best reason for as long as it is not beaten: neither by an objection of its
    own nor by some third rival. Whether it is beaten by the very rival that it counts against is
    what is to be found out, so that one is left out here. Evenly matched is not beaten.
    """
    lows = sorted((counts.low for counts in rivals.values()), reverse=True)
    highs = sorted((counts.high for counts in rivals.values()), reverse=True)
    result = {}
    for rival, counts in rivals.items():
        objection = max(contest.objection, _without(lows, counts.low))
        open_objection = max(contest.open_objection, _without(highs, counts.high))
        may_count = contest.open_reason and contest.open_reason >= objection
        result[rival] = Counts(
            contest.reason if contest.reason >= open_objection else NO_WEIGHT,
            contest.open_reason if may_count else NO_WEIGHT,
            loudest if may_count else 0.0,
        )
    return result


def loudest_reason(case: Case, weights: Weights, at: int, itself: int, steps: Steps) -> float:
    """The greatest strength among the reasons for a statement that hold or are open.

    A weight is no measure of this: a documented reason outweighs an assumed one that is stronger.
    """
    reasons = (case.strengths[s] for s in case.pros[at] if steps.high[s])
    return max(reasons, default=0.0) if not itself else max(weights.strength(itself), *reasons, 0.0)


def _without(descending: list[int], one: int) -> int:
    """The largest of several when one of them is left out."""
    if descending[0] != one:
        return descending[0]
    return descending[1] if len(descending) > 1 else NO_WEIGHT


def accepted_standing(
    case: Case,
    weights: Weights,
    at: int,
    standard: Standard,
    steps: Steps,
    rivals: list[float],
    open_objection: int,
) -> int:
    """The standing of the best reason that meets a standard stricter than preponderance.

    ``rivals`` are the strengths of rivals that may count, ``open_objection`` is the weight of the
    heaviest of all that may be said against. A thesis never stands in itself, so only arguments
    are asked.
    """
    against = [case.strengths[s] for s in case.cons[at] if steps.high[s]]
    against += rivals
    if against and standard in ("unrebutted", "beyond-doubt"):
        return NOT_ACCEPTED
    least = 0 if standard == "unrebutted" else STRONG_STEP
    if standard == "clear" and against:
        least = max(least, word_step(max(against)) + 2)
    return max(
        (
            steps.low[s]
            for s in case.pros[at]
            if steps.low[s]
            and word_step(case.strengths[s]) >= least
            and weights.of(s, steps.low[s]) > open_objection
        ),
        default=NOT_ACCEPTED,
    )
