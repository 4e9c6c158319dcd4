"""Frameworks of the literature whose extensions are known."""

from __future__ import annotations

import pytest

from argmap.evaluate.solver import Framework, Reasoner, Semantics, solve

NIXON = ("ab", ["ab", "ba"])
ODD_CIRCLE = ("abc", ["ab", "bc", "ca"])
EVEN_CIRCLE = ("abcd", ["ab", "bc", "cd", "da"])
FLOATING = ("abcd", ["ab", "ba", "ac", "bc", "cd"])
SELF = ("ab", ["aa", "ab"])
CAMINADA = ("abcde", ["ab", "ba", "bc", "cd", "de", "ec"])
"""Caminada (2006): b wins the circle of three over, a does not; {b, d} is the semi-stable one."""
IDEAL = ("abcd", ["ab", "ba", "ac", "bc", "cd", "dc"])
"""d is in every preferred extension and can hold its own: ideal, though not grounded."""
NOTHING = ("", [])


def extensions(case, semantics):
    names, attacks = case
    framework = Framework.of(names, [(pair[0], pair[1]) for pair in attacks])
    return {"".join(found) for found in solve(framework, f"EE-{semantics}").extensions}


@pytest.mark.parametrize(
    ("case", "semantics", "expected"),
    [
        (NIXON, "GR", {""}),
        (NIXON, "CO", {"", "a", "b"}),
        (NIXON, "PR", {"a", "b"}),
        (NIXON, "ST", {"a", "b"}),
        (NIXON, "ID", {""}),
        (ODD_CIRCLE, "PR", {""}),
        (ODD_CIRCLE, "ST", set()),
        (ODD_CIRCLE, "SST", {""}),
        (ODD_CIRCLE, "STG", {"a", "b", "c"}),
        (EVEN_CIRCLE, "ST", {"ac", "bd"}),
        (EVEN_CIRCLE, "CO", {"", "ac", "bd"}),
        (FLOATING, "GR", {""}),
        (FLOATING, "PR", {"ad", "bd"}),
        (FLOATING, "ID", {""}),
        (SELF, "CO", {""}),
        (SELF, "ST", set()),
        (SELF, "STG", {"b"}),
        (CAMINADA, "PR", {"a", "bd"}),
        (CAMINADA, "SST", {"bd"}),
        (CAMINADA, "ST", {"bd"}),
        (IDEAL, "GR", {""}),
        (IDEAL, "PR", {"ad", "bd"}),
        (IDEAL, "ID", {"d"}),
        (NOTHING, "ST", {""}),
        (NOTHING, "GR", {""}),
        (NOTHING, "STG", {""}),
    ],
)
def test_extensions(case, semantics, expected):
    assert extensions(case, semantics) == expected


def test_without_a_stable_extension_nothing_is_in_one_and_everything_in_all():
    framework = Framework.of("ab", [("a", "a")])
    assert solve(framework, "SE-ST").extension is None
    assert solve(framework, "CE-ST").count == 0
    assert solve(framework, "DC-ST", "b").accepted is False
    sceptical = solve(framework, "DS-ST", "b")
    assert sceptical.accepted is True
    assert sceptical.extension is None


def test_a_stage_extension_need_not_hold_the_grounded_one():
    # a is unattacked; without it b reaches c, which attacks itself.
    assert extensions(("abc", ["ab", "bc", "cc"]), "STG") == {"a", "b"}
    assert extensions(("abc", ["ab", "bc", "cc"]), "GR") == {"a"}


def test_stage_and_semi_stable_are_the_stable_ones_where_there_are_any():
    for semantics in ("SST", "STG"):
        assert extensions(FLOATING, semantics) == extensions(FLOATING, "ST") == {"ad", "bd"}


def test_all_at_once():
    framework = Framework.of("abcd", [(p[0], p[1]) for p in FLOATING[1]])
    acceptance = Reasoner(framework, Semantics.PR).acceptance()
    assert acceptance.some == frozenset("abd")
    assert acceptance.every == frozenset("d")
