"""The verdict on one thesis as a circuit over withdrawals."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from argmap.evaluate.case import Case
from argmap.evaluate.turning.circuit import FALSE, TRUE, Circuit
from argmap.evaluate.verdict.itself import standing_in_itself
from argmap.evaluate.verdict.weights import STRONG_STEP, Weights, word_step
from argmap.evaluate.verdict.words import ASSUMED, DOCUMENTED, Standard
from argmap.evaluate.whatif import WhatIf
from argmap.measure.components import components

LEVELS = (ASSUMED, DOCUMENTED)


class Known(NamedTuple):
    """Literals for one level: known to stand at least so high, known to stand lower."""

    yes: int
    no: int


class Entry(NamedTuple):
    """One thing said at a statement, with the weight that it has if it holds at a level."""

    weight: int
    level: int
    yes: int
    no: int


@dataclass(frozen=True)
class Encoded:
    """A circuit, the literal of each candidate's withdrawal, and the two answers on a thesis."""

    circuit: Circuit
    withdrawn: dict[int, int]
    stands: int
    falls: int


def encode(
    case: Case, thesis: int, candidates: Iterable[int], standard: Standard, what_if: WhatIf
) -> Encoded:
    """Write the rules down for everything that bears on a thesis, and nothing else.

    Its least solution is the grounded verdict. Linear in that part of the map once strengths are
    sorted, rivals apart: a statement with several counts against each of them in its own way.
    """
    return _Encoder(case, candidates, standard, what_if).encode(thesis)


class _Encoder:
    def __init__(
        self, case: Case, candidates: Iterable[int], standard: Standard, what_if: WhatIf
    ) -> None:
        self.case, self.standard, self.what_if = case, standard, what_if
        self.weights = Weights(case)
        self.circuit = Circuit()
        self.candidates = set(candidates)
        self.withdrawn: dict[int, int] = {}
        self.statements: dict[int, tuple[Known, Known]] = {}
        self.steps: dict[int, tuple[Known, Known]] = {}
        self.reasons: dict[int, list[Entry]] = {}
        self.counts: dict[tuple[int, int], list[Entry]] = {}

    def encode(self, thesis: int) -> Encoded:
        reached = self._reach(thesis)
        place = {at: index for index, at in enumerate(reached)}
        graph = [[place[p] for p in self._rests_on(at)] for at in reached]
        for part in components(graph):
            members = [reached[index] for index in part]
            if len(members) > 1 or part[0] in graph[part[0]]:
                self._add_circle(members)
            else:
                self.statements[members[0]] = self._statement(members[0])
        known = self.statements[thesis][0]
        against = self._objections(thesis)
        falls = self.circuit.all_of([known.no, self.circuit.any_of(e.yes for e in against)])
        return Encoded(self.circuit, self.withdrawn, known.yes, falls)

    def _reach(self, thesis: int) -> list[int]:
        reached = {thesis: None}
        work = [thesis]
        while work:
            for at in self._rests_on(work.pop()):
                if at not in reached:
                    reached[at] = None
                    work.append(at)
        return list(reached)

    def _rests_on(self, at: int) -> list[int]:
        found = list(self.case.rivals.get(at, ()))
        for step in self._steps_onto(at):
            found += self.case.premises[step]
        return found

    def _steps_onto(self, at: int) -> list[int]:
        """The steps onto a statement, and all that bears on these, outer ones first."""
        steps = [*self.case.pros[at], *self.case.cons[at]]
        for step in steps:
            steps += self.case.warrants.get(step, ())
            steps += self.case.undercuts.get(step, ())
        return steps

    def _add_circle(self, members: list[int]) -> None:
        new = self.circuit.new
        for at in members:
            self.statements[at] = (Known(new(), new()), Known(new(), new()))
        for at in members:
            for rival in self.case.rivals.get(at, ()):
                self._announce_counts(at, rival)
        for at in members:
            for known, meant in zip(self.statements[at], self._statement(at), strict=True):
                self.circuit.define(known.yes, meant.yes)
                self.circuit.define(known.no, meant.no)
        for at in members:
            for rival in self.case.rivals.get(at, ()):
                counts = self._counts_against(at, rival)
                for entry, real in zip(self.counts[at, rival], counts, strict=True):
                    self.circuit.define(entry.yes, real.yes)
                    self.circuit.define(entry.no, real.no)

    def _statement(self, at: int) -> tuple[Known, Known]:
        any_of, all_of = self.circuit.any_of, self.circuit.all_of
        reasons, objections = self._reasons(at), self._objections(at)
        beaten = self._beaten(reasons, objections)
        clear = _Threshold(self.circuit, objections, strictly=False)
        thesis = self.case.map.statements[self.case.ids[at]].role == "thesis"
        strict = thesis and self.standard != "preponderance"
        meets = [
            all_of([e.yes, clear(e.weight), self._meets(at, e, objections) if strict else TRUE])
            for e in reasons
        ]
        yes, no = [], []
        for level in LEVELS:
            yes.append(any_of(m for m, e in zip(meets, reasons, strict=True) if e.level >= level))
            left = all_of(e.no for e in reasons if e.level >= level)
            no.append(any_of([beaten, left]))
        return Known(yes[0], no[0]), Known(yes[1], no[1])

    def _meets(self, at: int, reason: Entry, objections: list[Entry]) -> int:
        reached = word_step(self.weights.strength(reason.weight))
        if self.standard != "unrebutted" and reached < STRONG_STEP:
            return FALSE
        if self.standard == "clear":
            objections = [
                e for e in objections if word_step(self.weights.strength(e.weight)) + 2 > reached
            ]
        return self.circuit.all_of(e.no for e in objections)

    def _beaten(self, reasons: list[Entry], objections: list[Entry]) -> int:
        no_reason = _Threshold(self.circuit, reasons, strictly=False)
        return self.circuit.any_of(
            self.circuit.all_of([e.yes, no_reason(e.weight)]) for e in objections
        )

    def _reasons(self, at: int) -> list[Entry]:
        if at not in self.reasons:
            self.reasons[at] = [*self._in_itself(at), *self._entries(self.case.pros[at])]
        return self.reasons[at]

    def _objections(self, at: int, but: int | None = None) -> list[Entry]:
        entries = self._entries(self.case.cons[at])
        for rival in self.case.rivals.get(at, ()):
            if rival != but:
                entries += self.counts[rival, at]
        return entries

    def _in_itself(self, at: int) -> list[Entry]:
        least, most = standing_in_itself(self.case, at, self.what_if)
        if not most:
            return []
        gone = FALSE
        if at in self.candidates:
            if at not in self.withdrawn:
                self.withdrawn[at] = self.circuit.new()
            gone = self.withdrawn[at]
        return [
            Entry(
                self.weights.in_itself(level),
                level,
                -gone if least >= level else FALSE,
                gone if most >= level else TRUE,
            )
            for level in LEVELS
        ]

    def _entries(self, steps: list[int]) -> list[Entry]:
        return [
            Entry(self.weights.of(step, level), level, known.yes, known.no)
            for step in steps
            for level, known in zip(LEVELS, self._step(step), strict=True)
        ]

    def _step(self, root: int) -> tuple[Known, Known]:
        if root not in self.steps:
            order = [root]
            for step in order:
                order += self.case.warrants.get(step, ())
                order += self.case.undercuts.get(step, ())
            for step in reversed(order):
                if step not in self.steps:
                    self.steps[step] = self._one_step(step)
        return self.steps[root]

    def _one_step(self, step: int) -> tuple[Known, Known]:
        any_of, all_of = self.circuit.any_of, self.circuit.all_of
        premises = self.case.premises[step]
        if not premises:
            return Known(FALSE, TRUE), Known(FALSE, TRUE)
        undercuts = [self.steps[u][0] for u in self.case.undercuts.get(step, ())]
        warrants = [self.steps[w][0] for w in self.case.warrants.get(step, ())]
        stopped = [u.yes for u in undercuts]
        free = [u.no for u in undercuts]
        if warrants:
            stopped.append(all_of(w.no for w in warrants))
            free.append(any_of(w.yes for w in warrants))
        known = []
        for level in range(len(LEVELS)):
            of = [self.statements[p][level] for p in premises]
            yes = all_of([*(k.yes for k in of), *free])
            known.append(Known(yes, any_of([*(k.no for k in of), *stopped])))
        return known[0], known[1]

    def _announce_counts(self, at: int, rival: int) -> None:
        new = self.circuit.new
        reasons = 2 * len(self.case.pros[at]) + len(self._in_itself(at))
        weights = [e.weight for e in self._in_itself(at)]
        weights += [self.weights.of(s, level) for s in self.case.pros[at] for level in LEVELS]
        self.counts[at, rival] = [
            Entry(weights[index], LEVELS[index % 2], new(), new()) for index in range(reasons)
        ]

    def _counts_against(self, at: int, rival: int) -> list[Entry]:
        """How each reason of a statement counts against a rival that is left out of account."""
        any_of, all_of = self.circuit.any_of, self.circuit.all_of
        reasons, objections = self._reasons(at), self._objections(at, but=rival)
        beaten = self._beaten(reasons, objections)
        unbeaten = _Threshold(self.circuit, objections, strictly=True)
        return [
            Entry(e.weight, e.level, all_of([e.yes, unbeaten(e.weight)]), any_of([e.no, beaten]))
            for e in reasons
        ]


class _Threshold:
    """That everything of a weight no lighter (or strictly heavier) than a given one is out."""

    def __init__(self, circuit: Circuit, entries: list[Entry], strictly: bool) -> None:
        self.strictly = strictly
        ordered = sorted(entries, key=lambda e: -e.weight)
        self.weights = [-e.weight for e in ordered]
        self.chain = list(
            accumulate((e.no for e in ordered), lambda a, b: circuit.all_of([a, b]), initial=TRUE)
        )

    def __call__(self, weight: int) -> int:
        cut = bisect_left if self.strictly else bisect_right
        return self.chain[cut(self.weights, -weight)]
