"""The least fixed point of the rules: what is known of every statement and every step."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from argmap.evaluate.case import Case
from argmap.evaluate.verdict.contest import (
    Contest,
    Counts,
    accepted_standing,
    counts_against,
    loudest_reason,
)
from argmap.evaluate.verdict.itself import standing_in_itself
from argmap.evaluate.verdict.steps import Steps
from argmap.evaluate.verdict.weights import NO_WEIGHT, Weights
from argmap.evaluate.verdict.words import Standard
from argmap.evaluate.whatif import AS_WRITTEN, WhatIf


@dataclass(frozen=True, slots=True)
class Settled:
    """What is known when nothing more can be learnt: an interval of standing for each place.

    ``rivalry[t][r]`` says how rival ``r`` counts against ``t``.
    """

    case: Case
    what_if: WhatIf
    standard: Standard
    weights: Weights
    low: list[int]
    high: list[int]
    step_low: list[int]
    step_high: list[int]
    rivalry: dict[int, dict[int, Counts]]

    def is_granted(self, place: int) -> bool:
        """Whether the statement at a place is accepted on the writer's word."""
        return place in self.case.granted and self.case.ids[place] not in self.what_if.without


def settle(
    case: Case,
    standard: Standard = "preponderance",
    what_if: WhatIf = AS_WRITTEN,
    weights: Weights | None = None,
) -> Settled:
    """Narrow every interval from [0, 2] until no rule narrows one further.

    The rules are monotone, so the result does not depend on the order in which they are applied.
    It is the grounded interpretation of an abstract dialectical framework (Brewka and Woltran, KR
    2010). Linear in the map once strengths are sorted; only theses under a standard other than
    preponderance, and rivals, are looked through again whenever something changes at them.
    """
    return _Worklist(case, standard, what_if, weights or Weights(case)).run()


class _Worklist:
    def __init__(self, case: Case, standard: Standard, what_if: WhatIf, weights: Weights) -> None:
        self.case, self.standard, self.what_if, self.weights = case, standard, what_if, weights
        count = len(case.ids)
        self.low, self.high = [0] * count, [2] * count
        self.steps = Steps(case)
        self.contests: list[Contest | None] = [None] * count
        self.theses = set(case.theses)
        unknown = Counts(NO_WEIGHT, weights.most, 1.0)
        self.rivalry = {at: dict.fromkeys(rivals, unknown) for at, rivals in case.rivals.items()}
        strict = () if standard == "preponderance" else case.theses
        # These look through all that bears on them, so they wait until the rest has settled.
        self.late = {*case.rivals, *strict}
        # Children stand below their parents, so backwards means that premises mostly come first.
        self.queue = deque(range(count - 1, -1, -1))
        self.queued = bytearray(b"\1") * count
        self.late_queue: deque[int] = deque()

    def run(self) -> Settled:
        queue, late_queue, late, queued = self.queue, self.late_queue, self.late, self.queued
        while queue or late_queue:
            at = queue.popleft() if queue else late_queue.popleft()
            if at in late and queue:
                late_queue.append(at)
                continue
            queued[at] = 0
            self.judge(at)
        return Settled(
            self.case,
            self.what_if,
            self.standard,
            self.weights,
            self.low,
            self.high,
            self.steps.low,
            self.steps.high,
            self.rivalry,
        )

    def judge(self, at: int) -> None:
        contest = self.contests[at]
        if contest is None:
            itself = standing_in_itself(self.case, at, self.what_if)
            if not (self.case.pros[at] or self.case.cons[at] or at in self.rivalry):
                self.narrow(at, *itself)
                return
            contest = Contest(self.case, self.weights, at, itself)
            self.contests[at] = contest
            for step in self.case.pros[at]:
                contest.learn(step, self.steps.low[step], True)
            for step in self.case.cons[at]:
                contest.learn(step, self.steps.low[step], False)
        contest.narrow(self.steps.high)
        objection, open_objection = contest.objection, contest.open_objection
        if at in self.rivalry:
            rivals = self.rivalry[at]
            loudest = loudest_reason(self.case, self.weights, at, contest.itself, self.steps)
            for rival, counts in counts_against(contest, rivals, loudest).items():
                if self.rivalry[rival][at] != counts:
                    self.rivalry[rival][at] = counts
                    self.put(rival)
            objection = max(objection, *(counts.low for counts in rivals.values()))
            open_objection = max(open_objection, *(counts.high for counts in rivals.values()))
        beaten = objection > contest.open_reason
        high = 0 if beaten else self.weights.standing(contest.open_reason)
        if at in self.theses and self.standard != "preponderance":
            against = [c.loudest for c in self.rivalry.get(at, {}).values() if c.high]
            low = accepted_standing(
                self.case, self.weights, at, self.standard, self.steps, against, open_objection
            )
        elif contest.reason > open_objection:
            low = self.weights.standing(contest.reason)
        else:
            low = 0
        self.narrow(at, low, high)

    def narrow(self, at: int, low: int, high: int) -> None:
        was_low, was_high = self.low[at], self.high[at]
        if low == was_low and high == was_high:
            return
        self.low[at], self.high[at] = low, high
        for step in self.steps.premise_changed(at, was_low, low, high):
            target = self.case.targets[step]
            contest = self.contests[target]
            supports = self.case.arguments[step].polarity == "supports"
            if contest is not None and (supports or target not in self.case.granted):
                contest.learn(step, self.steps.low[step], supports)
                self.put(target)

    def put(self, at: int) -> None:
        if not self.queued[at]:
            self.queued[at] = 1
            (self.late_queue if at in self.late else self.queue).append(at)
