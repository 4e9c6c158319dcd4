"""What must be accepted and rejected, whatever one's opinion: no search, linear time."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.evaluate.solver.graph import Graph

UNDECIDED, IN, OUT = 0, 1, 2


def closure(graph: Graph, seed: Iterable[int] = ()) -> bytearray:
    """The label of every argument in the least complete extension that holds ``seed``.

    With no seed this is the grounded labelling (Modgil & Caminada 2009): an argument is IN once
    all its attackers are OUT, and OUT once one of them is IN. ``seed`` must be admissible.
    """
    attacked = graph.attacked
    labels = bytearray(len(graph))
    waiting = [len(attackers) for attackers in graph.attackers]
    accepted = [argument for argument, count in enumerate(waiting) if not count]
    for argument in accepted:
        labels[argument] = IN
    for argument in seed:
        if not labels[argument]:
            labels[argument] = IN
            accepted.append(argument)
    for argument in accepted:
        for beaten in attacked[argument]:
            if labels[beaten]:
                continue
            labels[beaten] = OUT
            for freed in attacked[beaten]:
                waiting[freed] -= 1
                if not waiting[freed] and not labels[freed]:
                    labels[freed] = IN
                    accepted.append(freed)
    return labels
