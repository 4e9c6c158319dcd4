"""The rules of the verdict, each on the smallest map that shows it."""

from __future__ import annotations

import pytest

import argmap
from argmap.evaluate.verdict.verdict import judge_map
from argmap.evaluate.whatif import WhatIf


def judged(text, standard="preponderance", **what_if):
    loaded = argmap.parse(text)
    assert not loaded.diagnostics
    return judge_map(loaded.map, standard, WhatIf(**what_if))


def words(text, *arguments, **options):
    verdict = judged(text, *arguments, **options)
    return {thesis.id: (thesis.word, thesis.detail) for thesis in verdict.theses}


ONE = [
    ("nothing said", "thesis t: T.", "open", "unsupported"),
    ("evidence", "thesis t: T.\n  evidence e: E.", "stands", "documented"),
    ("a bare claim", "thesis t: T.\n  claim c: C.", "stands", "on assumptions"),
    (
        "a cited claim",
        "source s: S.\nthesis t: T.\n  claim c: C. [@s]",
        "stands",
        "documented",
    ),
    ("an objection alone", "thesis t: T.\n  objection o: O.", "falls", "beaten"),
    (
        "reason and objection even",
        "thesis t: T.\n  claim c: C.\n  objection o: O.",
        "open",
        "evenly matched",
    ),
    (
        "what is documented outweighs what is assumed, however strong",
        "thesis t: T.\n  evidence e: E. {weak}\n  objection o: O. {decisive}",
        "stands",
        "documented",
    ),
    (
        "numbers do not count",
        "thesis t: T.\n  claim a: A.\n  claim b: B.\n  claim c: C.\n  objection o: O. {strong}",
        "falls",
        "beaten",
    ),
    (
        "an assumption yields to whatever holds against it",
        "thesis t: T.\n  claim c: C.\n    objection o: O. {weak}",
        "open",
        "unsupported",
    ),
    (
        "a granted objection loses ties",
        "thesis t: T.\n  claim c: C.\n  objection o: O. {granted}",
        "stands",
        "on assumptions",
    ),
    (
        "a granted objection marked stronger still wins",
        "thesis t: T.\n  claim c: C.\n  objection o: O. {granted strong}",
        "falls",
        "beaten",
    ),
    (
        "an attack on what is granted is set aside",
        "thesis t: T.\n  claim c: C.\n  objection o: O. {granted strong}\n    rebuttal r: R.",
        "falls",
        "beaten",
    ),
    (
        "an undercut ends a step whatever the strengths",
        "thesis t: T.\n  evidence e: E. {decisive}\n    undercut u: U. {weak}",
        "open",
        "unsupported",
    ),
    (
        "an undercut of the undercut mends it",
        "thesis t: T.\n  evidence e: E.\n    undercut u: U.\n      undercut v: V.",
        "stands",
        "documented",
    ),
    (
        "a warrant that holds lowers nothing",
        "thesis t: T.\n  evidence e: E.\n    warrant w: W.",
        "stands",
        "documented",
    ),
    (
        "a step fails if every warrant written for it fails",
        "thesis t: T.\n  evidence e: E.\n    warrant w: W.\n      objection o: O.",
        "open",
        "unsupported",
    ),
    (
        "one warrant of two is enough",
        "thesis t: T.\n  evidence e: E.\n    warrant w: W.\n      objection o: O.\n"
        "    warrant v: V.",
        "stands",
        "documented",
    ),
    (
        "the weakest of linked premises gives the standing",
        "thesis t: T.\n  evidence e: E.\n  and claim c: C.",
        "stands",
        "on assumptions",
    ),
    (
        "every linked premise is needed",
        "thesis t: T.\n  evidence e: E.\n  and claim c: C.\n    objection o: O.",
        "open",
        "unsupported",
    ),
    (
        "what is only possible counts for nothing",
        "thesis t: T.\n  evidence e: E. {possible}",
        "open",
        "unsupported",
    ),
    (
        "until something supports it",
        "thesis t: T.\n  claim c: C. {possible}\n    evidence e: E.",
        "stands",
        "documented",
    ),
    (
        "improbable evidence counts for nothing",
        "thesis t: T.\n  evidence e: E. {improbable}",
        "open",
        "unsupported",
    ),
    ("even evidence is open", "thesis t: T.\n  evidence e: E. {even}", "open", "waiting"),
    (
        "a certain claim is an assumption all the same",
        "thesis t: T.\n  claim c: C. {certain}",
        "stands",
        "on assumptions",
    ),
    (
        "a claim whose reasons all fail is no assumption again",
        "thesis t: T.\n  claim c: C.\n    evidence e: E. {possible}",
        "open",
        "unsupported",
    ),
    (
        "a circle of support holds nothing up",
        "thesis t: T.\n  claim a: A.\n    claim b: B.\n      because a",
        "open",
        "waiting",
    ),
    (
        "a circle with a foot on the ground does",
        "thesis t: T.\n  claim a: A.\n    claim b: B.\n      because a\n      evidence e: E.",
        "stands",
        "documented",
    ),
]


@pytest.mark.parametrize(("what", "text", "word", "detail"), ONE, ids=[one[0] for one in ONE])
def test_one_thesis(what, text, word, detail):
    assert words(text)["t"] == (word, detail)


def test_self_attack(build):
    map_ = build().say("t", "thesis").say("e", "evidence").say("s")
    map_.pro("e", "t")
    map_.con("s", "t", 1.0)
    map_.con("s", "s")
    verdict = judge_map(map_.made)
    assert verdict.of("s").cause == "circular"
    assert verdict.word("t") == "stands"  # an open assumption is lighter than evidence


@pytest.mark.parametrize(("length", "first"), [(2, "open"), (3, "open"), (4, "open")])
def test_circles_of_attack_stay_open(length, first, build):
    map_ = build()
    for at in range(length):
        map_.say(f"c{at}")
    for at in range(length):
        map_.con(f"c{at}", f"c{(at + 1) % length}")
    verdict = judge_map(map_.made)
    assert {judgement.status for judgement in verdict} == {first}
    assert {judgement.cause for judgement in verdict} == {"circular"}


def test_a_chain_of_attacks_ending_in_an_unattacked_one_alternates(build):
    map_ = build()
    for at in range(5):
        map_.say(f"c{at}")
    for at in range(4):
        map_.con(f"c{at + 1}", f"c{at}")
    statuses = [judgement.status for judgement in judge_map(map_.made)]
    assert statuses == ["assumed", "beaten", "assumed", "beaten", "assumed"]


TWO_SIDES = """
thesis t: T.
  evidence e: E. {strong}
  objection o: O.
    because e {weak}

thesis u: U.
  because e {weak}

t contradicts u
"""


def test_evidence_that_is_used_on_both_sides():
    assert words(TWO_SIDES) == {"t": ("stands", "documented"), "u": ("falls", "beaten")}
    assert words(TWO_SIDES, without=frozenset({"e"})) == {
        "t": ("open", "unsupported"),
        "u": ("open", "unsupported"),
    }


def rivals(**strengths):
    lines = []
    for name, strength in strengths.items():
        lines += [f"thesis {name}: {name.upper()}.", f"  evidence e{name}: E. {{{strength}}}"]
    return "\n".join(lines) + "\n"


def test_three_rivals():
    three = rivals(a="strong", b="moderate", c="weak")
    assert words(three + "a contradicts b, c\nb contradicts c") == {
        "a": ("stands", "documented"),
        "b": ("falls", "beaten"),
        "c": ("falls", "beaten"),
    }
    # Not all exclude each other: what beats b frees c of it.
    assert words(three + "a contradicts b\nb contradicts c") == {
        "a": ("stands", "documented"),
        "b": ("falls", "beaten"),
        "c": ("stands", "documented"),
    }


def test_a_tie_leaves_both_open_and_still_beats_a_third():
    text = rivals(a="strong", b="strong", c="weak") + "a contradicts b, c\nb contradicts c"
    assert words(text) == {
        "a": ("open", "evenly matched"),
        "b": ("open", "evenly matched"),
        "c": ("falls", "beaten"),
    }


def test_a_rival_that_is_beaten_on_its_own_case_no_longer_counts():
    text = rivals(a="strong", b="moderate") + "a contradicts b"
    assert words(text)["b"] == ("falls", "beaten")
    beaten = "thesis a: A.\n  evidence ea: E. {strong}\n  objection o: O. {decisive}\n"
    beaten += "    evidence x: X.\n"
    text = beaten + "thesis b: B.\n  evidence eb: E. {weak}\n" + "a contradicts b"
    assert words(text) == {"a": ("falls", "beaten"), "b": ("stands", "documented")}


def test_the_strength_of_a_rivalry_does_not_let_both_stand():
    text = rivals(a="moderate", b="moderate") + "a contradicts b {weak}"
    assert words(text) == {"a": ("open", "evenly matched"), "b": ("open", "evenly matched")}


def test_assumptions_are_named():
    text = """
thesis t: T.
  claim c: C.
    claim d: D.
  objection o: O. {strong}
    rebuttal r: R.
"""
    (thesis,) = judged(text).theses
    assert (thesis.word, thesis.detail) == ("stands", "on assumptions")
    assert thesis.assumptions == ("d",)
    assert thesis.answers_assumed == ("r",)


DEFENDED = [
    (
        "an undercut of an undercut's undercut",
        "  evidence e: E.\n    undercut u: U.\n      undercut v: V.\n        undercut x: X.\n"
        "          undercut y: Y.\n",
        ("v", "y"),
    ),
    (
        "the step by which an objection is beaten",
        "  evidence e: E.\n  objection o: O.\n    rebuttal r: R.\n      undercut x: X.\n"
        "        undercut y: Y.\n",
        ("r", "y"),
    ),
    (
        "the step of a warrant",
        "  evidence e: E.\n    warrant w: W. [@s]\n      undercut x: X.\n        undercut y: Y.\n",
        ("y",),
    ),
    (
        "the objection by which a thesis falls",
        "  but evidence e: E.\n    undercut x: X.\n      undercut y: Y.\n",
        ("y",),
    ),
    (
        "the reason of a rival by which a thesis falls",
        "  claim c: C.\nthesis r: R.\n  evidence e: E.\n    undercut x: X.\n      undercut y: Y.\n"
        "t contradicts r\n",
        ("y",),
    ),
]


@pytest.mark.parametrize(("what", "body", "expected"), DEFENDED, ids=[c[0] for c in DEFENDED])
def test_assumptions_that_answer_undercuts_are_named(what, body, expected):
    assert judged(f"source s: S.\nthesis t: T.\n{body}").theses[0].answers_assumed == expected


def test_what_is_granted_rests_on_the_grant_and_not_on_assumptions_offered_for_it():
    text = "thesis t: T.\n  claim c: C.\n  objection o: O. {granted strong}\n    claim d: D.\n"
    assert judged(text).theses[0].assumptions == ("o",)
    withdrawn = judged(text, without=frozenset({"o"}))
    assert withdrawn.theses[0].assumptions == ("d",)


def test_outweighed_objections_are_listed():
    text = """
thesis t: T.
  evidence e: E.
  objection o: O. {granted}
  objection p: P.
    objection q: Q.
"""
    (thesis,) = judged(text).theses
    map_ = argmap.parse(text).map
    assert [map_.arguments[o].premises for o in thesis.judgement.outweighed] == [("o",)]
