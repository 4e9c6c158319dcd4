"""Complete semantics: every set that defends exactly what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.evaluate.solver.engine import Engine, Members, members
from argmap.evaluate.solver.graph import Graph
from argmap.evaluate.solver.grounded import IN, closure
from argmap.evaluate.solver.labelled import Labelled
from argmap.evaluate.solver.watch import Watch


class Complete(Engine):
    """Dung's complete extensions (1995). One call to the solver an argument or an extension."""

    def __init__(self, graph: Graph, watch: Watch) -> None:
        super().__init__(graph, watch)
        self.labelled = Labelled(graph, watch)

    def some(self) -> Members:
        """The smallest: where the grounded extension is empty, the empty set."""
        return []

    def each(self) -> Iterator[Members]:
        """By a clause for each one found that forbids just that set."""
        labelled, oracle = self.labelled, self.labelled.oracle
        labelled.cover(labelled.all)
        with oracle.scope() as asking:
            while oracle.solve([asking]):
                model = oracle.model()
                oracle.add([-asking, *[-literal for literal in model[: len(self.graph)]]])
                yield members(model, labelled.all)

    def containing(self, argument: int) -> Members | None:
        """What is needed to defend the argument, and all that follows from that."""
        behind = self.graph.behind(argument)
        model = self.labelled.find(behind, [self.labelled.accepted(argument)])
        if model is None:
            return None
        labels = closure(self.graph, members(model, behind))
        return [a for a, label in enumerate(labels) if label == IN]

    def omitting(self, argument: int) -> Members:
        """The smallest omits all that any omits."""
        return []


class Grounded(Engine):
    """The grounded extension: of a part from which what must hold was taken away, nothing."""

    def some(self) -> Members:
        """The empty set."""
        return []

    def each(self) -> Iterator[Members]:
        """The empty set alone."""
        yield []

    def containing(self, argument: int) -> None:
        """There is none."""

    def omitting(self, argument: int) -> Members:
        """The empty set."""
        return []
