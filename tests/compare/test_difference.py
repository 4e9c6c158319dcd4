"""What counts as a change, and what does not."""

from __future__ import annotations

import argmap
from argmap.compare.difference import Change, difference


def changes(old: str, new: str) -> list[Change]:
    return difference(argmap.parse(old).map, argmap.parse(new).map)


def summary(old: str, new: str) -> list[tuple[str, str, str]]:
    return [(change.kind, change.subject, change.name) for change in changes(old, new)]


BASE = "thesis t: T.\n  claim a: A.\n  objection b: B.\n"


def test_order_and_wrapping_mean_nothing() -> None:
    assert changes(BASE, "thesis t: T.\n  objection b: B.\n  claim a:\n      A.\n") == []


def test_another_text() -> None:
    (change,) = changes(BASE, BASE.replace("A.", "Another."))
    assert (change.kind, change.name) == ("changed", "a")
    assert [(field.name, field.old, field.new) for field in change.fields] == [
        ("text", "A.", "Another.")
    ]


def test_another_id_is_one_change() -> None:
    assert summary(BASE, BASE.replace("claim a:", "claim renamed:")) == [
        ("changed", "statement", "renamed")
    ]


def test_a_step_moves() -> None:
    moved = "thesis t: T.\n  claim a: A.\n    objection b: B.\n"
    assert summary(BASE, moved) == [("removed", "step", "b -> t"), ("added", "step", "b -> a")]


def test_weights_schemes_and_concessions() -> None:
    new = "thesis t: T.\n  claim a: A. {strong scheme=example}\n  objection b: B. {granted}\n"
    fields = [(c.name, f.name, f.new) for c in changes(BASE, new) for f in c.fields]
    assert fields == [
        ("a -> t", "strength", "strong"),
        ("a -> t", "scheme", "example"),
        ("b -> t", "granted", "yes"),
    ]


def test_rivals_sources_and_front_matter() -> None:
    new = f"---\ntitle: New\n---\n{BASE}thesis u: U.\nt contradicts u\nsource s: S.\n"
    assert summary(BASE, new) == [
        ("changed", "map", "front matter"),
        ("added", "statement", "u"),
        ("added", "rivalry", "t contradicts u"),
        ("added", "source", "s"),
    ]


def test_a_chain_of_undercuts_of_three_thousand() -> None:
    lines = ["thesis t: T.", "claim u0: U.", "u0 supports t"]
    for number in range(1, 3_000):
        lines += [f"claim u{number}: U{number}.", f"u{number} undercuts u{number - 1}"]
    old = "\n".join(lines)
    assert changes(old, old) == []
    assert summary(old, old + "\nclaim v: V.\nv undercuts u2999\n")[0] == (
        "added",
        "statement",
        "v",
    )
