"""Whether two maps say the same."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.maps import maps, without_names

import argmap
from argmap.compare.same import same_map
from argmap.model.map import ArgumentMap


def shuffled(map_: ArgumentMap, data: st.DataObject) -> ArgumentMap:
    """The same map in another order and with other numbers."""
    names = data.draw(st.permutations(list(map_.statements)))
    numbers = data.draw(st.permutations(list(map_.arguments)))
    new = {old: at * 3 for at, old in enumerate(numbers)}
    return replace(
        map_,
        statements={name: map_.statements[name] for name in names},
        arguments={
            new[old]: replace(
                map_.arguments[old],
                id=new[old],
                premises=tuple(reversed(map_.arguments[old].premises)),
                conclusion=new.get(map_.arguments[old].conclusion, map_.arguments[old].conclusion),
            )
            for old in numbers
        },
        rivals=tuple(replace(r, left=r.right, right=r.left) for r in map_.rivals),
    )


@settings(max_examples=30, deadline=None)
@given(maps(), st.data())
def test_order_and_numbers_do_not_count(map_, data):
    assert same_map(map_, shuffled(map_, data))
    unnamed = without_names(map_)
    assert same_map(unnamed, shuffled(unnamed, data))


CHANGES = [
    ("thesis t: T.", "thesis t: U."),
    ("thesis t: T.", "thesis u: T."),
    ("thesis t: T.", "claim t: T."),
    ("claim a: A.", "but claim a: A."),
    ("claim a: A.", "claim a: A. {strong}"),
    ("claim a: A.", "claim a: A. {assumed}"),
    ("claim a: A.", "claim a: A. [@s]"),
    ("and claim b: B.", "claim b: B."),
    ("    undercut: U.", "    warrant: U."),
    ("    undercut: U.", "    undercut: V."),
    ("t contradicts v", "t contradicts v {weak}"),
    ("t contradicts v", "a contradicts v"),
    ("# One", "# Two"),
    ("# One", "## One"),
    ("context: C.", "claim: C."),
    ("source s: S.", "source s: Z."),
    ("title: M", "title: N"),
]
BASE = """\
---
title: M
---
source s: S.
thesis t: T.
  claim a: A.
    undercut: U.
  and claim b: B.
  context: C.
# One
thesis v: V.
  claim: Same.
  claim: Same.
    claim: Deeper.
t contradicts v
"""


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_everything_else_counts(old, new):
    assert old in BASE
    before, after = argmap.parse(BASE).map, argmap.parse(BASE.replace(old, new)).map
    assert same_map(before, before)
    assert not same_map(before, after)


def test_unnamed_statements_are_told_apart_by_what_is_around_them():
    one = argmap.parse("thesis: T.\n  claim: A.\n    claim: B.\n  claim: A.\n").map
    two = argmap.parse("thesis: T.\n  claim: A.\n  claim: A.\n    claim: B.\n").map
    three = argmap.parse("thesis: T.\n  claim: A.\n  claim: A.\n  claim: B.\n").map
    assert same_map(one, two)
    assert not same_map(one, three)


def test_a_long_chain_costs_no_recursion():
    build = argmap.MapBuilder()
    build.add("thesis", "T.", "t0")
    for number in range(1, 30_000):
        build.add("claim", "A.", f"t{number}", supports=f"t{number - 1}")
    map_ = build.build().map
    assert same_map(map_, map_)
