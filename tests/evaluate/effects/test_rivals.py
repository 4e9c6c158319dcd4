"""The table of rivals."""

from __future__ import annotations

import pytest

import argmap
from argmap.evaluate.case import Case
from argmap.evaluate.rivals.table import compare_rivals, sign_of
from argmap.evaluate.strength.strength import measure_strengths

TEXT = """
evidence shared: Both claim it.
evidence apart: It tells them apart.
evidence slight: It says next to nothing.

thesis a: A.
  because shared
  because apart
  because slight {strength=0.01}

thesis b: B.
  because shared
  but apart
  because slight {strength=0.01}
  claim d: D.
    evidence own: Only b speaks of it.

thesis c: C.
  evidence other: O.

a contradicts b
"""


@pytest.fixture(scope="module")
def table():
    (table,) = compare_rivals(Case(argmap.parse(TEXT).map))
    return table


def test_only_what_contradicts_is_compared(table):
    assert {rival.id for rival in table.rivals} == {"a", "b"}


def test_the_one_with_the_least_against_it_comes_first(table):
    assert [rival.id for rival in table.rivals] == ["a", "b"]
    first, second = table.rivals
    assert first.inconsistency == 0 > second.inconsistency
    own = measure_strengths(argmap.parse(TEXT).map, rivals=False)
    assert [first.strength, second.strength] == [own.of("a"), own.of("b")]


def test_cells(table):
    signs = {row.statement: row.signs for row in table.rows}
    assert signs["shared"] == ("++", "++")
    assert signs["apart"] == ("++", "−−")
    assert signs["slight"] == ("0", "0")
    assert signs["own"][0] == ""  # no path: the map does not say
    assert "other" not in signs


def test_findings(table):
    findings = {row.statement: row.finding for row in table.rows}
    assert findings == {
        "apart": "",
        "shared": "decides nothing",
        "slight": "decides nothing",
        "own": "asks of the others",
    }
    assert table.rows[0].statement == "apart"
    assert table.rows[-1].diagnosticity is None


def test_sums(table):
    for column, rival in enumerate(table.rivals):
        filled = [row.cells[column] for row in table.rows if row.cells[column] is not None]
        assert rival.support == pytest.approx(sum(c for c in filled if c > 0))
        assert rival.inconsistency == pytest.approx(sum(c for c in filled if c < 0))


def test_no_table_without_rivals():
    assert compare_rivals(Case(argmap.parse("thesis a: A.\n\nthesis b: B.\n").map)) == []


@pytest.mark.parametrize(
    ("cell", "sign"),
    [(None, ""), (0.0, "0"), (0.004, "0"), (0.01, "+"), (-0.01, "−"), (0.05, "++"), (-0.2, "−−")],
)
def test_signs(cell, sign):
    assert sign_of(cell) == sign
