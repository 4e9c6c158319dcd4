"""The page of an essay holds what a teacher hands back."""

from pathlib import Path

import argmap
from argmap.grade.grade import grade
from argmap.grade.library import built_in
from argmap.grade.marks import HandMark
from argmap.grade.report.essay_page import essay_page
from argmap.grade.report.essay_text import passages
from argmap.grade.report.overlay import overlay
from argmap.grade.report.pages import line_list, points, short, ticks

RUBRIC = built_in("structure")
TEXT = """---
title: The treaty
author: A. Writer
essay: words.md
---
thesis t: The treaty failed. [@essay, para. 1]
  claim c: “nobody was bound by it” [@essay, para. 2]
    evidence e: The army of France stayed where it was. [@essay, para. 2]
  claim bare: It was signed too late. [@essay, para. 9]
"""
WORDS = """# A heading

The treaty, I hold, failed.

In the end nobody was
bound by it: the army of France stayed where it was.

This stands on no map.
"""


def load(folder: Path, text: str = TEXT) -> argmap.Loaded:
    (folder / "words.md").write_text(WORDS, encoding="utf-8")
    (folder / "essay.argmap").write_text(text, encoding="utf-8")
    return argmap.load(folder / "essay.argmap")


def page_of(loaded: argmap.Loaded, *, marks: bool = True, **by_hand: HandMark) -> str:
    return essay_page(grade(loaded, RUBRIC, by_hand), loaded, RUBRIC, marks=marks)


def test_it_has_mark_reasons_steps_map_and_essay(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    marked = grade(loaded, RUBRIC)
    page = essay_page(marked, loaded, RUBRIC)
    assert f"{points(marked.score)} of {points(marked.max)}" in page
    assert "for how much there is" in page
    assert "for how it is put together" in page
    for criterion in marked.criteria:
        assert criterion.title in page
        assert str(ticks(criterion.reason)) in page
    for step in marked.feedback.steps:
        assert str(ticks(step)) in page
    assert "<svg" in page
    assert 'id="s-bare"' in page
    assert 'id="line-9"' in page
    assert "A. Writer" in page
    assert RUBRIC.hash[:12] in page


def test_weak_places_have_the_same_number_on_map_and_page(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    marked = grade(loaded, RUBRIC)
    weak = next(place for place in marked.weak_places if place.statement == "bare")
    page = essay_page(marked, loaded, RUBRIC)
    assert f'<a class="badge" href="#s-bare">{weak.number}</a>' in page
    assert f"{weak.number}: weak place" in page
    assert overlay(marked).marks["bare"].number == f"{weak.number}:"


def test_mapped_passages_and_words_are_marked(tmp_path: Path) -> None:
    found = passages(load(tmp_path).map)
    assert [[each.id for each in passage.statements] for passage in found] == [
        ["t"],
        ["c", "e"],
        [],
    ]
    quoted = [piece.text for piece in found[1].pieces if piece.quoted]
    assert quoted == ["nobody was\nbound by it", "the army of France stayed where it was"]
    assert "".join(piece.text for piece in found[1].pieces).startswith("In the end nobody")
    page = page_of(load(tmp_path))
    assert page.count('class="mapped"') == 2
    assert "<mark>nobody was\nbound by it</mark>" in page


def test_a_draft_shows_no_marks(tmp_path: Path) -> None:
    page = page_of(load(tmp_path), marks=False)
    assert '<div class="mark">' not in page
    assert "<meter" not in page
    assert "Points" not in page
    assert "What to do next" in page


def test_marks_by_hand_are_shown_with_the_computed_ones(tmp_path: Path) -> None:
    page = page_of(load(tmp_path), thesis=HandMark(2.0, "Too vague.", "a second reader"))
    assert "Too vague." in page
    assert "Marked by a second reader." in page
    assert "The map alone gives" in page


def test_pages_of_the_same_essay_are_the_same(tmp_path: Path) -> None:
    assert page_of(load(tmp_path)) == page_of(load(tmp_path))


def test_a_large_map_is_drawn_in_part_and_says_so() -> None:
    claims = "".join(
        f"  claim c{n}: Reason {n}.\n    evidence e{n}: Fact {n}.\n" for n in range(800)
    )
    loaded = argmap.parse(f"thesis t: It holds.\n{claims}")
    page = page_of(loaded)
    assert "within 1 steps of a thesis" in page.replace("one step", "1 steps")
    assert 'id="s-c799"' in page
    assert 'id="s-e799"' not in page


def test_lines_are_told_in_runs() -> None:
    assert line_list(()) == ""
    assert line_list((4,)) == "line 4"
    assert line_list((9, 4, 7, 8)) == "lines 4, 7–9"
    assert line_list((7, 8)) == "lines 7–8"


def test_long_titles_are_cut_between_words() -> None:
    assert short("word " * 30) == "word word word word word word word word word word word word…"
    assert short("short") == "short"
