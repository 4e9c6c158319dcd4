"""Other semantics than the grounded one, on maps small enough to see through."""

from __future__ import annotations

import pytest

from argmap.evaluate.abstract.reading import read_under
from argmap.evaluate.case import Case
from argmap.evaluate.evaluation import evaluate
from argmap.evaluate.options import Options
from argmap.evaluate.solver import Effort, Semantics
from argmap.evaluate.verdict.verdict import judge_map


@pytest.fixture
def circle_of_support(build):
    """A thesis that rests on two claims which rest on nothing but each other."""
    map_ = build().say("t", "thesis").say("a").say("b")
    map_.pro("a", "t")
    map_.pro("b", "a")
    map_.pro("a", "b")
    return map_.made


def test_a_credulous_reading_lets_a_circle_hold_itself_up(circle_of_support):
    verdict = judge_map(circle_of_support)
    assert verdict.word("t") == "open"
    assert verdict.of("a").cause == "circular"
    preferred = read_under(Case(circle_of_support), Semantics.PR)
    assert preferred.theses == {"t": "in some extensions"}
    assert read_under(Case(circle_of_support), Semantics.GR).theses == {"t": "in none"}


def test_evenly_matched_rivals_stand_in_one_extension_each(build):
    map_ = build().say("t", "thesis").say("u", "thesis").say("e", "evidence").say("f", "evidence")
    map_.pro("e", "t")
    map_.pro("f", "u")
    map_.rivals("t", "u")
    reading = read_under(Case(map_.made), Semantics.PR)
    assert reading.theses == {"t": "in some extensions", "u": "in some extensions"}
    positions = [(p.accepted.get("t"), p.accepted.get("u")) for p in reading.positions()]
    assert sorted(positions, key=str) == [(2, None), (None, 2)]
    assert all(p.rejected in ({"t"}, {"u"}) for p in reading.positions())


@pytest.mark.parametrize("semantics", list(Semantics))
def test_every_semantics_agrees_where_nothing_is_open(semantics, build):
    map_ = (
        build().say("t", "thesis").say("e", "evidence").say("o", "objection").say("r", "evidence")
    )
    map_.pro("e", "t")
    map_.con("o", "t")
    map_.con("r", "o")
    assert read_under(Case(map_.made), semantics).theses == {"t": "in every extension"}


def test_an_evaluation_tells_how_far_it_is_while_an_abstract_semantics_is_worked_out(
    circle_of_support,
):
    seen: list[Effort] = []
    evaluation = evaluate(circle_of_support, Options(abstract="preferred", progress=seen.append))
    assert evaluation.theses
    assert not seen
    reading = evaluation.reading
    assert reading is not None
    assert reading.theses == {"t": "in some extensions"}
    assert seen
    assert all(effort.calls and effort.seconds >= 0 for effort in seen)


def test_what_is_not_settled_in_time_is_said_of_each_thesis(circle_of_support):
    reading = evaluate(circle_of_support, Options(abstract="preferred", timeout=0)).reading
    assert reading is not None
    assert "not settled within" in reading.theses["t"]
