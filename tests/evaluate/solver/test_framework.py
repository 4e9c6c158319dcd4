"""Building frameworks, and asking what is not to be asked."""

from __future__ import annotations

import pickle

import pytest

from argmap.evaluate.solver import Framework, Problem, Semantics, Task, solve
from argmap.source.errors import UsageError


def test_names_and_attacks_come_back_in_their_order():
    attacks = [("b", "a"), ("a", "a"), ("b", "a")]
    framework = Framework.of(["a", "b"], attacks)
    assert len(framework) == 2
    assert list(framework.attacks()) == attacks
    assert framework.index("b") == 1
    assert pickle.loads(pickle.dumps(framework)) == framework


def test_an_attack_that_is_listed_twice_counts_once():
    framework = Framework.of("ab", [("a", "b"), ("a", "b")])
    assert solve(framework, "SE-GR").extension == ("a",)
    assert solve(framework, "CE-CO").count == 1


def test_a_name_given_twice():
    with pytest.raises(UsageError, match="`a` is given twice"):
        Framework.of(["a", "b", "a"], [])


def test_an_attack_by_nobody():
    with pytest.raises(UsageError, match="no argument `munch`; the nearest is `munich`"):
        Framework.of(["munich", "pact"], [("munch", "pact")])


def test_a_question_about_nobody():
    framework = Framework.of(["munich", "pact"], [])
    with pytest.raises(UsageError, match="the nearest is `munich`"):
        solve(framework, "DC-PR", "munch")


def test_a_problem_that_is_none():
    framework = Framework.of("a", [])
    with pytest.raises(UsageError, match="no problem `DC-PRE`; the nearest is `DC-PR`"):
        solve(framework, "DC-PRE", "a")


def test_an_argument_too_few_and_one_too_many():
    framework = Framework.of("a", [])
    with pytest.raises(UsageError, match="asks about an argument"):
        solve(framework, "DC-PR")
    with pytest.raises(UsageError, match="asks about no argument"):
        solve(framework, "SE-PR", "a")


def test_a_problem_by_its_parts_and_by_its_name():
    assert Problem.named("ds-stg") == Problem(Task.DS, Semantics.STG)
    framework = Framework.of("a", [])
    assert solve(framework, Problem(Task.SE, Semantics.ID)).extension == ("a",)
