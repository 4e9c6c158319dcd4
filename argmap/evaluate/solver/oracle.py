"""The satisfiability solver, kept from question to question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from time import perf_counter
from typing import Any

from argmap.evaluate.solver.watch import Watch
from argmap.source.errors import MissingExtraError

FIRST_SLICE = 1000
SHORT, LONG = 0.05, 0.4
"""A slice of search is to last between so many seconds, so that the clock is seen in time."""


def _cadical() -> tuple[Any, type[Exception]]:
    """A fresh solver, and what it raises when Ctrl-C reaches it."""
    try:
        return import_module("pysat.solvers").Cadical153(), import_module("pysolvers").error
    except ImportError:
        raise MissingExtraError("python-sat", "solve") from None


class Oracle:
    """One CaDiCaL (Biere et al. 2020) to which clauses are added and never taken back.

    A clause that is to hold for a while only carries the negation of a `scope`'s literal.
    """

    __slots__ = ("_slice", "_solver", "_torn_off", "_variables", "_watch")

    def __init__(self, watch: Watch) -> None:
        self._solver, self._torn_off = _cadical()
        self._watch = watch
        self._variables = 0
        self._slice = FIRST_SLICE

    def variables(self, count: int) -> int:
        """``count`` fresh variables in a row; the first of them is returned."""
        first = self._variables + 1
        self._variables += count
        return first

    def prefer(self, literals: Iterable[int]) -> None:
        """Where there is a choice, try these first: large sets are wanted."""
        self._solver.set_phases(list(literals))

    def add(self, clause: list[int]) -> None:
        """One of the literals of ``clause`` must hold."""
        if not self._watch.broken:
            self._solver.add_clause(clause)

    def add_all(self, clauses: Iterable[list[int]]) -> None:
        """Every one of ``clauses`` must hold."""
        add = self._solver.add_clause
        for clause in clauses:
            add(clause)

    @contextmanager
    def scope(self) -> Iterator[int]:
        """A literal to assume; clauses with its negation hold until the scope ends."""
        literal = self.variables(1)
        try:
            yield literal
        finally:
            self.add([-literal])

    def solve(self, assumptions: Sequence[int] = ()) -> bool:
        """Whether all clauses can hold together with ``assumptions``.

        The search is cut into slices by conflicts; between them the watch is looked at, which may
        raise. What was learnt in one slice serves the next.
        """
        solver, watch = self._solver, self._watch
        watch.calls += 1
        given = list(assumptions)
        while True:
            watch.look()
            begun = perf_counter()
            solver.conf_budget(self._slice)
            try:
                answer = solver.solve_limited(assumptions=given)
            except (KeyboardInterrupt, self._torn_off):
                # CaDiCaL was left in the middle of a step: not even a clause may be added now.
                watch.broken = True
                raise KeyboardInterrupt from None
            if answer is not None:
                return bool(answer)
            lasted = perf_counter() - begun
            if lasted < SHORT:
                self._slice *= 2
            elif lasted > LONG:
                self._slice = max(self._slice // 2, FIRST_SLICE // 10)

    def model(self) -> list[int]:
        """The literals that held in the last answer, the one of variable ``v`` at ``v - 1``."""
        literals: list[int] = self._solver.get_model()
        return literals
