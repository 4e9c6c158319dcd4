"""What every semantics can be asked, and the steps that several of them share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence

from argmap.evaluate.solver.graph import Graph
from argmap.evaluate.solver.oracle import Oracle
from argmap.evaluate.solver.watch import Watch

Members = list[int]
"""The arguments of an extension by index, in ascending order."""

Measure = Callable[[list[int]], tuple[list[int], list[int]]]
"""From a model: the aims that it reaches, and those that a larger one might reach as well."""


class Engine(ABC):
    """The extensions of one part of a framework under one semantics.

    The part is a graph whose grounded extension is empty, except under stage semantics. Each
    question may be asked any number of times, in any order.
    """

    def __init__(self, graph: Graph, watch: Watch) -> None:
        self.graph = graph
        self.watch = watch

    @abstractmethod
    def some(self) -> Members | None:
        """An extension, or None where there is none."""

    @abstractmethod
    def each(self) -> Iterator[Members]:
        """All extensions, each once."""

    @abstractmethod
    def containing(self, argument: int) -> Members | None:
        """An extension with ``argument`` in it, or None."""

    @abstractmethod
    def omitting(self, argument: int) -> Members | None:
        """An extension without ``argument``, or None."""


def members(model: list[int], arguments: Sequence[int]) -> Members:
    """Those of ``arguments`` that are in."""
    return [argument for argument in arguments if model[argument] > 0]


def grown(oracle: Oracle, model: list[int], measure: Measure, given: Sequence[int]) -> list[int]:
    """A model that reaches as many aims as any that reaches those of ``model``: none can be added.

    ``given`` are the literals to assume throughout. Counterexample-guided: as long as the solver
    finds a model with one aim more, take it (Dvořák et al. 2014, *Artificial Intelligence* 206).
    """
    with oracle.scope() as growing:
        while True:
            reached, lacking = measure(model)
            if not lacking:
                return model
            oracle.add([-growing, *lacking])
            if not oracle.solve([*given, growing, *reached]):
                return model
            model = oracle.model()
