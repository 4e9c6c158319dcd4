"""Each measure of what counts, on a map small enough to count by hand."""

from __future__ import annotations

import pytest

import argmap
from argmap.measure import counted
from argmap.measure.registry import BY_NAME, MEASURES
from argmap.measure.repeats import repeated
from argmap.model.map import ArgumentMap

GROUPS = ("what counts", "sources of what counts", "elements")

TEXT = """
source diary: A diary. {primary origin=Rome}
source letter: A letter. {primary}
source study: A study. {secondary}

context scene: The harvest failed in the spring of 1788.
context dull: Background.

thesis t: Hunger brought the old monarchy down. {probable}
  claim bread: The price of bread ruined the towns. {strong}
    evidence prices: A loaf cost a labourer's daily wage by July. [@diary; @study] {date=1789-07}
    and evidence riots: Crowds stopped the grain carts near Paris. [@letter]
      warrant fear: Townspeople without food turn on their rulers.
        evidence lyon: Lyon had risen in the famine of 1709. {date=1709}
      undercut calm: Most hungry winters passed without any rising. {weak}
    claim merchants: Merchants held their corn back for profit.
  claim taxes: Peasants carried nearly every royal tax.
    claim nobles: Nobles paid next to nothing of the taille.
      evidence rolls: The rolls of 1780 list eleven noble payers. [@study] {date=1780}
  claim idle: The court was idle and lived far away.
  objection debt: Public debt alone emptied the treasury.
    evidence loans: Interest took half the revenue of 1788. [@study]
    rebuttal harvest: Creditors were paid until the harvest failed.
  objection open: Philosophers had undermined the throne for decades.
  objection granted: Reform was tried before the assembly met. {granted}
  objection thin: Not so. {granted}
    evidence twin: A loaf cost a labourer's daily wage, by July!
claim stray: Versailles cost less than people believed.
"""

EXPECTED = {
    # `prices` and `twin` say the same, so that neither counts.
    "counted-evidence": 4,  # riots, lyon, rolls, loans
    "evidence-for-claims": 2,  # riots, rolls
    "carried-claims": 3,  # bread, taxes, nobles
    "carried-rate": 4 / 7,  # these and t, not merchants, idle, stray
    "lines-of-reasoning": 2,  # bread, taxes
    "main-points-carried": 2 / 3,  # not idle
    "conclusion-in-line": 3 / 7,  # bread, taxes, debt
    "counted-depth": 3,  # lyon (by way of riots and bread), rolls
    # Below the thesis, and counting: bread riots lyon | taxes nobles rolls | debt loans harvest,
    # of 19 statements that are neither thesis nor context.
    "spread": 6 / 19,
    "counted-contexts": 1,
    "met-objections": 1,  # debt; `granted` has neither evidence nor a source
    "met-rate": 1 / 4,
    "fair-rate": 1 / 4,
    "citing": 4,
    "attributed-rate": 3 / 6,  # riots, rolls, loans
    "dated-rate": 2 / 6,  # lyon, rolls
    "source-kinds": 2,
    "corroborated-rate": 0.0,  # bread would be, by the diary and the study as well
    "corroborated-claims": 0,
    "sources-described": 0.0,
    "documents-used": 1,
    "documents-in-support": 1,
    "documents-sourced": 0,
    "evidence-beyond-documents": 3,
    "warranted-steps": 1,
    "backing": 1,
    "backed-warrants": 1,
    "qualifiers": 3,  # t, bread, calm
    "qualifiers-attached": 2,
    "exceptions": 6,
    "exceptions-attached": 5,
}


@pytest.fixture(scope="module")
def graded() -> ArgumentMap:
    found, diagnostics = argmap.parse(TEXT)
    assert not diagnostics
    return found


def test_every_measure_of_what_counts_is_here() -> None:
    assert [measure.name for measure in MEASURES if measure.group in GROUPS] == list(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_counted_by_hand(graded: ArgumentMap, name: str) -> None:
    assert BY_NAME[name].find(graded) == pytest.approx(EXPECTED[name])


@pytest.mark.parametrize("name", EXPECTED)
def test_a_share_is_what_is_met_of_what_is_met_and_wanting(graded: ArgumentMap, name: str) -> None:
    measure, basis = BY_NAME[name], BY_NAME[name].basis(graded)
    assert set(basis.met) | set(basis.wanting) <= set(graded.statements)
    if measure.unit == "share" and name != "spread":
        assert basis.value == len(basis.met) / (len(basis.met) + len(basis.wanting))


def test_what_is_only_possible_counts_when_other_evidence_supports_it() -> None:
    text = "thesis t: T.\n  evidence a: Letters spoke of a secret treaty. {possible}\n"
    alone, _ = argmap.parse(text)
    backed, _ = argmap.parse(text + "    evidence b: A clerk copied the treaty himself.\n")
    assert counted.evidence(alone) == frozenset()
    assert counted.evidence(backed) == {"a", "b"}


ONE = "The Soviet Union was kept out of the talks at Munich in September."


@pytest.mark.parametrize(
    "other",
    [
        ONE,
        ONE.upper(),
        "In September, at Munich, the Soviet Union was indeed kept out of the talks!",
        "The Soviet Unoin was kept out of the talk at Munich in September.",
        "The Soviet Union was shut out of the talks at Munich in September.",
        "the soviet union — kept out — of the talks, at Munich; in September",
    ],
)
def test_nearly_the_same_words(other: str) -> None:
    map_, _ = argmap.parse(f"claim a: {ONE}\nclaim b: {other}\n")
    assert dict(repeated(map_)) == {"a": "b", "b": "a"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Poland refused.", "Poland refused to let Soviet troops cross its soil."),
        (
            "France signed a treaty of assistance with Moscow in May 1935.",
            "Czechoslovakia signed a treaty of assistance with Moscow in May 1935.",
        ),
        ("Germany had the stronger army in 1939.", "Germany had the stronger army in 1936."),
        ("The army was strong.", "The army was weak."),
        ("Trade grew.", "Trade fell."),
    ],
)
def test_other_words(one: str, other: str) -> None:
    map_, _ = argmap.parse(f"claim a: {one}\nclaim b: {other}\n")
    assert not repeated(map_)


def test_repetition_is_found_in_a_large_map_where_all_statements_are_alike() -> None:
    lines = [
        f"claim c{n}: The garrison of fort {n} asked for bread and powder." for n in range(3000)
    ]
    map_, _ = argmap.parse(
        "\n".join([*lines, "claim again: Bread and powder the garrison of fort 7 asked for."])
    )
    assert repeated(map_)["again"] == "c7"
    assert set(repeated(map_)) == {"again", "c7"}
