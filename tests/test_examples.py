"""Every map that a newcomer meets is clean, formatted, and can be drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

import argmap
from argmap.source.diagnostic import Severity

PROJECT = Path(__file__).parents[1]
WHOLE = sorted((PROJECT / "examples").glob("*.argmap"))
PARTS = sorted((PROJECT / "examples").rglob("*.argmap"))


def name(path: Path) -> str:
    return str(path.relative_to(PROJECT))


@pytest.mark.parametrize("path", WHOLE, ids=name)
def test_it_is_clean(path: Path) -> None:
    found = argmap.check_map(argmap.load(path))
    assert [str(d) for d in found if d.severity > Severity.ADVICE] == []


@pytest.mark.parametrize("path", PARTS, ids=name)
def test_it_is_formatted(path: Path) -> None:
    from argmap.source.read import read_document

    document, _ = read_document(path)
    assert argmap.format_text(document) == (document.text, [])


@pytest.mark.parametrize("form", ["svg", "png", "pdf"])
@pytest.mark.parametrize("path", WHOLE, ids=name)
def test_it_is_drawn(path: Path, form: str) -> None:
    picture = argmap.draw_map(argmap.load(path).map, form)
    assert len(picture.data) > 10_000
    assert picture.warnings == ()


def test_the_pact_has_the_argument_of_the_essay() -> None:
    map_, _ = argmap.load(PROJECT / "examples" / "pact.argmap")
    assert len(map_.statements) >= 30
    assert len(map_.theses) == 2
    assert map_.rivals
    said = " ".join(f"{s.label} {s.text}" for s in map_.statements.values())
    said = (said + " ".join(section.title for section in map_.sections)).casefold()
    for word in (
        "Rakovsky", "Rapallo", "collective security", "League", "France", "Czechoslovakia",
        "appeasement", "Poland", "Munich", "Japan", "Comintern",
    ):  # fmt: skip
        assert word.casefold() in said, word
    assert "bullock" in " ".join(map_.sources)


def test_the_essay_is_mapped_from_its_first_paragraph_to_its_last() -> None:
    from argmap.measure.registry import measure_all

    found = measure_all(argmap.load(PROJECT / "examples" / "pact.argmap").map)
    assert found["paragraphs-mapped"] == 1
    assert found["quotations-verified"] == 1


def test_the_thesis_of_the_pact_stands_over_its_rival() -> None:
    evaluation = argmap.evaluate_map(argmap.load(PROJECT / "examples" / "pact.argmap").map)
    assert [(t.id, t.verdict.word) for t in evaluation.theses] == [
        ("success", "stands"),
        ("error", "falls"),
    ]
