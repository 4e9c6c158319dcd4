"""Gradients against differences."""

from __future__ import annotations

import pytest

from argmap.evaluate.case import Case
from argmap.evaluate.strength.gradient import gradient
from argmap.evaluate.strength.network import network_of, weighted_graph
from argmap.evaluate.strength.semantics import SEMANTICS
from argmap.evaluate.strength.solver import Solver
from argmap.evaluate.strength.strength import measure_strengths

STEP = 1e-6


def differences(network, semantics, base):
    def strength(at, by):
        moved = [score + (by if at == other else 0) for other, score in enumerate(base)]
        return Solver(network, semantics, exact=True, base=moved).values[0]

    return [(strength(at, STEP) - strength(at, -STEP)) / (2 * STEP) for at in range(len(base))]


@pytest.mark.parametrize("semantics", SEMANTICS)
@pytest.mark.parametrize("circular", [False, True])
def test_by_base_score(semantics, circular, a_weighted_map):
    compared = 0
    for seed in range(40):
        map_ = a_weighted_map(seed, circular=circular, rivals=circular)
        network = network_of(Case(map_))
        solver = Solver(network, SEMANTICS[semantics])
        if solver.unsettled:
            continue
        found = gradient(solver, 0)
        if not all(2 * STEP < score < 1 - 2 * STEP for score in solver.base):
            continue
        expected = differences(network, SEMANTICS[semantics], solver.base)
        assert found == pytest.approx(expected, abs=1e-6), seed
        compared += 1
    assert compared > 25


def test_tied_linked_premises_share_equally(build):
    map_ = build().say("t", "thesis").say("a", "evidence").say("b", "evidence").say("c", "evidence")
    map_.pro("a+b", "t")
    map_.pro("c", "t")
    slopes = measure_strengths(map_.made).gradient("t")
    assert slopes["a"] == slopes["b"] == pytest.approx(slopes["c"] / 2)


def test_a_large_circle_is_solved_by_elimination_where_iteration_does_not_end():
    """Ten amplifying claims attack what feeds them: iterating the equations would diverge."""
    names = [f"B{i}" for i in range(10)], [f"C{i}" for i in range(10)]
    network = weighted_graph(
        {"A": 0.999, **dict.fromkeys(names[0] + names[1], 0.001)},
        attacks=[(c, "A") for c in names[1]],
        supports=[("A", b) for b in names[0]] + [(b, c) for b in names[0] for c in names[1]],
    )
    semantics = SEMANTICS["quadratic"]
    found = gradient(Solver(network, semantics), 0)
    expected = differences(network, semantics, network.base)
    assert found == pytest.approx(expected, abs=1e-5)
