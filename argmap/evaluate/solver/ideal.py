"""Ideal semantics: what a cautious reader may accept of what all preferred sets share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from argmap.evaluate.solver.engine import Engine, Members
from argmap.evaluate.solver.graph import Graph
from argmap.evaluate.solver.labelled import Labelled
from argmap.evaluate.solver.watch import Watch


class Ideal(Engine):
    """The largest admissible set within every preferred extension; there is exactly one.

    Equally the largest admissible set that no admissible set attacks (Dung, Mancarella & Toni
    2007, *Artificial Intelligence* 171). So: of one preferred extension strike off what some
    labelling has out, many arguments a call; then take the largest complete set within the rest.
    """

    def __init__(self, graph: Graph, watch: Watch) -> None:
        super().__init__(graph, watch)
        self.labelled = Labelled(graph, watch)

    @cached_property
    def extension(self) -> Members:
        """The one."""
        return self._within(self.labelled.all)

    def some(self) -> Members:
        """The one."""
        return self.extension

    def each(self) -> Iterator[Members]:
        """The one."""
        yield self.extension

    def containing(self, argument: int) -> Members | None:
        """The one, if it holds the argument: only what is behind it matters for that."""
        labelled, behind = self.labelled, self.graph.behind(argument)
        if (
            labelled.find(behind, [labelled.rejected(argument)]) is not None
            or labelled.find(behind, [labelled.accepted(argument)]) is None
            or argument not in self._within(behind)
        ):
            return None
        return self.extension

    def omitting(self, argument: int) -> Members | None:
        """The one, unless it holds the argument."""
        return self.extension if argument not in self.extension else None

    def _within(self, arguments: Sequence[int]) -> Members:
        """The ideal extension of ``arguments``, which nothing else attacks."""
        labelled, oracle = self.labelled, self.labelled.oracle
        left = labelled.largest(labelled.find(arguments) or [], arguments)
        while left:
            self.watch.known = f"at most {len(left)} arguments beside those that must hold"
            with oracle.scope() as asking:
                oracle.add([-asking, *[labelled.rejected(a) for a in left]])
                if not oracle.solve([asking]):
                    break
                model = oracle.model()
            left = [a for a in left if model[labelled.rejected(a) - 1] < 0]
        if not left:
            return []
        kept = set(left)
        given = [-labelled.accepted(a) for a in arguments if a not in kept]
        return labelled.largest(labelled.find(arguments, given) or [], arguments, given)
