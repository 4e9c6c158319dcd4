"""Each measure on a map small enough to count by hand."""

from __future__ import annotations

import pytest

import argmap
from argmap.measure.registry import BY_NAME, MEASURES, measure_all
from argmap.model.map import ArgumentMap

TEXT = """
source diary: A diary. {primary author=A origin=B purpose=C perspective=D}
source study: A study. {secondary}
source unused: Never cited. {tertiary}

thesis t: One two three.
  claim a: Four.
    evidence e: Five. [@diary] {date=1939}
    and evidence f: Six. [@study]
      warrant w: Seven.
      undercut u: Eight.
  claim b: Nine.
    because e
  claim c: Ten.
  objection o: Eleven.
    evidence g: Twelve. [@diary; @study]
    rebuttal r: Thirteen.
  objection p: Fourteen. {granted}
  context x: Fifteen.
claim lost: Sixteen.
"""

EXPECTED = {
    "statements": 14,
    "theses": 1,
    "claims": 4,
    "evidence": 3,
    "contexts": 1,
    "premises": 11,
    "supports": 6,
    "words": 16,
    "depth": 3,
    "mean-depth": (5 * 1 + 4 * 2 + 2 * 3) / 11,
    "breadth": 5,
    "largest-branch": 5 / 11,
    "premise-share": 8 / 13,
    "linked": 1,
    "reused": 1,
    "orphans": 1,
    "circles": 0,
    "supported-claim-rate": 2 / 4,
    "evidence-per-claim": 3 / 4,
    "assumptions": 2,
    "warrants": 1,
    "objections": 2,
    "answered-rate": 1.0,
    "steelman": 1 / 2,
    "concessions": 1,
    "undercuts": 1,
    "citations-per-evidence": 4 / 3,
    "sourced-rate": 1.0,
    "distinct-sources": 2,
    "primary-share": 1 / 2,
    "corroboration": 1 / 2,
    "sourcing-fields": 4 / 8,
    "evidence-dated": 1 / 3,
    "chronology-faults": 0,
    "paragraphs-mapped": None,
    "tied-to-essay": None,
    "quotations-verified": None,
}


@pytest.fixture(scope="module")
def counted() -> ArgumentMap:
    found, diagnostics = argmap.parse(TEXT)
    assert not diagnostics
    return found


def test_every_measure_of_the_plain_map_is_counted_here() -> None:
    plain = ("size", "shape", "support", "opposition", "sources", "essay")
    assert [measure.name for measure in MEASURES if measure.group in plain] == list(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_counted_by_hand(counted: ArgumentMap, name: str) -> None:
    assert BY_NAME[name].find(counted) == pytest.approx(EXPECTED[name])


def test_an_empty_map_has_no_shares_and_counts_of_zero() -> None:
    for measure in MEASURES:
        assert measure.find(ArgumentMap()) == (0 if measure.unit == "count" else None), measure.name


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.name)
def test_every_measure_is_defined_in_a_sentence(measure) -> None:
    assert measure.definition.endswith(".")


def test_the_essay_is_measured(tmp_path) -> None:
    (tmp_path / "essay.md").write_text(
        "# Title\n\nOne of us went home.\n\nTwo.\n\nThree.\n\nFour.\n"
    )
    path = tmp_path / "m.argmap"
    path.write_text(
        "---\nessay: essay.md\n---\n"
        "thesis t: It says “One of us went”. [@essay, para. 1]\n"
        "  claim a: It says “none of us stayed”. [@essay, para. 2-3]\n"
        "  claim b: Nothing.\n"
    )
    found = measure_all(argmap.load(path).map)
    assert found["paragraphs-mapped"] == 3 / 4
    assert found["tied-to-essay"] == 2 / 3
    assert found["quotations-verified"] == 1 / 2


def test_a_chain_of_a_hundred_thousand_is_measured() -> None:
    lines = ["thesis s0: S."]
    lines += [f"claim s{n}: S{n}." for n in range(1, 100_000)]
    lines += [f"s{n} supports s{n - 1}" for n in range(1, 100_000)]
    found = measure_all(argmap.parse("\n".join(lines)).map)
    assert found["depth"] == 99_999
    assert found["largest-branch"] == 1
