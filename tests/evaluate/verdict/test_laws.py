"""What is true of the verdict, and what is not though one might think so."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

import argmap
from argmap.evaluate.verdict.verdict import judge_map
from argmap.evaluate.verdict.words import STANDARDS
from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement

BETTER = {"falls": 0, "open": 1, "stands": 2}
standards = st.sampled_from(list(STANDARDS))


def extended(map_, statement, argument):
    statements = dict(map_.statements) | ({statement.id: statement} if statement else {})
    return ArgumentMap(
        statements, {**map_.arguments, argument.id: argument}, map_.rivals, map_.sources
    )


def word(map_, standard):
    return BETTER[judge_map(map_, standard).word("s0")]


@settings(max_examples=200)
@given(st.data(), standards, st.sampled_from([None, 0.5, 0.9]))
def test_fresh_evidence_for_the_thesis_never_worsens_it(some_maps, data, standard, strength):
    map_ = data.draw(some_maps(rivals=False))
    more = extended(
        map_,
        Statement("fresh", "evidence", "Fresh."),
        Argument(10_000, ("fresh",), "s0", "supports", strength),
    )
    assert word(more, standard) >= word(map_, standard)


@settings(max_examples=200)
@given(st.data(), standards, st.sampled_from([None, 0.5, 0.9]))
def test_a_fresh_objection_never_improves_it(some_maps, data, standard, strength):
    map_ = data.draw(some_maps(rivals=False))
    more = extended(
        map_,
        Statement("fresh", "objection", "Fresh."),
        Argument(10_000, ("fresh",), "s0", "attacks", strength),
    )
    assert word(more, standard) <= word(map_, standard)


@settings(max_examples=200)
@given(st.data(), standards)
def test_reuse_in_direct_support_never_worsens_it(some_maps, data, standard):
    map_ = data.draw(some_maps(rivals=False, most=8))
    others = [name for name in map_.statements if name != "s0"]
    if others:
        premise = data.draw(st.sampled_from(others))
        more = extended(map_, None, Argument(10_000, (premise,), "s0", "supports"))
        assert word(more, standard) >= word(map_, standard)


@settings(max_examples=300)
@given(st.data(), standards)
def test_two_rivals_never_both_stand(some_maps, data, standard):
    map_ = data.draw(some_maps(circular=True))
    verdict = judge_map(map_, standard)
    for pair in map_.rivals:
        assert not (verdict.of(pair.left).accepted and verdict.of(pair.right).accepted)


@settings(max_examples=200)
@given(st.data(), standards, st.integers(0, 10**6))
def test_order_never_matters(some_maps, data, standard, seed):
    map_ = data.draw(some_maps(circular=True))
    shuffle = random.Random(seed).shuffle
    statements, arguments = list(map_.statements.items()), list(map_.arguments.items())
    pairs = list(map_.rivals)
    for each in (statements, arguments, pairs):
        shuffle(each)
    other = ArgumentMap(dict(statements), dict(arguments), tuple(pairs), map_.sources)
    before, after = judge_map(map_, standard), judge_map(other, standard)
    for name in map_.statements:
        one, two = before.of(name), after.of(name)
        assert (one.low, one.high, one.status, one.cause) == (
            two.low,
            two.high,
            two.status,
            two.cause,
        )


def test_not_a_law_a_supporter_may_do_harm():
    """A supporter that fails turns an assumption into an unsupported claim."""
    alone = argmap.parse("thesis t: T.\n  claim c: C.").map
    failing = argmap.parse("thesis t: T.\n  claim c: C.\n    evidence e: E. {possible}").map
    assert judge_map(alone).word("t") == "stands"
    assert judge_map(failing).word("t") == "open"
