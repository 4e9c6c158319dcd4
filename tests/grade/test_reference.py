"""What of a model map an essay has."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap
from argmap.compare.reference import main_points, matches
from argmap.grade.reference import compare_with, model_of, read_matches
from argmap.model.map import ArgumentMap
from argmap.resolve.loaded import Loaded
from argmap.source.errors import UsageError

MODEL = """\
thesis t: The pact was a success.
  claim alone: No alliance was to be had in the west.
    evidence poland: Poland refused passage to Soviet troops.
  claim time: The pact gained time for the army.
    evidence attack: Germany attacked only in June 1941.
  objection france: France fell in six weeks.
"""
ESSAY = """\
thesis e: Stalin was right.
  claim a: In the west there was no alliance to be had.
    evidence b: Poland refused Soviet troops their passage.
  claim c: Oil and grain went to Berlin.
  objection d: In only six weeks, France had fallen.
"""


@pytest.fixture
def model() -> ArgumentMap:
    return argmap.parse(MODEL).map


@pytest.fixture
def essay() -> Loaded:
    return argmap.parse(ESSAY, "essay.argmap")


def test_main_points_are_matched_by_words_and_structure(model: ArgumentMap, essay: Loaded) -> None:
    assert main_points(model) == ["alone", "time", "france"]
    found = compare_with(model, essay)
    assert [(each.point, each.statement, each.line) for each in found] == [
        ("alone", "a", 2),
        ("time", None, 0),
        ("france", "d", 5),
    ]
    assert found[0].likeness > 90
    assert found[1].likeness < 60


def test_a_map_makes_all_of_its_own_points(model: ArgumentMap) -> None:
    assert [each.statement for each in matches(model, model)] == main_points(model)


def test_a_statement_makes_one_point(essay: Loaded) -> None:
    doubled = argmap.parse(
        "thesis t: T.\n  claim p: No alliance was to be had.\n  claim q: There was no alliance.\n"
    ).map
    found = [each.statement for each in matches(doubled, essay.map)]
    assert sorted(map(str, found)) == ["None", "a"]


def test_the_other_side_is_a_weaker_match(model: ArgumentMap) -> None:
    pro = argmap.parse("thesis e: E.\n  objection d: France fell in six weeks.\n").map
    con = argmap.parse("thesis e: E.\n  claim d: France fell in six weeks.\n").map
    assert matches(model, pro)[2].likeness > matches(model, con)[2].likeness >= 60


def test_a_person_overrules_a_match(tmp_path: Path, model: ArgumentMap, essay: Loaded) -> None:
    path = tmp_path / "matches.csv"
    path.write_text("essay,point,statement\nessay,alone,\nessay,time,c\nessay,france,3\n")
    decided = read_matches(path, model, ["class/essay.argmap"])["class/essay.argmap"]
    found = compare_with(model, essay, decided)
    assert [(each.statement, each.by_hand) for each in found] == [
        (None, True),
        ("c", True),
        ("b", True),
    ]


def test_a_decision_about_what_is_not_there_is_refused(
    tmp_path: Path, model: ArgumentMap, essay: Loaded
) -> None:
    path = tmp_path / "matches.csv"
    path.write_text("essay,point,statement\nessay,alnoe,a\n")
    with pytest.raises(UsageError, match="did you mean `alone`"):
        read_matches(path, model, ["essay.argmap"])
    with pytest.raises(UsageError, match="no statement `zz`"):
        compare_with(model, essay, {"alone": "zz"})
    path.write_text("essay,point,statement\nessay,alone,a\nessay.argmap,alone,c\n")
    with pytest.raises(UsageError, match=r"line 3: `alone` of `essay.argmap` is decided already"):
        read_matches(path, model, ["essay.argmap"])


@pytest.mark.parametrize("text", ["", "thesis [\n", "thesis t: Alone.\nclaim c: Idle.\n"])
def test_a_map_without_main_points_is_no_model(text: str) -> None:
    with pytest.raises(UsageError, match=r"`m.argmap` is no model"):
        model_of(argmap.parse(text, "m.argmap"))
