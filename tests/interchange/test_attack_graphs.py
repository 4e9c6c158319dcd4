"""Plain attack graphs: what they keep of a map, and what is reported as lost."""

import pytest
from hypothesis import given, settings
from support.maps import maps, without_names

from argmap.interchange.attack_graph import attacks_only
from argmap.interchange.convert import read_data, text_of
from argmap.interchange.roles import with_structural_roles
from argmap.resolve.load import parse

FORMATS = ("af", "apx", "tgf")


@pytest.mark.parametrize("format_", FORMATS)
@settings(max_examples=30, deadline=None)
@given(map_=maps())
def test_names_and_attacks_are_all_that_remains(format_, map_):
    for given_map in (map_, without_names(map_)):
        written = text_of(given_map, format_)
        loaded = read_data(f"map.{format_}", written.text.encode())
        assert not loaded.diagnostics, written.text
        attacks = {
            frozenset((premise, step.conclusion))
            for step in given_map.arguments.values()
            if step.polarity == "attacks" and not step.on_step
            for premise in step.premises
        } | {frozenset((pair.left, pair.right)) for pair in given_map.rivals}
        found = {
            frozenset((step.premises[0], step.conclusion)) for step in loaded.map.arguments.values()
        }
        assert len(found) == len(attacks)
        assert len(loaded.map.statements) == len(given_map.statements)
        again = text_of(loaded.map, format_)
        assert (again.text, again.losses) == (written.text, ())


@settings(max_examples=30, deadline=None)
@given(maps())
def test_the_map_that_is_read_is_the_map_that_was_left(map_):
    left, _ = attacks_only(map_, lambda m: {name: name for name in m.statements})
    loaded = read_data("map.tgf", text_of(map_, "tgf").text.encode()).map
    assert with_structural_roles(left).statements == loaded.statements


def test_each_thing_that_is_lost_is_named():
    map_, _ = parse(
        "thesis T-1: T. {date=1939}\n"
        "  claim a: A. {strong}\n"
        "  objection b: B.\n"
        "    undercut c: C.\n"
        "  and objection d: D.\n"
        "thesis u: u\n"
        "T-1 contradicts u\n"
    )
    written = text_of(map_, "apx")
    assert written.text == (
        "arg(x1).\narg(a).\narg(b).\narg(c).\narg(d).\narg(u).\n"
        "att(b,x1).\natt(d,x1).\natt(x1,u).\natt(u,x1).\n"
    )
    assert sorted(map(str, written.losses)) == sorted(
        [
            "name of `T-1`", "text of `T-1`", "text of `a`", "text of `b`", "text of `c`",
            "text of `d`", "support of `a -> T-1`", "undercut of `c -> b + d -> T-1`",
            "link between the premises of `b + d -> T-1`", "rivalry of `T-1 contradicts u`",
            "date of `T-1`", "role of `T-1`", "role of `b`", "role of `c`", "role of `d`",
            "role of `u`",
        ]
    )  # fmt: skip


def test_names_that_a_solver_would_misread_are_replaced():
    map_, _ = parse("thesis Über: T.\n  objection x1: A.\n  objection A: B.\n")
    assert text_of(map_, "apx").text.split() == [
        "arg(x2).", "arg(x1).", "arg(x3).", "att(x1,x2).", "att(x3,x2)."
    ]  # fmt: skip
    assert text_of(map_, "af").text == "p af 3\n2 1\n3 1\n"
