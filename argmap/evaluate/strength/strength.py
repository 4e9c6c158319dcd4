"""The strength of every statement of a map under one semantics."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from argmap.evaluate.case import Case
from argmap.evaluate.strength.gradient import gradient
from argmap.evaluate.strength.network import base_score, network_of
from argmap.evaluate.strength.semantics import SEMANTICS, Name
from argmap.evaluate.strength.solver import Solver
from argmap.evaluate.strength.words import strength_in_words
from argmap.evaluate.whatif import AS_WRITTEN, WhatIf
from argmap.model.map import ArgumentMap
from argmap.source.garbage import paused_garbage_collection


@dataclass(frozen=True)
class Strengths:
    """The strength, from 0 to 1, of every statement.

    ``exact`` says that credences were used as written even where the semantics cannot move them.
    What is asked for is worked out then; the object itself never changes for the reader.
    """

    case: Case
    semantics: Name
    what_if: WhatIf
    exact: bool
    solver: Solver

    def of(self, statement: str) -> float:
        """The strength of a statement; the middle of its bounds where it did not settle."""
        return self.solver.values[self.case.place[statement]]

    def word(self, statement: str) -> str:
        """The strength as the nearest word of estimative probability."""
        return strength_in_words(self.of(statement))

    def base(self, statement: str) -> float:
        """The base score that the strength of a statement started from."""
        return self.solver.base[self.case.place[statement]]

    @cached_property
    def unsettled(self) -> dict[str, tuple[float, float]]:
        """The statements whose strength does not settle, each with its last bounds."""
        bounds = self.solver.unsettled
        return {self.case.ids[at]: bounds[at] for at in sorted(bounds)}

    def contribution(self, argument: int) -> float:
        """What an argument, by its number, brings to what it bears on."""
        network, step = self.solver.network, self.case.argument_place[argument]
        programme = network.programme(step)
        return programme.contribution(self.solver.values)

    def gradient(self, thesis: str) -> dict[str, float] | None:
        """The derivative of a thesis' strength by the base score of each statement.

        None where a circle on the way did not settle.
        """
        found = gradient(self.solver, self.case.place[thesis])
        return None if found is None else dict(zip(self.case.ids, found, strict=True))

    def if_withdrawn(self, withdrawn: Iterable[str], watched: Iterable[str]) -> list[float]:
        """The strengths that the watched statements would have without the withdrawn ones."""
        place = self.case.place
        changes = {place[name]: 0.0 for name in withdrawn}
        return self.solver.with_base(changes, [place[name] for name in watched])


def measure_strengths(
    map_: ArgumentMap,
    semantics: Name = "quadratic",
    what_if: WhatIf = AS_WRITTEN,
    exact: bool = False,
    rivals: bool = True,
    case: Case | None = None,
) -> Strengths:
    """The strengths of a map's statements.

    Acyclic parts cost time linear in their size. ``rivals=False`` cuts every ``contradicts``.
    """
    case = case or Case(map_)
    with paused_garbage_collection():
        network = network_of(case, rivals)
        base = None
        if what_if:
            base = [base_score(statement, what_if) for statement in case.map.statements.values()]
        solver = Solver(network, SEMANTICS[semantics], exact, base)
    return Strengths(case, semantics, what_if, exact, solver)
