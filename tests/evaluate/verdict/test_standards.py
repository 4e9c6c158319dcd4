"""The standards of proof."""

from __future__ import annotations

import pytest

import argmap
from argmap.evaluate.evaluation import evaluate
from argmap.evaluate.options import Options
from argmap.evaluate.verdict.verdict import judge_map
from argmap.evaluate.verdict.words import STANDARDS

BARE = "thesis t: T.\n  evidence e: E. {strong}\n"
OUTWEIGHED = BARE + "  objection o: O.\n"
ANSWERED = OUTWEIGHED + "    rebuttal r: R.\n"
WEAKLY = BARE + "  objection o: O. {weak}\n"
MODERATE = "thesis t: T.\n  evidence e: E.\n"
DECISIVE = "thesis t: T.\n  evidence e: E. {decisive}\n  objection o: O.\n"

CASES = [
    ("nothing against", BARE, "stands stands stands stands"),
    ("an objection that holds", OUTWEIGHED, "stands open open open"),
    ("an objection that is answered", ANSWERED, "stands stands stands stands"),
    ("two words above", WEAKLY, "stands open stands open"),
    ("decisive over moderate", DECISIVE, "stands open stands open"),
    ("the loudest of two objections", WEAKLY + "  objection p: P.\n", "stands open open open"),
    ("only moderate", MODERATE, "stands stands open open"),
]


@pytest.mark.parametrize(("what", "text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_standards(what, text, expected):
    map_ = argmap.parse(text).map
    assert [judge_map(map_, s).word("t") for s in STANDARDS] == expected.split()


def test_a_thesis_short_of_the_standard_is_open_for_that():
    (thesis,) = judge_map(argmap.parse(OUTWEIGHED).map, "clear").theses
    assert (thesis.word, thesis.detail) == ("open", "short of the standard")
    assert not thesis.notes


def test_it_is_said_that_a_standard_cannot_be_met():
    (thesis,) = judge_map(argmap.parse(MODERATE).map, "beyond-doubt").theses
    assert "no reason for it is marked strong" in thesis.notes[0]


def test_a_standard_binds_theses_only():
    text = "thesis t: T.\n  claim c: C. {strong}\n    evidence e: E.\n    objection o: O. {weak}\n"
    assert judge_map(argmap.parse(text).map, "beyond-doubt").word("t") == "stands"


def test_the_standard_of_the_map_is_used_unless_another_is_asked_for():
    map_ = argmap.parse("---\nstandard: unrebutted\n---\n" + OUTWEIGHED).map
    assert evaluate(map_).theses[0].verdict.word == "open"
    assert evaluate(map_, Options("preponderance")).theses[0].verdict.word == "stands"


def test_a_louder_reason_of_a_rival_is_heard_under_clear():
    """The rival's weightiest reason may fail and leave a lighter one that is stronger."""
    text = """
thesis t: T.
  evidence e: E. {strong}
thesis u: U.
  evidence f: F. {weak even}
  claim g: G. {strong}
t contradicts u
"""
    assert judge_map(argmap.parse(text).map, "clear").word("t") == "open"


RIVAL_HEARD = [
    ("an open reason", "  evidence f: F. {weak}\n  claim g: G. {strong even}\n", "open"),
    (
        "a reason that fails",
        "  evidence f: F. {weak}\n  claim g: G. {strong}\n    objection n: N.\n",
        "stands",
    ),
    (
        "a beaten rival",
        "  evidence f: F. {strong}\n  objection n: N. {decisive}\n    because m\n",
        "stands",
    ),
]


@pytest.mark.parametrize(("what", "case", "word"), RIVAL_HEARD, ids=[c[0] for c in RIVAL_HEARD])
def test_which_reasons_of_a_rival_are_heard_under_clear(what, case, word):
    text = f"evidence m: M.\n{BARE}thesis u: U.\n{case}t contradicts u\n"
    assert judge_map(argmap.parse(text).map, "clear").word("t") == word
