"""``argmap grade`` and ``argmap rubric`` at the door."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from argmap.grade.library import BUILT_IN

ESSAY = """\
---
title: Hunger
author: Team <b>4</b>
---

source diary: A diary. {primary}

thesis t: Hunger brought the old monarchy down.
  claim bread: The price of bread ruined the towns.
    evidence loaf: A loaf cost a labourer's daily wage. [@diary] {date=1789-07}
  objection debt: Public debt alone emptied the treasury.
"""
MODEL = """\
thesis m: The monarchy fell.
  claim price: Bread ruined the towns by its price.
  claim war: The American war cost a fortune.
"""


@pytest.fixture
def essay(folder: Path) -> Path:
    path = folder / "essay.argmap"
    path.write_text(ESSAY, encoding="utf-8")
    return path


def test_the_mark_its_parts_and_its_reasons_are_printed(argmap, essay: Path) -> None:
    status, out, _ = argmap("grade", essay)
    assert status == 0
    assert "of 100 points by rubric structure: " in out
    assert "\namount 1.5 of 15, shape " in out
    assert "map made by Team <b>4</b>" in out
    assert "Your thesis has one line of reasoning" in out
    assert "  1. " in out
    assert "  4. " not in out


def test_a_draft_shows_no_points(argmap, essay: Path) -> None:
    for form in ("text", "markdown"):
        out = argmap("grade", "--no-marks", "--format", form, essay).out
        assert "What is good" in out
        assert "by rubric" not in out
        assert not re.search(r"\d of 15", out)


def test_every_point_is_explained(argmap, essay: Path) -> None:
    out = argmap("grade", "--explain", essay).out
    assert "carried-rate = 1: Of theses and claims" in out
    assert "counts: t (line 8), bread (line 9)" in out
    assert "10: `lines-of-reasoning` is at least 2" in out


def test_json_holds_what_the_report_says(argmap, essay: Path) -> None:
    record = json.loads(argmap("grade", "--format", "json", essay).out)
    assert {
        "path", "rubric", "score", "max", "amount", "shape", "criteria", "diagnostics",
    } <= record.keys()  # fmt: skip
    for criterion in record["criteria"]:
        assert {"id", "points", "max", "reason", "lines", "next"} <= criterion.keys()
    assert record["score"] == pytest.approx(sum(c["points"] or 0 for c in record["criteria"]))
    assert [each["line"] for each in record["weak_places"]] == [9, 11]


def test_a_line_of_json_for_each_essay(argmap, essay: Path, folder: Path) -> None:
    (folder / "second.argmap").write_text("thesis t: T.\n")
    lines = argmap("grade", folder, "--format", "jsonl").out.splitlines()
    assert [Path(json.loads(line)["path"]).name for line in lines] == [
        "essay.argmap",
        "second.argmap",
    ]
    (one,) = argmap("grade", essay, "--format", "jsonl").out.splitlines()
    assert json.loads(one)["score"] == json.loads(lines[0])["score"]


def test_markdown_shows_text_as_text(argmap, essay: Path) -> None:
    out = argmap("grade", "--format", "markdown", essay).out
    assert "Team \\<b\\>4\\</b\\>" in out
    assert "| criterion | points | reason | lines |" in out


def test_a_page_is_printed_for_one_essay(argmap, essay: Path, folder: Path) -> None:
    out = argmap("grade", "--format", "html", essay).out
    assert out.startswith("<!doctype html>")
    assert "<b>4</b>" not in out
    (folder / "second.argmap").write_text("thesis t: T.\n")
    assert argmap("grade", "--format", "html", folder).status == 2


def test_standard_input_and_errors(process) -> None:
    status, out, _ = process(
        "grade", "-", "--stdin-filename", "x.argmap", stdin=(ESSAY + "  claim\n").encode()
    )
    assert status == 1
    assert out.startswith("x.argmap: Hunger")
    assert "1 error" in out


def test_marks_by_hand_and_rubrics_of_ones_own(argmap, essay: Path, folder: Path) -> None:
    assert argmap("rubric", "new", "ours.toml", "--like", "ib-paper").status == 0
    assert argmap("rubric", "check", "ours.toml").status == 0
    out = argmap("grade", essay, "--rubric", "ours.toml").out
    assert "; 6 still to be marked by hand" in out
    (folder / "m.csv").write_text("essay,criterion,points,reason,by\nessay,focus,2,Good.,KB\n")
    out = argmap("grade", essay, "--rubric", "ours.toml", "--marks", "m.csv").out
    assert "; 3 still to be marked by hand" in out
    assert "Focus on the question (by hand by KB)" in out


def test_a_rubric_with_a_mistake_stops_the_run(argmap, essay: Path, folder: Path) -> None:
    argmap("rubric", "new", "ours.toml")
    path = folder / "ours.toml"
    path.write_text(path.read_text().replace('"counted-depth"', '"counted-deph"'))
    status, out, err = argmap("grade", essay, "--rubric", "ours.toml")
    assert status == 2
    assert out == ""
    assert "error[RUB005]: there is no measure `counted-deph`" in err
    assert "= help: write `counted-depth`" in err
    assert argmap("rubric", "check", "ours.toml").status == 1
    assert argmap("grade", essay, "--rubric", "nothing").status == 2


def test_a_model_map_and_who_overrules_it(argmap, essay: Path, folder: Path) -> None:
    (folder / "model.argmap").write_text(MODEL)
    out = argmap("grade", essay, "--reference", "model.argmap").out
    assert "Main points of the model map: 1 of 2" in out
    assert "lacks war" in out
    (folder / "m.csv").write_text("essay,point,statement\nessay,price,\nessay,war,debt\n")
    out = argmap("grade", essay, "--reference", "model.argmap", "--matches", "m.csv").out
    assert "lacks price" in out
    assert "has   war: Public debt alone emptied the treasury. (line 11, by hand)" in out
    assert argmap("grade", essay, "--matches", "m.csv").status == 2


@pytest.mark.parametrize("name", BUILT_IN)
def test_rubrics_are_listed_and_shown(argmap, name: str) -> None:
    assert f"\n{name} " in "\n" + argmap("rubric", "list").out
    out = argmap("rubric", "show", name).out
    assert out.startswith(f"# {name}: ")
    assert "What no map answers: " in out


def test_a_rubric_is_named_and_no_file_is_overwritten(argmap, folder: Path) -> None:
    assert argmap("rubric", "show").status == 2
    (folder / "mine.toml").write_text("")
    assert argmap("rubric", "new", "mine.toml").status == 2
    assert (folder / "mine.toml").read_text() == ""


def test_the_pages_of_rubrics_are_among_the_codes(argmap) -> None:
    assert argmap("rule", "RUB007").out.startswith("# RUB007 weights-not-met (error)")
    assert "RUB007" in argmap("rule").out


def test_the_picture_shows_the_same_numbers(argmap, essay: Path, folder: Path) -> None:
    assert argmap("render", essay, "-o", "m.svg", "--grade", "structure").status == 0
    drawn = (folder / "m.svg").read_text(encoding="utf-8")
    record = json.loads(argmap("grade", "--format", "json", essay).out)
    assert drawn.count("weak-place") >= len(record["weak_places"])
    assert record["weak_places"][1]["text"].split(". ")[0].rstrip(".") in drawn
    assert argmap("render", essay, "-o", "m.svg", "--grade", "structure", "--verdict").status == 2
    assert argmap("render", essay, "-o", "m.svg", "--grade", "structur").status == 2
