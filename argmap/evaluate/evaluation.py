"""The whole evaluation of a map, in one call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING

from argmap.evaluate.case import Case
from argmap.evaluate.disagreement import disagreement
from argmap.evaluate.effects.effects import Effect, bearing_on, find_effects, find_shapley
from argmap.evaluate.effects.shapley import Shapley
from argmap.evaluate.explain.outline import Because, Line
from argmap.evaluate.options import Options
from argmap.evaluate.rivals.table import RivalsTable, compare_rivals
from argmap.evaluate.strength.strength import Strengths, measure_strengths
from argmap.evaluate.turning.turning import Turning, candidates_of, find_turning
from argmap.evaluate.verdict.verdict import ThesisVerdict, Verdict, judge_map
from argmap.evaluate.verdict.words import STANDARDS, Standard
from argmap.model.map import ArgumentMap

if TYPE_CHECKING:
    from argmap.evaluate.abstract.reading import Reading

MOST_EFFECTS = 200
FEWEST_EFFECTS = 5
"""So many pieces at the most and at the least are withdrawn one by one for a thesis."""
QUICK = 6000
"""So many single changes at most are made for the effects on all theses, and as many for Shapley
values unless more are asked for. A change that a circle has to settle counts for several."""
FEWEST_ORDERS = 20
PATIENCE = 10.0
PATIENCE_IN_ALL = 60.0
"""Seconds for the search of the smallest sets of one thesis, and of all, unless a time is given."""


@dataclass(frozen=True, slots=True)
class ThesisReport:
    """The two answers on a thesis: verdict and strength.

    ``bounds`` are those within which a strength that does not settle kept moving. ``warning`` says
    where the two answers seem to disagree, and why; it is empty where they do not. ``before`` is
    the verdict as the map is written, where something else is supposed.
    """

    id: str
    verdict: ThesisVerdict
    strength: float
    strength_word: str
    bounds: tuple[float, float] | None
    warning: str
    before: ThesisVerdict | None


@dataclass(frozen=True)
class Evaluation:
    """Everything that is asked of a map, worked out when it is first asked for.

    It is read-only: the same question always has the same answer. Turning sets, effects and
    Shapley values go by thesis.
    """

    map: ArgumentMap
    options: Options

    @cached_property
    def case(self) -> Case:
        """The map by numbers, shared by all that follows."""
        return Case(self.map)

    @property
    def standard(self) -> Standard:
        """The standard of proof: the one asked for, else the map's own, else preponderance."""
        if self.options.standard is not None:
            return self.options.standard
        return next((s for s in _STANDARDS if s == self.map.meta.standard), "preponderance")

    @cached_property
    def verdict(self) -> Verdict:
        """Does each thesis stand, fall, or stay open."""
        return judge_map(self.map, self.standard, self.options.what_if, self.case)

    @cached_property
    def strengths(self) -> Strengths:
        """How strong each statement is, from 0 to 1."""
        options = self.options
        return measure_strengths(
            self.map, options.semantics, options.what_if, options.exact, case=self.case
        )

    @cached_property
    def theses(self) -> tuple[ThesisReport, ...]:
        """Verdict and strength of each thesis, in the order of writing."""
        before: dict[str, ThesisVerdict] = {}
        if self.options.what_if:
            as_written = judge_map(self.map, self.standard, case=self.case)
            before = {thesis.id: thesis for thesis in as_written.theses}
        strengths = self.strengths
        return tuple(
            ThesisReport(
                thesis.id,
                thesis,
                strengths.of(thesis.id),
                strengths.word(thesis.id),
                strengths.unsettled.get(thesis.id),
                disagreement(thesis, strengths),
                before.get(thesis.id),
            )
            for thesis in self.verdict.theses
        )

    @property
    def all_stand(self) -> bool:
        """Whether there is a thesis and every one stands."""
        words = [thesis.verdict.word for thesis in self.theses]
        return bool(words) and all(word == "stands" for word in words)

    def because(self) -> Iterator[Iterator[Line]]:
        """For each thesis in turn the outline of why, line by line."""
        explanation = Because(self.verdict)
        return map(explanation.of, self.verdict.theses)

    @cached_property
    def turning(self) -> dict[str, Turning]:
        """The smallest sets of withdrawals that turn each thesis."""
        options, theses = self.options, self.map.theses
        end = monotonic() + (PATIENCE_IN_ALL if options.timeout is None else options.timeout)
        found = {}
        for done, name in enumerate(theses):
            # What one thesis leaves of its share is there for those that come after it.
            share = max(end - monotonic(), 0.0) / (len(theses) - done)
            timeout = min(share, PATIENCE) if options.timeout is None else share
            found[name] = find_turning(self.verdict, name, options.assumptions, timeout)
        return found

    @cached_property
    def bare_claims_count(self) -> bool:
        """Whether bare claims are among the pieces: where asked for, or where nothing else is."""
        return self.options.assumptions or not candidates_of(self.case, False)

    @cached_property
    def effects(self) -> dict[str, list[Effect]]:
        """What each piece adds to the strength of each thesis, the largest effect first."""
        most = min(MOST_EFFECTS, max(FEWEST_EFFECTS, self._quick_changes))
        return {
            name: find_effects(self.strengths, name, self.bare_claims_count, most)
            for name in self.map.theses
        }

    @cached_property
    def _quick_changes(self) -> int:
        """How many single changes are quickly made for each thesis."""
        network = self.strengths.solver.network
        circles = (len(part) for part in network.order if network.is_circular(part))
        return QUICK // max(len(self.map.theses), 1) // (2 * max(circles, default=0) or 1)

    @cached_property
    def shapley(self) -> dict[str, dict[str, Shapley]]:
        """The Shapley value of each piece for each thesis; empty where none was sampled."""
        network = self.strengths.solver.network
        result = {}
        for name in self.map.theses:
            orders = self.options.permutations
            if orders is None:
                players = sum(
                    1 for _ in bearing_on(network, self.case, name, self.bare_claims_count)
                )
                orders = min(200, self._quick_changes // max(players, 1))
                orders = orders if orders >= FEWEST_ORDERS else 0
            result[name] = (
                find_shapley(
                    self.strengths, name, self.bare_claims_count, orders, self.options.seed
                )
                if orders
                else {}
            )
        return result

    @cached_property
    def rivals(self) -> list[RivalsTable]:
        """The rivals side by side, a table for each group of them."""
        options = self.options
        return compare_rivals(self.case, options.semantics, options.what_if, options.exact)

    @cached_property
    def reading(self) -> Reading | None:
        """The map under the abstract semantics that was asked for, if any.

        Raises:
            MissingExtraError: python-sat is needed and missing.
        """
        if self.options.abstract is None:
            return None
        from argmap.evaluate.abstract.reading import read_under
        from argmap.evaluate.solver import Semantics

        options = self.options
        semantics = Semantics(options.abstract)
        return read_under(
            self.case,
            semantics,
            self.standard,
            options.what_if,
            options.timeout,
            options.progress,
        )


_STANDARDS: tuple[Standard, ...] = tuple(STANDARDS)


def evaluate(map_: ArgumentMap, options: Options | None = None) -> Evaluation:
    """Evaluate a map: verdicts, strengths, why, what they hang on, and rivals side by side.

    Nothing is worked out before it is asked for. A map with errors is evaluated as far as it was
    read.
    """
    return Evaluation(map_, options or Options())
