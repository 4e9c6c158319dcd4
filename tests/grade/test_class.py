"""The default rubric against an order that was made by hand."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

import argmap
from argmap.check.run import check
from argmap.grade.grade import grade
from argmap.grade.library import built_in
from argmap.source.diagnostic import Severity

CLASS = Path(__file__).parents[2] / "examples" / "class"
ORDER = (CLASS / "ORDER.md").read_text(encoding="utf-8")
NAMES = re.findall(r"^\d+\. \*\*(\w+)\*\*", ORDER, re.MULTILINE)
MAPS = {name: argmap.load(CLASS / f"{name}.argmap") for name in NAMES}


@pytest.fixture(scope="module")
def scores() -> dict[str, float]:
    return {name: grade(loaded, built_in("structure")).score for name, loaded in MAPS.items()}


def inverted(scores: dict[str, float]) -> set[tuple[str, str]]:
    return {(one, other) for one, other in combinations(NAMES, 2) if scores[one] < scores[other]}


def test_every_map_of_the_class_has_its_place() -> None:
    assert sorted(NAMES) == sorted(path.stem for path in CLASS.glob("*.argmap"))
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_a_map_of_the_class_reads_without_errors_and_warnings(name: str) -> None:
    assert [each for each in check(MAPS[name]) if each.severity > Severity.ADVICE] == []


def test_the_marks_agree_with_the_order_by_hand(scores: dict[str, float]) -> None:
    pairs = len(NAMES) * (len(NAMES) - 1) // 2
    assert len(set(scores.values())) == len(scores)
    tau = 1 - 2 * len(inverted(scores)) / pairs
    assert tau >= 0.8
    assert f"(Kendall's τ {tau:.2f})".replace("0.", ".") in ORDER


def test_every_inversion_is_explained(scores: dict[str, float]) -> None:
    explained = re.findall(r"^Inverted: (\w+), (\w+)\.", ORDER, re.MULTILINE)
    assert inverted(scores) == set(explained)


def test_neither_length_nor_citations_make_the_order(scores: dict[str, float]) -> None:
    size = {name: len(loaded.map.statements) for name, loaded in MAPS.items()}
    cited = {
        name: sum(len(each.citations) for each in loaded.map.statements.values())
        for name, loaded in MAPS.items()
    }
    right = [pair for pair in combinations(NAMES, 2) if pair not in inverted(scores)]
    assert sum(size[worse] > size[better] for better, worse in right) >= 4
    assert sum(cited[worse] > cited[better] for better, worse in right) >= 2
