"""One essay, one rubric: points, reasons, marks by hand, feedback."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

import argmap
from argmap.grade.grade import grade
from argmap.grade.library import BUILT_IN, built_in
from argmap.grade.marked import Marked, MarkedCriterion, Status
from argmap.grade.marks import HandMark, Marks, read_marks
from argmap.grade.read_rubric import read_rubric
from argmap.grade.rubric import Rubric
from argmap.source.document import Document
from argmap.source.errors import UsageError

RUBRIC = """\
title = "Three things"
scale = 20

[[band]]
at = 0
title = "low"
[[band]]
at = 10
title = "high"

[[criterion]]
id = "evidence"
title = "Evidence"
weight = 8
part = "amount"
measure = "counted-evidence"
points = "line"
wanting = "This does not count."
  [[criterion.level]]
  at = 0
  points = 0
  says = "{value} {value|piece|pieces}; {wanting} of {all} not counted"
  next = "Mend {where}: {which}"
  [[criterion.level]]
  at = 4
  points = 8
  says = "All {value}."

[[criterion]]
id = "sources"
title = "Sources"
weight = 4
applies = { citing = 1 }
measure = "attributed-rate"
  [[criterion.level]]
  points = 1
  says = "few"
  next = "Cite."
  [[criterion.level]]
  at = 0.5
  points = 4
  says = "{value} %"

[[criterion]]
id = "facts"
title = "Accuracy"
weight = 8
by = "hand"
"""
TEXT = """\
thesis t: Hunger brought the monarchy down.
  evidence a: The harvest of 1788 failed nearly everywhere.
  evidence b: A loaf cost a labourer's daily wage.
  evidence c: So be it.
"""
CITED = TEXT.replace("everywhere.", "everywhere. [@k]").replace("wage.", "wage. [@k]") + (
    "source k: A study.\n"
)


def rubric() -> Rubric:
    found, wrong = read_rubric(Document("three.toml", RUBRIC), "three")
    assert not wrong
    assert found is not None
    return found


def marked(text: str, marks: Marks | None = None) -> Marked:
    return grade(argmap.parse(text, "x.argmap"), rubric(), marks or {})


def criterion(mark: Marked, name: str) -> MarkedCriterion:
    return next(each for each in mark.criteria if each.id == name)


def test_points_grow_between_thresholds_and_reasons_say_what_was_found() -> None:
    mark = marked(CITED)
    evidence = criterion(mark, "evidence")
    assert evidence.points == 4
    assert evidence.reason == "2 pieces; 1 of 3 not counted"
    assert evidence.next == "Mend line 4: “So be it.”"
    assert evidence.lines == (2, 3, 4)
    assert criterion(mark, "sources").points == 4
    assert criterion(mark, "sources").reason == "67 %"
    (place,) = mark.weak_places
    assert (place.number, place.statement, place.line, place.text) == (
        (1, "c", 4, "This does not count.")
    )


def test_what_is_by_hand_stays_blank_until_it_is_filled() -> None:
    mark = marked(CITED)
    facts = criterion(mark, "facts")
    assert (facts.status, facts.points, facts.max) == (Status.BLANK, None, 8)
    assert (mark.score, mark.max, mark.pending, mark.band) == (8, 12, 8, "")
    filled = marked(CITED, {"facts": HandMark(6, "One date is wrong.", "KB")})
    facts = criterion(filled, "facts")
    assert (facts.status, facts.points, facts.reason, facts.by) == (
        (Status.BY_HAND, 6, "One date is wrong.", "KB")
    )
    assert (filled.score, filled.max, filled.pending, filled.band) == (14, 20, 0, "high")


def test_a_person_overrules_the_map_and_both_are_shown() -> None:
    mark = marked(CITED, {"evidence": HandMark(7, "It is all there.")})
    evidence = criterion(mark, "evidence")
    assert (evidence.status, evidence.points, evidence.computed) == (Status.OVERRIDDEN, 7, 4)
    assert evidence.reason == "It is all there."
    assert not evidence.next
    assert not mark.weak_places


def test_what_was_not_asked_for_is_shared_out() -> None:
    mark = marked(TEXT)
    sources = criterion(mark, "sources")
    assert (sources.status, sources.points, sources.max) == (Status.NOT_APPLICABLE, None, 0)
    assert criterion(mark, "evidence").points == pytest.approx(4 * 20 / 16)
    assert criterion(mark, "evidence").max == pytest.approx(8 * 20 / 16)
    assert (mark.max, mark.pending) == (10, 10)


def test_an_exempt_criterion_is_shared_out_too() -> None:
    mark = marked(CITED, {"facts": HandMark(None, "", "KB", exempt=True)})
    assert criterion(mark, "facts").status is Status.EXEMPT
    assert (mark.score, mark.max, mark.pending) == (pytest.approx(8 * 20 / 12, abs=0.01), 20, 0)


def test_amount_and_shape_are_kept_apart() -> None:
    mark = marked(CITED, {"facts": HandMark(8)})
    assert mark.amount == (4, 8)
    assert mark.shape == (12, 12)


def test_feedback_is_a_strength_and_the_steps_that_gain_most() -> None:
    mark = marked(CITED)
    assert mark.feedback.strength == "67 %"
    assert mark.feedback.steps == ("Mend line 4: “So be it.”",)
    default = grade(argmap.parse(TEXT), built_in("structure"))
    losses = {each.next: each.max - (each.points or 0) for each in default.criteria if each.next}
    assert list(default.feedback.steps) == sorted(losses, key=losses.__getitem__)[::-1][:3]


@pytest.mark.parametrize("name", BUILT_IN)
def test_an_empty_map_gets_nothing_and_is_told_to_begin(name: str) -> None:
    mark = grade(argmap.parse(""), built_in(name))
    assert mark.empty
    assert mark.score == 0
    assert mark.feedback.strength == ""
    assert len(mark.feedback.steps) == 1


def test_a_broken_map_is_marked_on_what_could_be_read() -> None:
    mark = marked(CITED + "  evidnce d: The poor rioted in Paris.\n")
    assert criterion(mark, "evidence").points == 4
    assert "error" in [each.severity.word for each in mark.diagnostics]


def test_a_mark_travels_between_processes() -> None:
    mark = marked(CITED)
    assert pickle.loads(pickle.dumps(mark)) == mark


def table(folder: Path, text: str) -> Path:
    path = folder / "marks.csv"
    path.write_text(f"essay,criterion,points,reason,by,exempt\n{text}", encoding="utf-8")
    return path


def test_marks_are_read_from_a_table(tmp_path: Path) -> None:
    path = table(
        tmp_path, 'anna,facts,"6,5",Good.,KB,\nclass/ben.argmap,sources,,,KB,yes\nx,facts,1,,,\n'
    )
    found = read_marks(path, rubric(), ["class/anna.argmap", "class/ben.argmap"])
    assert found == {
        "class/anna.argmap": {"facts": HandMark(6.5, "Good.", "KB")},
        "class/ben.argmap": {"sources": HandMark(None, "", "KB", exempt=True)},
    }


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("anna,fatcs,1,,,", "did you mean `facts`"),
        ("anna,facts,9,,,", "from 0 to 8"),
        ("anna,facts,-1,,,", "from 0 to 8"),
        ("anna,facts,nan,,,", "from 0 to 8"),
        ("anna,facts,,,,", "from 0 to 8"),
        ("anna,facts,1,,,yes", "exempt"),
        ("anna,facts,1,,,\nanna,facts,2,,,", "marked already"),
        (",facts,1,,,", "line 2: it names no essay"),
    ],
)
def test_a_mark_that_cannot_be_given_stops_the_run(tmp_path: Path, row: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read_marks(table(tmp_path, row), rubric(), ["anna.argmap"])


def test_a_short_row_of_a_table_is_one_with_empty_cells(tmp_path: Path) -> None:
    path = tmp_path / "marks.csv"
    path.write_text("criterion,points,essay\nfacts,1\n", encoding="utf-8")
    with pytest.raises(UsageError, match="line 2: it names no essay"):
        read_marks(path, rubric(), ["anna.argmap"])


def test_a_long_chain_is_marked() -> None:
    lines = ["thesis s0: The price of bread ruined town 0."]
    lines += [f"claim s{n}: The price of bread ruined town {n}." for n in range(1, 20_000)]
    lines += [f"s{n} supports s{n - 1}" for n in range(1, 20_000)]
    lines += ["evidence e: Crowds stopped the grain carts.", "e supports s19999"]
    mark = grade(argmap.parse("\n".join(lines)), built_in("structure"))
    assert criterion(mark, "depth").points == criterion(mark, "depth").max


def test_the_marks_of_the_documentation_fit_the_rubric_beside_them(tmp_path: Path) -> None:
    page = Path(__file__).parents[2] / "docs" / "howto" / "teachers.md"
    shown = re.search(r"```\n(essay,criterion[^`]*)```", page.read_text("utf-8"))
    assert shown is not None
    path = tmp_path / "marks.csv"
    path.write_text(shown[1], encoding="utf-8")
    found = read_marks(path, built_in("ib-paper"), ["anna.argmap", "ben.argmap"])
    assert {name: list(marks) for name, marks in found.items()} == {
        "anna.argmap": ["focus", "substantiated"],
        "ben.argmap": ["perspectives"],
    }


def test_the_default_rubric_speaks_of_one_as_of_one() -> None:
    text = "source k: A.\nthesis: It failed.\n  but evidence: Crowds left the square early. [@k]"
    said = [each.reason for each in grade(argmap.parse(text)).criteria]
    assert "Evidence reaches 0 of your 1 thesis or claim." in said
    assert "0 of 1 piece of evidence is dated." in said
