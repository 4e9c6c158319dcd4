"""A solver that knows the complete labellings, of as much of a graph as was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.evaluate.solver import encode
from argmap.evaluate.solver.engine import Measure, Members, grown, members
from argmap.evaluate.solver.graph import Graph
from argmap.evaluate.solver.oracle import Oracle
from argmap.evaluate.solver.watch import Watch


class Labelled:
    """The complete labellings of a graph, in one incremental solver.

    Arguments are covered step by step: a question about one needs only those `Graph.behind` it.
    """

    def __init__(self, graph: Graph, watch: Watch) -> None:
        self.graph = graph
        self.oracle = Oracle(watch)
        self.oracle.variables(2 * len(graph))
        self.oracle.prefer(range(1, len(graph) + 1))
        self.all = range(len(graph))
        self._covered = bytearray(len(graph))

    def accepted(self, argument: int) -> int:
        """The literal for "in"."""
        return argument + 1

    def rejected(self, argument: int) -> int:
        """The literal for "out"."""
        return argument + 1 + len(self.graph)

    def cover(self, arguments: Sequence[int]) -> None:
        """From now on the labels of ``arguments`` are right; nothing else may attack these."""
        fresh = [argument for argument in arguments if not self._covered[argument]]
        for argument in fresh:
            self._covered[argument] = 1
        self.oracle.add_all(encode.complete(self.graph, fresh))

    def find(self, arguments: Sequence[int], given: Sequence[int] = ()) -> list[int] | None:
        """A labelling of ``arguments``, covered before, in which ``given`` holds; or None."""
        self.cover(arguments)
        return self.oracle.model() if self.oracle.solve(given) else None

    def measure(self, arguments: Sequence[int]) -> Measure:
        """For `grown`: the aims are to be in; what is out can't be in any larger extension."""
        shift = len(self.graph)

        def reached_and_lacking(model: list[int]) -> tuple[list[int], list[int]]:
            reached, lacking = [], []
            for a in arguments:
                if model[a] > 0:
                    reached.append(a + 1)
                elif model[a + shift] < 0:
                    lacking.append(a + 1)
            return reached, lacking

        return reached_and_lacking

    def largest(
        self, model: list[int], arguments: Sequence[int], given: Sequence[int] = ()
    ) -> Members:
        """The members of an extension that holds that of ``model`` and can't be enlarged."""
        model = grown(self.oracle, model, self.measure(arguments), given)
        return members(model, arguments)

    def beyond(self, extension: Members, arguments: Sequence[int]) -> list[int]:
        """The clause that something outside ``extension`` is in."""
        inside = set(extension)
        return [a + 1 for a in arguments if a not in inside]
