"""What is true of strength on acyclic maps, and what is not though one might think so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.evaluate.strength.network import weighted_graph
from argmap.evaluate.strength.semantics import SEMANTICS
from argmap.evaluate.strength.solver import Solver
from argmap.evaluate.strength.strength import measure_strengths
from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement

seeds = st.integers(0, 10**6)
every = pytest.mark.parametrize("semantics", SEMANTICS)
HAIR = 1e-12


def with_argument(map_, argument, statement=None):
    statements = {**map_.statements, **({statement.id: statement} if statement else {})}
    return ArgumentMap(statements, {**map_.arguments, argument.id: argument}, map_.rivals)


@every
@settings(max_examples=60)
@given(seeds)
def test_along_even_paths_more_is_more_and_along_odd_ones_less(
    a_weighted_map, changed, strength, parities, semantics, seed
):
    map_ = a_weighted_map(seed)
    before = strength(map_, semantics)
    assert 0 <= before <= 1
    for key, found in parities(map_).items():
        written = (
            map_.statements[key].credence if isinstance(key, str) else map_.arguments[key].strength
        )
        after = strength(changed(map_, key, written + (1 - written) / 2), semantics)
        if found == {0}:
            assert after >= before - HAIR
        elif found == {1}:
            assert after <= before + HAIR
        elif not found:
            assert after == before


@every
@settings(max_examples=60)
@given(seeds, st.booleans())
def test_adding_an_argument_follows_the_same_rule(
    a_weighted_map, strength, parities, semantics, seed, supports
):
    map_ = a_weighted_map(seed)
    before = strength(map_, semantics)
    for key, found in parities(map_).items():
        argument = Argument(
            999, ("fresh",), key, "supports" if supports else "attacks", strength=0.6
        )
        after = strength(
            with_argument(map_, argument, Statement("fresh", "evidence", "F", credence=0.7)),
            semantics,
        )
        if found == {0 if supports else 1}:
            assert after >= before - HAIR
        elif found == {1 if supports else 0}:
            assert after <= before + HAIR
        elif not found:
            assert after == before


@every
@settings(max_examples=60)
@given(seeds)
def test_a_supporter_added_directly_to_the_thesis_never_lowers_it(
    a_weighted_map, strength, semantics, seed
):
    map_ = a_weighted_map(seed)
    for name in map_.statements:
        if name != "s0":
            more = with_argument(map_, Argument(999, (name,), "s0", "supports", 0.6))
            assert strength(more, semantics) >= strength(map_, semantics) - HAIR


@every
@settings(max_examples=60)
@given(seeds)
def test_an_added_linked_premise_never_raises_a_supporting_step(a_weighted_map, semantics, seed):
    map_ = a_weighted_map(seed)
    strengths = measure_strengths(map_, semantics)
    last = f"s{len(map_.statements) - 1}"
    for argument in map_.arguments.values():
        if last in argument.premises:
            continue
        linked = replace(argument, premises=(*argument.premises, last))
        more = with_argument(map_, linked)
        after = measure_strengths(more, semantics).contribution(argument.id)
        assert after <= strengths.contribution(argument.id) + HAIR


@every
@settings(max_examples=60)
@given(seeds)
def test_an_argument_of_strength_0_changes_nothing(a_weighted_map, strength, semantics, seed):
    map_ = a_weighted_map(seed)
    last = f"s{len(map_.statements) - 1}"
    for key in (*map_.statements, *map_.arguments):
        if key != last:
            for polarity in ("supports", "attacks"):
                more = with_argument(map_, Argument(999, (last,), key, polarity, 0.0))
                assert strength(more, semantics) == pytest.approx(
                    strength(map_, semantics), abs=HAIR
                )


def plain(seed, swapped=False):
    import random

    rng = random.Random(seed)
    count = rng.randrange(2, 9)
    base = {str(i): rng.random() for i in range(count)}
    edges = [
        ((str(i), str(j)), rng.random() < 0.5)
        for j in range(count)
        for i in range(j + 1, count)
        if rng.random() < 0.5
    ]
    if swapped:
        # The first statement's own side is turned round, and so is what bears on it.
        base["0"] = 1 - base["0"]
        edges = [(edge, attack != (edge[1] == "0")) for edge, attack in edges]
    return weighted_graph(
        base,
        attacks=[edge for edge, attack in edges if attack],
        supports=[edge for edge, attack in edges if not attack],
    )


@pytest.mark.parametrize("semantics", ["quadratic", "df-quad", "mlp"])
@given(seeds)
def test_swapping_sides_gives_the_complement(semantics, seed):
    one = Solver(plain(seed), SEMANTICS[semantics], exact=True)
    other = Solver(plain(seed, swapped=True), SEMANTICS[semantics], exact=True)
    assert other.values[0] == pytest.approx(1 - one.values[0], abs=1e-9)


def test_not_a_law_swapping_sides_under_euler():
    one = Solver(weighted_graph({"t": 0.5, "e": 0.5}, supports=[("e", "t")]), SEMANTICS["euler"])
    other = Solver(weighted_graph({"t": 0.5, "e": 0.5}, attacks=[("e", "t")]), SEMANTICS["euler"])
    assert abs(1 - one.values[0] - other.values[0]) > 0.01


@every
@settings(max_examples=40)
@given(st.lists(st.floats(0.05, 0.95), min_size=6, max_size=6), st.floats(0, 1))
def test_with_two_rivals_a_rivals_gain_never_helps(build, strength, changed, semantics, w, gain):
    map_ = build()
    map_.say("s0", "thesis", credence=w[0]).say("u", "thesis", credence=w[1])
    map_.say("e", "evidence", credence=w[2]).say("f", "evidence", credence=w[3])
    map_.pro("e", "s0", w[4])
    map_.pro("f", "u", w[5])
    map_.rivals("s0", "u")
    made = map_.made
    more = changed(made, "f", w[3] + (1 - w[3]) * gain)
    assert strength(more, semantics) <= strength(made, semantics) + HAIR


def test_not_a_law_with_three_rivals_a_rivals_gain_may_help(build, strength, changed):
    map_ = build()
    for name in ("s0", "u", "v"):
        map_.say(name, "thesis")
    map_.rivals("s0", "u")
    map_.rivals("u", "v")
    assert strength(changed(map_.made, "v", 0.9), "quadratic") > strength(map_.made, "quadratic")


def test_not_a_law_a_supporter_never_lowers_where_evidence_serves_both_sides(build, strength):
    map_ = build().say("s0", "thesis").say("e", "evidence", credence=0.2).say("o").say("x")
    map_.pro("e", "s0", 0.1)
    map_.pro("e", "o", 1.0)
    map_.con("o", "s0", 1.0)
    before = strength(map_.made, "quadratic")
    map_.pro("x", "e", 1.0)
    assert strength(map_.made, "quadratic") < before


def test_not_a_law_enough_attackers_bring_anything_near_0_under_euler():
    attackers = {f"a{i}": 1.0 for i in range(200)}
    edges = [(name, "t") for name in attackers]
    graph = weighted_graph({"t": 0.9, **attackers}, attacks=edges)
    assert Solver(graph, SEMANTICS["euler"], exact=True).values[0] == pytest.approx(0.81)
    assert Solver(graph, SEMANTICS["quadratic"], exact=True).values[0] < 0.001


def test_not_a_law_more_reasons_outweigh_one_under_df_quad():
    base = {"t": 0.5, "a": 0.5, "b": 0.5, "c": 0.5, "o": 0.95}
    supports = [("a", "t"), ("b", "t"), ("c", "t")]
    graph = weighted_graph(base, attacks=[("o", "t")], supports=supports)
    assert Solver(graph, SEMANTICS["df-quad"]).values[0] < 0.5
    assert Solver(graph, SEMANTICS["quadratic"]).values[0] > 0.5
