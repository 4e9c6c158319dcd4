"""Two gradings side by side."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.grade.moderation import moderate, weighted_kappa
from argmap.source.errors import UsageError

RATINGS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=12)


def by_tables(ratings: list[tuple[int, int]]) -> float | None:
    """The definition with a table of what was found and one of what chance gives."""
    count, grades = len(ratings), range(7)
    found = sum((a - b) ** 2 for a, b in ratings) / count
    by_chance = (
        sum(
            (a - b) ** 2 * sum(x == a for x, _ in ratings) * sum(y == b for _, y in ratings)
            for a in grades
            for b in grades
        )
        / count**2
    )
    return 1 - found / by_chance if by_chance else None


@given(RATINGS)
def test_kappa_is_that_of_the_tables(ratings: list[tuple[int, int]]) -> None:
    expected = by_tables(ratings)
    found = weighted_kappa(ratings)
    assert (found is None) == (expected is None)
    if expected is not None:
        assert found == pytest.approx(expected)


def test_full_agreement_is_one_and_opposition_below_zero() -> None:
    assert weighted_kappa([(1, 1), (2, 2), (5, 5)]) == 1
    assert weighted_kappa([(1, 5), (5, 1)]) == -1
    assert weighted_kappa([(3, 3), (3, 3)]) is None


def line(path: str, thesis: float, depth: float, rubric: str = "r1") -> str:
    criteria = [
        {"title": "Thesis", "points": thesis, "max": 10},
        {"title": "Depth", "points": depth, "max": 10},
    ]
    record = {
        "path": path, "rubric_hash": rubric, "score": thesis + depth, "max": 20,
        "criteria": criteria,
    }  # fmt: skip
    return json.dumps(record) + "\n"


def test_those_furthest_apart_come_first(tmp_path: Path) -> None:
    first, second = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    first.write_text(line("x", 5, 5) + line("y", 1, 9) + line("z", 2, 2), encoding="utf-8")
    second.write_text(line("y", 2, 2) + line("x", 5, 5) + line("w", 1, 1, "r2"), encoding="utf-8")
    found = moderate(first, second)
    assert [(pair.path, round(pair.apart, 2), pair.criterion) for pair in found.pairs] == [
        ("y", 0.3, "Depth"),
        ("x", 0.0, ""),
    ]
    assert found.alone == ("w", "z")
    assert found.same_rubric
    assert found.criteria.keys() == {"Thesis", "Depth"}


@pytest.mark.parametrize(
    "text", ["not json\n", "[]\n", '{"path": 1}\n', '{"path": "x", "score": "5"}\n', "1\n", "\n"]
)
def test_a_file_of_something_else_is_one_line(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line("x", 5, 5) + text, encoding="utf-8")
    with pytest.raises(UsageError, match="line 2: this is no result"):
        moderate(path, path)


def test_essays_must_be_in_both(tmp_path: Path) -> None:
    first, second = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    first.write_text(line("x", 5, 5), encoding="utf-8")
    second.write_text(line("y", 5, 5), encoding="utf-8")
    with pytest.raises(UsageError, match="no marked essay in common"):
        moderate(first, second)
