"""The same questions to clingo, a solver for logic programs written in C++.

The programs are ours, in the manner of ASPARTIX (Egly, Gaggl & Woltran 2010) and, for the largest
sets, of its later versions, which let the solver's own heuristic find them (Dvořák et al. 2020).
"""

from __future__ import annotations

from importlib import import_module
from time import perf_counter, process_time
from typing import Any

from solver_instances import Instance

CONFLICT_FREE = "{in(X)} :- arg(X). :- in(X), in(Y), att(X,Y). out(X) :- in(Y), att(Y,X).\n"
COMPLETE = (
    CONFLICT_FREE + ":- in(X), att(Y,X), not out(Y). :- arg(X), not in(X), out(Y) : att(Y,X).\n"
)
STABLE = CONFLICT_FREE + ":- arg(X), not in(X), not out(X).\n"
LARGEST = "#heuristic in(X) : arg(X). [1,true]\n"
WIDEST = "range(X) :- in(X). range(X) :- out(X). #heuristic range(X) : arg(X). [1,true]\n"

PROGRAMS = {
    "DC-CO": COMPLETE + ":- not in(QUERY).",
    "SE-PR": COMPLETE + LARGEST,
    "DS-PR": COMPLETE + LARGEST,
    "SE-ST": STABLE,
    "DC-ST": STABLE + ":- not in(QUERY).",
    "SE-SST": COMPLETE + WIDEST,
    "SE-STG": CONFLICT_FREE + WIDEST,
}
BY_HEURISTIC = ("--heuristic=Domain", "--enum-mode=domRec")


def version() -> str:
    """What is compared with."""
    return f"clingo {import_module('clingo').__version__}"


def ask(instance: Instance, problem: str, limit: float) -> tuple[bool | None, float]:
    """The answer (whether there is an extension, or DS's yes), and the CPU seconds it took.

    None stands for no answer within ``limit`` seconds.
    """
    text = instance.apx + PROGRAMS[problem].replace("QUERY", str(instance.query))
    begun, spent = perf_counter(), process_time()
    by_heuristic = "#heuristic" in text
    options = ["--warn=none", *(BY_HEURISTIC if by_heuristic else ())]
    if problem == "DS-PR":
        options.append("0")
    control: Any = import_module("clingo").Control(options)
    control.add("base", [], text)
    control.ground([("base", [])])
    query = import_module("clingo").Function("in", [import_module("clingo").Number(instance.query)])
    lacking = False

    def look(model: Any) -> bool:
        nonlocal lacking
        lacking = not model.contains(query)
        return not lacking

    with control.solve(on_model=look if problem == "DS-PR" else None, async_=True) as handle:
        if not handle.wait(limit - (perf_counter() - begun)):
            handle.cancel()
            return None, limit
        found = bool(handle.get().satisfiable)
    return (not lacking if problem == "DS-PR" else found), process_time() - spent
