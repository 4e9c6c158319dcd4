"""Large networks through NumPy against the same in plain Python."""

from __future__ import annotations

import random

import pytest

from argmap.evaluate.case import Case
from argmap.evaluate.strength import solver as solver_module
from argmap.evaluate.strength.large import by_levels
from argmap.evaluate.strength.network import network_of
from argmap.evaluate.strength.semantics import SEMANTICS
from argmap.evaluate.strength.solver import Solver


@pytest.fixture(scope="module")
def network(a_random_map):
    rng = random.Random(3)
    map_ = a_random_map(rng, 2500, circular=False, rivals=True)
    return network_of(Case(map_))


@pytest.mark.parametrize("semantics", SEMANTICS)
def test_same_strengths(semantics, network, monkeypatch):
    quick = Solver(network, SEMANTICS[semantics])
    monkeypatch.setattr(solver_module, "LARGE", 10**9)
    plain = Solver(network, SEMANTICS[semantics])
    assert quick.values == pytest.approx(plain.values, abs=1e-12)


def test_most_of_a_plain_network_goes_by_levels(a_random_map):
    map_ = a_random_map(random.Random(4), 3000, circular=False, rivals=False, on_steps=False)
    network = network_of(Case(map_))
    values, left = by_levels(network, SEMANTICS["quadratic"], network.base)
    assert len(values) == 3000
    assert len(left) < 3000


def test_a_narrow_network_does_not(build):
    map_ = build()
    for at in range(2500):
        map_.say(f"s{at}")
    for at in range(2499):
        map_.pro(f"s{at + 1}", f"s{at}")
    network = network_of(Case(map_.made))
    assert by_levels(network, SEMANTICS["quadratic"], network.base) is None
    assert Solver(network, SEMANTICS["quadratic"]).values[0] > 0.5
