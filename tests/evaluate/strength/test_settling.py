"""Circles: which way they are worked out, and what is said if they do not settle."""

from __future__ import annotations

import random

import pytest

from argmap.evaluate.strength import flow
from argmap.evaluate.strength.network import Network, weighted_graph
from argmap.evaluate.strength.semantics import SEMANTICS
from argmap.evaluate.strength.settle import contraction
from argmap.evaluate.strength.solver import Solver
from argmap.evaluate.strength.strength import measure_strengths


def layers(count, wide, base, strength):
    """Layers that each support the next; the last attacks the first, and it goes to and fro."""
    premises, targets, attacks = [], [], []
    for layer in range(count):
        for one in range(wide):
            for other in range(wide):
                premises.append((layer * wide + one,))
                targets.append((layer + 1) % count * wide + other)
                attacks.append(layer == count - 1)
    scores = [base] * wide + [0.0] * (wide * (count - 1))
    names = [str(at) for at in range(wide * count)]
    return Network(names, scores, [strength] * len(premises), premises, targets, attacks)


def test_what_does_not_settle_is_reported_with_its_bounds():
    solver = Solver(layers(10, 3, 0.25, 0.8333), SEMANTICS["quadratic"])
    assert len(solver.unsettled) == 30
    low, high = solver.unsettled[0]
    assert 0.05 < low < 0.06 < 0.24 < high < 0.25
    assert solver.values[0] == pytest.approx((low + high) / 2)


def test_what_stands_above_it_is_worked_out_from_the_middle_and_has_no_bounds_of_its_own():
    ring = layers(10, 3, 0.25, 0.8333)
    above = Network(
        [*ring.names, "top"],
        [*ring.base, 0.5],
        [*ring.strengths, 1.0],
        [*ring.premises, (0,)],
        [*ring.targets, 30],
        [*ring.attacks, False],
    )
    solver = Solver(above, SEMANTICS["quadratic"])
    assert 30 not in solver.unsettled
    assert 0.5 < solver.values[30] < 0.52


@pytest.mark.parametrize("semantics", SEMANTICS)
def test_where_iteration_is_proven_to_contract_the_continuous_model_ends_in_the_same_place(
    semantics, a_weighted_map, monkeypatch
):
    """Both ways on circular maps that are known to contract."""
    compared = 0
    for seed in range(60):
        map_ = a_weighted_map(seed, circular=True)
        one = measure_strengths(map_, semantics)
        if one.unsettled:
            continue
        network, base = one.solver.network, one.solver.base
        proven = [
            contraction(network, SEMANTICS[semantics], base, part)
            for part in network.order
            if network.is_circular(part)
        ]
        if not proven or None in proven:
            continue
        with monkeypatch.context() as patch:
            patch.setattr("argmap.evaluate.strength.circle.contraction", lambda *_: None)
            other = measure_strengths(map_, semantics)
        assert other.solver.values == pytest.approx(one.solver.values, abs=1e-10)
        compared += 1
    assert compared > 10


def test_the_norm_proves_what_it_says():
    """The mutual attack contracts only together: one of the two slopes alone is 1."""
    network = weighted_graph({"a": 1.0, "b": 0.5}, attacks=[("a", "b"), ("b", "a")])
    assert contraction(network, SEMANTICS["df-quad"], network.base, [0, 1]) is not None
    both = weighted_graph({"a": 1.0, "b": 1.0}, attacks=[("a", "b"), ("b", "a")])
    assert contraction(both, SEMANTICS["df-quad"], both.base, [0, 1]) is None


def test_the_symmetric_mutual_attack_ends_in_the_middle():
    both = weighted_graph({"a": 1.0, "b": 1.0}, attacks=[("a", "b"), ("b", "a")])
    assert Solver(both, SEMANTICS["df-quad"]).values == pytest.approx([0.5, 0.5])


def test_the_flow_follows_a_known_solution():
    """dx/dt = 0.3 − x, which comes to rest at 0.3."""
    found = flow.follow(lambda x: [0.3 for _ in x], [1.0, 0.0], 2)
    assert found.at_rest
    assert found.values == pytest.approx([0.3, 0.3], abs=1e-12)


def test_changing_one_base_score_is_the_same_as_starting_again(a_weighted_map):
    rng = random.Random(5)
    for seed in range(40):
        strengths = measure_strengths(a_weighted_map(seed, circular=seed % 2, rivals=True))
        solver = strengths.solver
        at = rng.randrange(len(solver.base))
        before = list(solver.values)
        (found,) = solver.with_base({at: 0.25}, [0])
        assert solver.values == before
        base = [0.25 if other == at else score for other, score in enumerate(solver.base)]
        again = Solver(solver.network, solver.semantics, base=base)
        assert found == pytest.approx(again.values[0], abs=1e-10)
