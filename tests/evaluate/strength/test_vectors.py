"""The worked examples of the papers, to the digit."""

from __future__ import annotations

import pytest

from argmap.evaluate.strength.network import weighted_graph
from argmap.evaluate.strength.semantics import SEMANTICS
from argmap.evaluate.strength.solver import Solver


def pairs(text):
    return [tuple(edge.split("-")) for edge in text.split()]


E_DEMOCRACY = weighted_graph(
    {
        **dict.fromkeys(("A1", "A2", "P2", "C4"), 0.5),
        "P1": 0.7,
        "P3": 0.9,
        "C1": 0.2,
        "C2": 0.2,
        "C3": 0.6,
    },
    attacks=pairs("C1-A2 C2-P2 C3-P2 C4-P2"),
    supports=pairs("P1-A1 P2-A1 P3-A2"),
)
STOCK = weighted_graph(
    {"Buy": 0.5, "Sell": 0.5, "1": 0.8, "2": 0.7, "3": 0.3, "4": 0.9, "5": 0.9},
    attacks=pairs("Buy-Sell Sell-Buy 2-1 3-2 4-3 5-1"),
    supports=pairs("1-Sell 2-Buy 4-2 5-Buy"),
)


def ring(size):
    some = [f"B{i}" for i in range(size)], [f"C{i}" for i in range(size)]
    return weighted_graph(
        {"A": 1.0, **dict.fromkeys(some[0] + some[1], 0.0)},
        attacks=[(c, "A") for c in some[1]],
        supports=[("A", b) for b in some[0]] + [(b, c) for b in some[0] for c in some[1]],
    )


MUTUAL = weighted_graph({"a": 1.0, "b": 0.5}, attacks=pairs("a-b b-a"))
MOVIE = weighted_graph(
    {"m": 0.79, "fA": 0.16, "fD": 0.05, "fW": 0.02, "A1": 0.05, "A2": 0.07},
    attacks=pairs("fW-m"),
    supports=pairs("fA-m fD-m A1-fA A2-fA"),
)

VECTORS = [
    (E_DEMOCRACY, "df-quad", {"A1": "0.862", "A2": "0.85", "P2": "0.08"}),
    (
        E_DEMOCRACY,
        "quadratic",
        {"A1": "0.7198521788", "A2": "0.6644295302", "P2": "0.1858736059"},
    ),
    (STOCK, "df-quad", {"Buy": "0.99636", "Sell": "0.00338"}),
    (STOCK, "quadratic", {"Buy": "0.8216464429", "Sell": "0.3621696942"}),
    (ring(10), "df-quad", {"A": "0.0334160989"}),
    (
        ring(10),
        "quadratic",
        {"A": "0.2240876603", "B0": "0.0478142724", "C9": "0.1860789978"},
    ),
    (MUTUAL, "df-quad", {"a": "1.0000000000", "b": "0.0000000000"}),
    (MUTUAL, "quadratic", {"a": "0.9333547769", "b": "0.2672151861"}),
    (MOVIE, "df-quad", {"m": "0.84774307"}),
    (MOVIE, "quadratic", {"m": "0.798226976"}),
]


@pytest.mark.parametrize(("network", "semantics", "expected"), VECTORS)
def test_vectors(network, semantics, expected):
    solver = Solver(network, SEMANTICS[semantics], exact=True)
    assert not solver.unsettled
    for name, digits in expected.items():
        value = solver.values[network.names.index(name)]
        places = len(digits.partition(".")[2])
        assert f"{value:.{places}f}" == digits, name
