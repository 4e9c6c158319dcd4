"""What is known of each step: its weakest premise, its undercuts and its warrants."""

from __future__ import annotations

from argmap.evaluate.case import Case
from argmap.evaluate.verdict.words import ASSUMED, DOCUMENTED, NOT_ACCEPTED


class Steps:
    """The interval of standing of every argument, kept up to date at constant cost a change.

    A step's standing is that of its weakest premise. It is nothing if an undercut of it holds or if
    every warrant written for it fails, and it is not settled while an undercut or the last warrant
    is open. A step without a premise gives nothing.
    """

    def __init__(self, case: Case) -> None:
        count = len(case.arguments)
        self.case = case
        self.low, self.high = [NOT_ACCEPTED] * count, [DOCUMENTED] * count
        self._not_assumed = [len(premises) or 1 for premises in case.premises]
        self._not_documented = list(self._not_assumed)
        self._weakest = [DOCUMENTED if premises else NOT_ACCEPTED for premises in case.premises]
        self._undercuts_left = {at: len(steps) for at, steps in case.undercuts.items()}
        self._warrants_left = {at: len(steps) for at, steps in case.warrants.items()}
        self._undercut: set[int] = set()
        self._warranted: set[int] = set()
        for at, premises in enumerate(case.premises):
            if not premises:
                self._spread(at)

    def premise_changed(self, statement: int, was_low: int, low: int, high: int) -> list[int]:
        """Take in a statement's new interval; the steps onto statements that changed by it."""
        reached: list[int] = []
        for step in self.case.uses[statement]:
            if was_low < ASSUMED <= low:
                self._not_assumed[step] -= 1
            if was_low < DOCUMENTED <= low:
                self._not_documented[step] -= 1
            if high < self._weakest[step]:
                self._weakest[step] = high
            self._spread(step, reached)
        return reached

    def _spread(self, step: int, reached: list[int] | None = None) -> None:
        # An undercut of an undercut of … may be as long as the map, so this walks, not recurs.
        while True:
            was_low, was_high = self.low[step], self.high[step]
            low, high = self._interval(step)
            if low == was_low and high == was_high:
                return
            self.low[step], self.high[step] = low, high
            target = self.case.targets[step]
            if target >= 0:
                if reached is not None:
                    reached.append(step)
                return
            on = -1 - target
            holds, fails = was_low < ASSUMED <= low, high == NOT_ACCEPTED < was_high
            if self.case.arguments[step].polarity == "attacks":
                if holds:
                    self._undercut.add(on)
                self._undercuts_left[on] -= fails
            else:
                if holds:
                    self._warranted.add(on)
                self._warrants_left[on] -= fails
            step = on

    def _interval(self, step: int) -> tuple[int, int]:
        high = self._weakest[step]
        if step in self._undercut or self._warrants_left.get(step) == 0:
            return NOT_ACCEPTED, NOT_ACCEPTED
        if self._undercuts_left.get(step) or (
            step in self._warrants_left and step not in self._warranted
        ):
            return NOT_ACCEPTED, high
        if not self._not_documented[step]:
            return DOCUMENTED, high
        return (NOT_ACCEPTED if self._not_assumed[step] else ASSUMED), high
