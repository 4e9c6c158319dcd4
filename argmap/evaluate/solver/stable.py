"""Stable semantics: the conflict-free sets that attack all the rest."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.evaluate.solver import encode
from argmap.evaluate.solver.engine import Engine, Members, members
from argmap.evaluate.solver.graph import Graph
from argmap.evaluate.solver.oracle import Oracle
from argmap.evaluate.solver.watch import Watch


class Stable(Engine):
    """Dung's stable extensions (1995); there may be none. One call to the solver a question."""

    def __init__(self, graph: Graph, watch: Watch) -> None:
        super().__init__(graph, watch)
        self.oracle = Oracle(watch)
        self.oracle.variables(len(graph))
        self.oracle.add_all(encode.stable(graph))
        self.all = range(len(graph))

    def some(self) -> Members | None:
        """Any."""
        return self._with([])

    def each(self) -> Iterator[Members]:
        """No stable extension holds another: a further one lacks something of each found."""
        with self.oracle.scope() as asking:
            while self.oracle.solve([asking]):
                found = members(self.oracle.model(), self.all)
                self.oracle.add([-asking, *[-(a + 1) for a in found]])
                yield found

    def containing(self, argument: int) -> Members | None:
        """One that holds the argument."""
        return self._with([argument + 1])

    def omitting(self, argument: int) -> Members | None:
        """One that attacks it."""
        return self._with([-(argument + 1)])

    def _with(self, given: list[int]) -> Members | None:
        return members(self.oracle.model(), self.all) if self.oracle.solve(given) else None
