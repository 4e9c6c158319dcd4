"""Extensions as clauses, of a size linear in the attacks.

Variables: ``1 … n`` say that argument ``0 … n - 1`` is accepted ("in"), and where an encoding needs
them, ``n + 1 … 2n`` that it is attacked by an accepted one ("out").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.evaluate.solver.graph import Graph


def complete(graph: Graph, arguments: Iterable[int]) -> Iterator[list[int]]:
    """The labellings of the complete extensions, by the conditions on ``arguments`` alone.

    In exactly if all attackers are out, out exactly if one is in (Caminada 2006; as clauses with a
    second variable for "out": Cerutti et al. 2014). An argument's conditions speak of its attackers
    only, so a part that nothing outside it attacks can be encoded before the rest.
    """
    shift = len(graph)
    for target in arguments:
        accepted = target + 1
        rejected = accepted + shift
        attackers = graph.attackers[target]
        yield [-accepted, -rejected]
        yield [accepted, *[-(b + 1 + shift) for b in attackers]]
        yield [-rejected, *[b + 1 for b in attackers]]
        answered = set(graph.attacked[target])
        for b in attackers:
            # Of two attacks against each other the clauses are the same: once is enough.
            if b < target or b not in answered:
                yield [-accepted, b + 1 + shift]
                yield [-(b + 1), rejected]
            elif b == target:
                yield [-accepted]


def conflict_free(graph: Graph) -> Iterator[list[int]]:
    """The sets in which none attacks another; one clause a pair."""
    for target, attackers in enumerate(graph.attackers):
        answered = set(graph.attacked[target])
        for b in attackers:
            if b == target:
                yield [-(target + 1)]
            elif b < target or b not in answered:
                yield [-(b + 1), -(target + 1)]


def stable(graph: Graph) -> Iterator[list[int]]:
    """The conflict-free sets that attack all the rest."""
    yield from conflict_free(graph)
    for target, attackers in enumerate(graph.attackers):
        yield [target + 1, *[b + 1 for b in attackers]]


def covered_if_labelled(graph: Graph, first: int) -> Iterator[list[int]]:
    """Variable ``first + a`` may hold only where the labelling has ``a`` in or out."""
    shift = len(graph)
    for argument in range(shift):
        yield [-(first + argument), argument + 1, argument + 1 + shift]


def covered_if_reached(graph: Graph, first: int) -> Iterator[list[int]]:
    """Variable ``first + a`` may hold only where ``a`` or one of its attackers is in."""
    for argument, attackers in enumerate(graph.attackers):
        yield [-(first + argument), argument + 1, *[b + 1 for b in attackers]]
