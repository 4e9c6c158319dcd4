"""How much each piece counts."""

from __future__ import annotations

import pytest

import argmap
from argmap.evaluate.effects.effects import find_effects, find_shapley
from argmap.evaluate.strength.strength import measure_strengths
from argmap.evaluate.whatif import WhatIf

TEXT = """
thesis t: T.
  claim c: C.
    evidence e: E. {strong}
    evidence f: F.
  objection o: O.
    evidence g: G.
    rebuttal r: R.
      evidence f2: F.

evidence far: Far from it.
"""


@pytest.fixture(scope="module")
def map_():
    return argmap.parse(TEXT).map


def test_withdrawing_is_what_evaluating_without_it_gives(map_):
    strengths = measure_strengths(map_)
    effects = find_effects(strengths, "t")
    assert {effect.statement for effect in effects} == {"e", "f", "g", "f2"}
    for effect in effects:
        without = measure_strengths(map_, what_if=WhatIf(frozenset({effect.statement})))
        assert effect.withdrawal == pytest.approx(strengths.of("t") - without.of("t"))
    sizes = [abs(effect.withdrawal) for effect in effects]
    assert sizes == sorted(sizes, reverse=True)
    signs = {effect.statement: effect.withdrawal > 0 for effect in effects}
    assert signs == {"e": True, "f": True, "g": False, "f2": True}


def test_bare_claims_count_where_asked_for(map_):
    names = {e.statement for e in find_effects(measure_strengths(map_), "t", assumptions=True)}
    assert names == {"e", "f", "g", "f2"}  # every claim here is argued for
    bare = argmap.parse("thesis t: T.\n  claim c: C.\n").map
    assert [e.statement for e in find_effects(measure_strengths(bare), "t", True)] == ["c"]


def test_only_the_most_promising_are_withdrawn(map_):
    strengths = measure_strengths(map_)
    most = find_effects(strengths, "t", most=2)
    assert {e.statement for e in most} == {e.statement for e in find_effects(strengths, "t")[:2]}


def test_shapley_values_make_up_the_whole(map_):
    strengths = measure_strengths(map_)
    shapley = find_shapley(strengths, "t", permutations=50, seed=1)
    (nothing,) = strengths.if_withdrawn(list(shapley), ["t"])
    total = sum(value.value for value in shapley.values())
    assert total == pytest.approx(strengths.of("t") - nothing)
    assert strengths.of("t") == measure_strengths(map_).of("t")  # all is as it was


def test_shapley_values_are_repeatable_and_near_the_exact_ones(map_):
    from itertools import permutations

    strengths = measure_strengths(map_)
    players = ["e", "f", "g", "f2"]
    exact = dict.fromkeys(players, 0.0)
    orders = list(permutations(players))
    for order in orders:
        for at, player in enumerate(order):
            (before,) = strengths.if_withdrawn(order[at:], ["t"])
            (after,) = strengths.if_withdrawn(order[at + 1 :], ["t"])
            exact[player] += (after - before) / len(orders)
    sampled = find_shapley(strengths, "t", permutations=400, seed=7)
    assert sampled == find_shapley(strengths, "t", permutations=400, seed=7)
    for player, value in sampled.items():
        assert abs(value.value - exact[player]) < 5 * value.error + 1e-12


def test_withdrawal_and_gradient_may_differ_in_sign():
    """Evidence on both sides: as a whole it helps, a little more of it would do harm."""
    text = """
thesis t: T.
  evidence e: E. {credence=0.8 strength=0.49}
  objection o: O. {possible strength=0.9}
    because e {decisive}
"""
    (effect,) = find_effects(measure_strengths(argmap.parse(text).map), "t")
    assert effect.withdrawal > 0 > effect.gradient
    assert effect.at_odds
