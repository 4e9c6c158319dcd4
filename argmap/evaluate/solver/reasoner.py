"""A framework under one semantics: the settled part, the parts that are open, and the questions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from argmap.evaluate.solver.complete import Complete, Grounded
from argmap.evaluate.solver.engine import Engine, Members
from argmap.evaluate.solver.framework import Framework
from argmap.evaluate.solver.graph import Graph
from argmap.evaluate.solver.grounded import IN, OUT, UNDECIDED, closure
from argmap.evaluate.solver.ideal import Ideal
from argmap.evaluate.solver.preferred import Preferred
from argmap.evaluate.solver.problem import Semantics
from argmap.evaluate.solver.product import combinations
from argmap.evaluate.solver.ranged import SemiStable, Stage
from argmap.evaluate.solver.stable import Stable
from argmap.evaluate.solver.watch import Effort, Watch

ENGINES: dict[Semantics, type[Engine]] = {
    Semantics.GR: Grounded,
    Semantics.CO: Complete,
    Semantics.PR: Preferred,
    Semantics.ST: Stable,
    Semantics.SST: SemiStable,
    Semantics.STG: Stage,
    Semantics.ID: Ideal,
}

Extension = tuple[str, ...]
"""The names of an extension's arguments, in the order of the framework."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """For every argument at once: in some extension, and in every one."""

    some: frozenset[str]
    every: frozenset[str]


class Reasoner:
    """Answers questions about one framework under one semantics, keeping what it has learnt.

    What the grounded labelling settles is taken away first, and the rest falls into parts without
    an attack between them: extensions are combined from those of the parts. (Stage extensions
    need not hold the grounded one, so there nothing is taken away.) ``timeout`` is in seconds a
    question; ``progress`` is called several times a second with an `Effort`.

    Every method raises `TimeRanOutError` when the time is over, and `MissingExtraError` where
    python-sat is needed and missing; grounded semantics never needs it.
    """

    def __init__(
        self,
        framework: Framework,
        semantics: Semantics,
        *,
        timeout: float | None = None,
        progress: Callable[[Effort], None] | None = None,
    ) -> None:
        self.framework = framework
        self.semantics = semantics
        self._watch = Watch(timeout, progress)
        self._engines: dict[int, Engine] = {}
        self._some: dict[int, Members | None] = {}

    def some(self) -> Extension | None:
        """An extension, or None where there is none (only stable semantics may have none)."""
        self._watch.start()
        return self._joined({})

    def each(self) -> Iterator[Extension]:
        """All extensions, each once, as soon as it is found."""
        self._watch.start()
        parts = [self._each(part) for part in range(len(self._parts))]
        for found, chosen in enumerate(combinations(parts), 1):
            self._watch.found = found
            self._watch.known = f"{found} extensions were found before"
            yield self._named(chosen)

    def count(self) -> int:
        """How many extensions there are: the product over the parts, none of which is listed."""
        self._watch.start()
        if self._joined({}) is None:
            return 0
        total = 1
        for part in range(len(self._parts)):
            here = 0
            for here, _ in enumerate(self._engine(part).each(), 1):
                self._watch.found = total * here
                self._watch.known = f"there are at least {total * here} extensions"
            total *= here
        return total

    def containing(self, name: str) -> Extension | None:
        """An extension with the argument in it, or None: then it is credulously rejected.

        Raises:
            UsageError: there is no such argument.
        """
        return self._containing(self.framework.index(name))

    def omitting(self, name: str) -> Extension | None:
        """An extension without the argument, or None: then it is sceptically accepted.

        Raises:
            UsageError: there is no such argument.
        """
        return self._omitting(self.framework.index(name))

    def acceptance(self) -> Acceptance:
        """The status of every argument; each extension found settles as many as it can."""
        names = self.framework.names
        first = self.some()
        if first is None:
            return Acceptance(frozenset(), frozenset(names))
        some, every = set(first), set(first)
        for argument, name in enumerate(names):
            if name not in some and (found := self._containing(argument)) is not None:
                some.update(found)
                every.intersection_update(found)
        for argument, name in enumerate(names):
            if name in every and (found := self._omitting(argument)) is not None:
                every.intersection_update(found)
        return Acceptance(frozenset(some), frozenset(every))

    @cached_property
    def _graph(self) -> Graph:
        return Graph.of(self.framework)

    @cached_property
    def _labels(self) -> bytearray:
        if self.semantics is Semantics.STG:
            return bytearray(len(self._graph))
        return closure(self._graph)

    @cached_property
    def _settled(self) -> list[int]:
        return [argument for argument, label in enumerate(self._labels) if label == IN]

    @cached_property
    def _parts(self) -> list[list[int]]:
        if self.semantics is Semantics.GR:
            return []
        labels = self._labels
        return self._graph.components(a for a, label in enumerate(labels) if label == UNDECIDED)

    @cached_property
    def _part_of(self) -> dict[int, int]:
        return {argument: at for at, part in enumerate(self._parts) for argument in part}

    def _engine(self, part: int) -> Engine:
        if self._watch.broken:
            self._engines.clear()
            self._watch.broken = False
        if part not in self._engines:
            graph = self._graph.among(self._parts[part])
            self._engines[part] = ENGINES[self.semantics](graph, self._watch)
        return self._engines[part]

    def _each(self, part: int) -> Iterator[Members]:
        yield from self._engine(part).each()

    def _containing(self, argument: int) -> Extension | None:
        self._watch.start()
        label = self._labels[argument]
        if label == IN:
            return self._joined({})
        part = self._part_of.get(argument)
        if label == OUT or part is None:
            return None
        found = self._engine(part).containing(bisect_left(self._parts[part], argument))
        return None if found is None else self._joined({part: found})

    def _omitting(self, argument: int) -> Extension | None:
        self._watch.start()
        label = self._labels[argument]
        if label == IN:
            return None
        part = self._part_of.get(argument)
        if label == OUT or part is None:
            return self._joined({})
        found = self._engine(part).omitting(bisect_left(self._parts[part], argument))
        return None if found is None else self._joined({part: found})

    def _joined(self, fixed: dict[int, Members]) -> Extension | None:
        """An extension that agrees with ``fixed`` on those parts, or None."""
        chosen = []
        for part in range(len(self._parts)):
            if part not in fixed and part not in self._some:
                self._some[part] = self._engine(part).some()
            members = fixed[part] if part in fixed else self._some[part]
            if members is None:
                return None
            chosen.append(members)
        return self._named(chosen)

    def _named(self, chosen: list[Members]) -> Extension:
        names = self.framework.names
        found = list(self._settled)
        for part, local in zip(self._parts, chosen, strict=True):
            found.extend(part[argument] for argument in local)
        return tuple(names[argument] for argument in sorted(found))
