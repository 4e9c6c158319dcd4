"""Semi-stable and stage semantics: leave as little as can be neither accepted nor attacked."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from functools import cached_property

from argmap.evaluate.solver import encode
from argmap.evaluate.solver.engine import Engine, Members, grown, members
from argmap.evaluate.solver.graph import Graph
from argmap.evaluate.solver.labelled import Labelled
from argmap.evaluate.solver.oracle import Oracle
from argmap.evaluate.solver.stable import Stable
from argmap.evaluate.solver.watch import Watch


class Ranged(Engine):
    """Extensions whose range (what they hold or attack) is as large as can be.

    A stable extension has everything in its range: where there is one, these are the stable ones,
    and no more is asked. Otherwise ranges are enlarged as in `grown`, with a variable for each
    argument that may hold only if the argument is in the range.
    """

    oracle: Oracle
    first: int
    """The range variable of argument 0; the others follow."""

    def __init__(self, graph: Graph, watch: Watch) -> None:
        super().__init__(graph, watch)
        self.all = range(len(graph))

    @abstractmethod
    def prepare(self) -> None:
        """Set `oracle` and `first`; called once, when there is no stable extension."""

    @cached_property
    def stable(self) -> Stable | None:
        """The engine that answers instead, where there is a stable extension."""
        engine = Stable(self.graph, self.watch)
        if engine.some() is not None:
            return engine
        self.prepare()
        return None

    def some(self) -> Members | None:
        """One of largest range."""
        if self.stable:
            return self.stable.some()
        self.oracle.solve()
        return members(grown(self.oracle, self.oracle.model(), self.measure, []), self.all)

    def each(self) -> Iterator[Members]:
        """Range by range, and within each all sets that have it."""
        if self.stable:
            yield from self.stable.each()
            return
        with self.oracle.scope() as asking:
            while self.oracle.solve([asking]):
                model = grown(self.oracle, self.oracle.model(), self.measure, [asking])
                reached, lacking = self.measure(model)
                yield from self._with_range(reached)
                self.oracle.add([-asking, *lacking])

    def containing(self, argument: int) -> Members | None:
        """Among the largest ranges, one that a set with the argument has."""
        if self.stable:
            return self.stable.containing(argument)
        return self._with(argument + 1)

    def omitting(self, argument: int) -> Members | None:
        """Among the largest ranges, one that a set without the argument has."""
        if self.stable:
            return self.stable.omitting(argument)
        return self._with(-(argument + 1))

    def _with_range(self, reached: list[int]) -> Iterator[Members]:
        with self.oracle.scope() as asking:
            while self.oracle.solve([asking, *reached]):
                found = members(self.oracle.model(), self.all)
                # Sets of one largest range never hold one another.
                self.oracle.add([-asking, *[-(a + 1) for a in found]])
                yield found

    def _with(self, literal: int) -> Members | None:
        """Of the sets with ``literal``, one of largest range, if no set at all has a larger one.

        Otherwise no set with ``literal`` has that larger range, which then is struck off.
        """
        oracle = self.oracle
        with oracle.scope() as asking:
            while oracle.solve([asking, literal]):
                model = grown(oracle, oracle.model(), self.measure, [asking, literal])
                own, _ = self.measure(model)
                best = grown(oracle, model, self.measure, [asking])
                reached, lacking = self.measure(best)
                if len(reached) == len(own):
                    return members(model, self.all)
                self.watch.found += 1
                self.watch.known = f"{self.watch.found} largest ranges looked at do not settle it"
                oracle.add([-asking, *lacking])
        return None

    def measure(self, model: list[int]) -> tuple[list[int], list[int]]:
        """For `grown`: the aims are to be in the range."""
        inside = bytearray(len(self.graph))
        for argument in members(model, self.all):
            inside[argument] = 1
            for beaten in self.graph.attacked[argument]:
                inside[beaten] = 1
        reached = [self.first + argument for argument in self.all if inside[argument]]
        lacking = [self.first + argument for argument in self.all if not inside[argument]]
        return reached, lacking


class SemiStable(Ranged):
    """Complete extensions of largest range (Verheij 1996; Caminada 2006)."""

    def prepare(self) -> None:
        """The complete labellings, and what they label in or out."""
        labelled = Labelled(self.graph, self.watch)
        labelled.cover(labelled.all)
        self.oracle = labelled.oracle
        self.first = self.oracle.variables(len(self.graph))
        self.oracle.add_all(encode.covered_if_labelled(self.graph, self.first))


class Stage(Ranged):
    """Conflict-free sets of largest range (Verheij 1996).

    The only semantics here that need not hold the grounded extension, so its part is everything.
    """

    def prepare(self) -> None:
        """The conflict-free sets, and what they hold or attack."""
        self.oracle = Oracle(self.watch)
        self.oracle.variables(len(self.graph))
        self.first = self.oracle.variables(len(self.graph))
        self.oracle.prefer(range(1, self.first + len(self.graph)))
        self.oracle.add_all(encode.conflict_free(self.graph))
        self.oracle.add_all(encode.covered_if_reached(self.graph, self.first))
