"""The strength of a step, and where base scores come from."""

from __future__ import annotations

import pytest

import argmap
from argmap.evaluate.strength.semantics import SEMANTICS, hold
from argmap.evaluate.strength.strength import measure_strengths
from argmap.evaluate.strength.words import strength_in_words
from argmap.evaluate.whatif import WhatIf


def strengths(text, **options):
    loaded = argmap.parse(text)
    assert not loaded.diagnostics
    return measure_strengths(loaded.map, **options)


def brought(text):
    """What the first argument of a text brings to the thesis."""
    found = strengths(text)
    return found.contribution(min(found.case.map.arguments))


STEPS = [
    ("plain", "evidence e: E. {certain}", 0.75),
    ("weighed by its premise", "evidence e: E.", 0.75 * 0.75),
    ("strong", "evidence e: E. {certain strong}", 0.9),
    ("the weakest premise", "evidence e: E. {certain}\n  and claim c: C.", 0.75 * 0.5),
    ("warranted", "evidence e: E. {certain}\n    warrant w: W. {certain weak}", 1 - 0.25 * 0.5),
    ("undercut", "evidence e: E. {certain}\n    undercut u: U. {certain weak}", 0.75 * 0.5),
    ("ended", "evidence e: E. {certain}\n    undercut u: U. {certain decisive}", 0.0),
    (
        "both",
        "evidence e: E. {certain}\n    warrant w: W. {certain weak}\n"
        "    undercut u: U. {certain weak}",
        (1 - 0.25 * 0.5) * 0.5,
    ),
    (
        "undercut of the undercut",
        "evidence e: E. {certain}\n    undercut u: U. {certain weak}\n"
        "      undercut v: V. {certain decisive}",
        0.75,
    ),
]


@pytest.mark.parametrize(("what", "line", "expected"), STEPS, ids=[step[0] for step in STEPS])
def test_what_a_step_brings(what, line, expected):
    assert brought(f"thesis t: T.\n  {line}\n") == pytest.approx(expected)


def test_base_scores():
    found = strengths(
        "thesis t: T.\n  claim c: C.\n  evidence e: E.\n  claim p: P. {possible}\n"
        "  claim q: Q. {almost-certain}\n"
    )
    assert {n: found.base(n) for n in "tcepq"} == {"t": 0.5, "c": 0.5, "e": 0.75, "p": 0, "q": 0.93}


def test_what_is_possible_rises_with_its_support():
    assert strengths("thesis t: T.\n  claim p: P. {possible}\n    evidence e: E.\n").of("p") > 0


def test_withdrawn_and_supposed():
    text = "thesis t: T.\n  evidence e: E.\n  claim p: P. {possible}\n"
    assert strengths(text, what_if=WhatIf(frozenset({"e"}))).base("e") == 0
    supposed = strengths(text, what_if=WhatIf(frozenset(), {"p": 0.8, "t": 0.3}))
    assert (supposed.base("p"), supposed.base("t")) == (0.8, 0.3)


@pytest.mark.parametrize("semantics", ["euler", "mlp"])
def test_credences_are_held_where_0_and_1_cannot_be_moved(semantics):
    text = "thesis t: T. {certain}\n  objection o: O. {certain}\n"
    assert strengths(text, semantics=semantics).base("t") == 0.99
    assert strengths(text, semantics=semantics).of("t") < 0.99
    assert strengths(text, semantics=semantics, exact=True).of("t") == 1
    assert hold(SEMANTICS["quadratic"], 1.0) == 1


def test_rivals_attack_each_other_with_the_strength_of_their_relation():
    text = "thesis t: T.\n\nthesis u: U.\n\nt contradicts u"
    moderate, decisive = strengths(text).of("t"), strengths(text + " {decisive}").of("t")
    assert decisive < moderate < 0.5
    assert strengths(text).of("u") == pytest.approx(moderate)
    assert strengths(text, rivals=False).of("t") == 0.5


def test_words():
    values = [1.0, 0.95, 0.8, 0.52, 0.3, 0.0]
    assert [strength_in_words(value) for value in values] == [
        "certain",
        "almost-certain",
        "probable",
        "even",
        "improbable",
        "almost-impossible",
    ]
