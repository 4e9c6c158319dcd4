"""Smallest turning sets by maximum satisfiability."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from threading import Event, Thread
from typing import Any

from argmap.evaluate.turning.circuit import Circuit
from argmap.source.errors import MissingExtraError


class TimeIsOver(Exception):  # noqa: N818 - not an error: the answer is what is known by now
    """The search was stopped; every set that was not found has at least ``least`` members."""

    def __init__(self, least: int) -> None:
        super().__init__(least)
        self.least = least


def smallest_sets(
    circuit: Circuit,
    withdrawn: Sequence[int],
    turned: Sequence[int],
    timeout: float | None = None,
) -> Iterator[tuple[int, ...]]:
    """The sets of withdrawals, smallest first, that make one of the literals ``turned`` true.

    Each candidate not withdrawn is a soft clause, and the core-guided search RC2 (Ignatiev, Morgado
    and Marques-Silva, JSAT 2019) gives a model with the fewest withdrawals. The completion of a
    circular circuit has models in which a circle holds itself up: such a model is met with the loop
    formula that it breaks, and the search goes on. Sets that contain an earlier answer are left
    out. ``timeout`` is in seconds for the whole search.

    Raises:
        MissingExtraError: python-sat is not installed.
        TimeIsOver: the time is over.
    """
    try:
        rc2, formulas = import_module("pysat.examples.rc2"), import_module("pysat.formula")
    except ImportError:
        raise MissingExtraError("python-sat", "solve") from None

    # What is to be false in the least solution is so in it if it is so in any other.
    loops_matter = circuit.looped and any(literal > 0 for literal in turned)
    formula = formulas.WCNF()
    formula.extend(list(circuit.clauses()))
    formula.append(list(turned))
    for literal in withdrawn:
        formula.append([-literal], weight=1)
    with rc2.RC2(formula, solver="glucose4") as search, _Alarm(search, timeout) as alarm:
        while not alarm.over:
            found = search.compute(expect_interrupt=True)
            if found is None:
                break
            model = set(found)
            broken = circuit.unfounded(model) if loops_matter else None
            if broken is not None:
                _add_loop_formula(search, circuit, *broken)
                continue
            chosen = tuple(literal for literal in withdrawn if literal in model)
            yield chosen
            search.add_clause([-literal for literal in chosen])
        if alarm.over:
            raise TimeIsOver(search.cost)


class _Alarm:
    """Interrupts a search when its time is over, and again for as long as it goes on."""

    def __init__(self, search: Any, timeout: float | None) -> None:
        self.over = timeout is not None and timeout <= 0
        self._search, self._timeout = search, timeout
        self._done = Event()
        self._thread: Thread | None = None

    def __enter__(self) -> _Alarm:
        if self._timeout is not None and not self.over:
            self._thread = Thread(target=self._watch, daemon=True)
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        if self._thread is not None:
            self._thread.join()

    def _watch(self) -> None:
        if not self._done.wait(self._timeout):
            self.over = True
            # An interrupt that comes before a call begins is lost, hence more than one.
            while not self._done.wait(0.05):
                self._search.interrupt()


def _add_loop_formula(
    search: Any, circuit: Circuit, unfounded: list[int], outside: list[int]
) -> None:
    if len(outside) > 1:
        either = circuit.new()
        search.add_clause([-either, *outside])
        outside = [either]
    for gate in unfounded:
        search.add_clause([-gate, *outside])
