"""Preferred semantics: the complete sets that are as large as can be."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.evaluate.solver.engine import Engine, Members, grown, members
from argmap.evaluate.solver.graph import Graph
from argmap.evaluate.solver.labelled import Labelled
from argmap.evaluate.solver.watch import Watch


class Preferred(Engine):
    """Dung's preferred extensions (1995), by counterexample-guided maximisation."""

    def __init__(self, graph: Graph, watch: Watch) -> None:
        super().__init__(graph, watch)
        self.labelled = Labelled(graph, watch)

    def some(self) -> Members | None:
        """A complete extension, enlarged until nothing can be added."""
        return self._enlarged([])

    def each(self) -> Iterator[Members]:
        """After each one found, only what is not a part of it is looked for."""
        labelled, oracle = self.labelled, self.labelled.oracle
        labelled.cover(labelled.all)
        with oracle.scope() as asking:
            while oracle.solve([asking]):
                found = labelled.largest(oracle.model(), labelled.all, [asking])
                oracle.add([-asking, *labelled.beyond(found, labelled.all)])
                yield found

    def containing(self, argument: int) -> Members | None:
        """Any complete extension with the argument can be enlarged to a preferred one."""
        accepted = [self.labelled.accepted(argument)]
        if self.labelled.find(self.graph.behind(argument), accepted) is None:
            return None
        return self._enlarged(accepted)

    def omitting(self, argument: int) -> Members | None:
        """Beaten somewhere, accepted nowhere, or left open by one that can't be enlarged."""
        labelled = self.labelled
        behind = self.graph.behind(argument)
        beaten = [labelled.rejected(argument)]
        if labelled.find(behind, beaten) is not None:
            return self._enlarged(beaten)
        if labelled.find(behind, [labelled.accepted(argument)]) is None:
            return self.some()
        local = self._leaving_open(argument, behind)
        return None if local is None else self._enlarged([a + 1 for a in local])

    def _enlarged(self, given: list[int]) -> Members | None:
        """A preferred extension with ``given``, which must not keep it from growing."""
        model = self.labelled.find(self.labelled.all, given)
        if model is None:
            return None
        together = len(members(model, self.labelled.all))
        if together:
            self.watch.known = f"at least {together} arguments can be accepted together"
        return self.labelled.largest(model, self.labelled.all)

    def _leaving_open(self, argument: int, behind: list[int]) -> Members | None:
        """An extension of ``behind`` that omits the argument, which none of them beats.

        A set without the argument, as large as it gets, is preferred if the argument can't be
        added either; where it can, no part of the result is of use any more.
        """
        labelled, oracle = self.labelled, self.labelled.oracle
        measure = labelled.measure(behind)
        accepted = labelled.accepted(argument)
        with oracle.scope() as asking:
            while oracle.solve([asking, -accepted]):
                model = grown(oracle, oracle.model(), measure, [asking, -accepted])
                model = grown(oracle, model, measure, [asking])
                found = members(model, behind)
                if model[argument] < 0:
                    return found
                self.watch.found += 1
                self.watch.known = f"{self.watch.found} preferred extensions looked at hold it"
                oracle.add([-asking, *labelled.beyond(found, behind)])
        return None
