"""What an evaluation can be asked, and what is said of a wrong question."""

from __future__ import annotations

import pytest

import argmap
from argmap.evaluate.evaluation import evaluate
from argmap.evaluate.options import Options, semantics_named, standard_named
from argmap.evaluate.whatif import WhatIf, read_what_if
from argmap.source.errors import UsageError

MAP = argmap.parse(
    """
source rakovsky: Article. {primary}

thesis success: T.
  evidence munich: E. [@rakovsky]
  claim alone: C.
"""
).map


def test_what_if():
    found = read_what_if(MAP, ["munich"], ["alone=0.8", "success=improbable"])
    assert found == WhatIf(frozenset({"munich"}), {"alone": 0.8, "success": 0.3})
    assert found
    assert not read_what_if(MAP)


@pytest.mark.parametrize(
    ("without", "suppose", "message"),
    [
        (["munch"], [], "no statement is named `munch`; did you mean `munich`?"),
        (["zzz"], [], "no statement is named `zzz`"),
        (["rakovsky"], [], "`rakovsky` is a source, not a statement"),
        ([], ["munich"], "`munich` supposes nothing: write it as `munich=0.8`"),
        ([], ["munich=1.2"], "a credence lies between 0 and 1, and 1.2 does not"),
        ([], ["munich=nan"], "a credence lies between 0 and 1, and nan does not"),
        ([], ["munich=probabel"], "did you mean `probable`?"),
        ([], ["munch=0.5"], "did you mean `munich`?"),
    ],
)
def test_wrong_what_if(without, suppose, message):
    with pytest.raises(UsageError) as error:
        read_what_if(MAP, without, suppose)
    assert message in str(error.value)


def test_names():
    assert standard_named("clear") == "clear"
    assert semantics_named([]) == ("quadratic", None)
    assert semantics_named(["preferred", "euler"]) == ("euler", "preferred")


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["quadratc"], "did you mean `quadratic`?"),
        (["euler", "mlp"], "`euler` and `mlp` exclude each other"),
        (["xyz"], "known are quadratic"),
    ],
)
def test_wrong_semantics(names, message):
    with pytest.raises(UsageError) as error:
        semantics_named(names)
    assert message in str(error.value)


def test_wrong_standard():
    with pytest.raises(UsageError, match="did you mean `preponderance`"):
        standard_named("preponderence")


def test_what_is_supposed_is_compared_with_what_is_written():
    evaluation = evaluate(MAP, Options(what_if=WhatIf(frozenset({"munich", "alone"}))))
    (thesis,) = evaluation.theses
    assert (thesis.verdict.word, thesis.before.word) == ("open", "stands")
    assert evaluate(MAP).theses[0].before is None


def test_a_supposed_credence_takes_the_place_of_possible():
    map_ = argmap.parse("thesis t: T.\n  claim c: C. {possible}\n").map
    assert evaluate(map_).theses[0].verdict.word == "open"
    supposed = Options(what_if=WhatIf(frozenset(), {"c": 0.8}))
    assert evaluate(map_, supposed).theses[0].verdict.word == "stands"


def test_all_stand():
    assert evaluate(MAP).all_stand
    assert not evaluate(argmap.parse("claim c: C.").map).all_stand


WARNED = [
    (
        "stands, weak",
        "thesis t: T.\n  evidence e: E. {weak}\n  objection o: O. {decisive certain}\n",
        "stands",
        "the verdict goes by standing first",
    ),
    (
        "falls, strong",
        "thesis t: T.\n" + "  claim: C. {moderate}\n" * 4 + "  objection o: O. {strong}\n",
        "falls",
        "the strength adds up all 4 reasons",
    ),
    (
        "open, strong",
        "thesis t: T. {certain}\n",
        "open",
        "its own credence is 1.00, which the verdict does not count",
    ),
    (
        "open, weak",
        "thesis t: T.\n  evidence f: F. {weak}\n"
        + "  objection: O. {weak}\n    evidence: G.\n" * 5,
        "open",
        "the strength adds up all 5 objections",
    ),
]


@pytest.mark.parametrize(("what", "text", "word", "reason"), WARNED, ids=[w[0] for w in WARNED])
def test_a_warning_says_where_the_answers_disagree_and_why(what, text, word, reason):
    (thesis,) = evaluate(argmap.parse(text).map).theses
    assert thesis.verdict.word == word
    assert reason in thesis.warning


def test_no_warning_where_they_agree():
    assert evaluate(MAP).theses[0].warning == ""
