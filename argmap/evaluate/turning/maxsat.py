"""Smallest turning sets by maximum satisfiability."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from argmap.evaluate.turning.circuit import Circuit
from argmap.source.errors import MissingExtraError


def smallest_sets(
    circuit: Circuit, withdrawn: Sequence[int], turned: Sequence[int]
) -> Iterator[tuple[int, ...]]:
    """The sets of withdrawals, smallest first, that make one of the literals ``turned`` true.

    Each candidate not withdrawn is a soft clause, and the core-guided search RC2 (Ignatiev, Morgado
    and Marques-Silva, JSAT 2019) gives a model with the fewest withdrawals. The completion of a
    circular circuit has models in which a circle holds itself up: such a model is met with the loop
    formula that it breaks, and the search goes on. Sets that contain an earlier answer are left
    out.

    Raises:
        MissingExtraError: python-sat is not installed.
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
    with rc2.RC2(formula, solver="cadical153") as search:
        while (found := search.compute()) is not None:
            model = set(found)
            broken = circuit.unfounded(model) if loops_matter else None
            if broken is not None:
                _add_loop_formula(search, circuit, *broken)
                continue
            chosen = tuple(literal for literal in withdrawn if literal in model)
            yield chosen
            if not chosen:
                return
            search.add_clause([-literal for literal in chosen])


def _add_loop_formula(
    search: Any, circuit: Circuit, unfounded: list[int], outside: list[int]
) -> None:
    if len(outside) > 1:
        either = circuit.new()
        search.add_clause([-either, *outside])
        outside = [either]
    for gate in unfounded:
        search.add_clause([-gate, *outside])
