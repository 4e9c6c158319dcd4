"""Several maps as one."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from support.maps import maps

import argmap
from argmap.compare.same import same_map
from argmap.interchange.convert import text_of
from argmap.interchange.merge import merge
from argmap.model.map import ArgumentMap


def merged(*texts):
    loaded = merge(*(argmap.parse(text).map for text in texts))
    return text_of(loaded.map, "argmap").text, [(d.code, d.message) for d in loaded.diagnostics]


def test_what_is_said_alike_is_said_once():
    one = "---\ntitle: One\n---\nsource s: S.\n# First\nthesis t: T.\n  claim a: A. [@s]\n"
    two = (
        "---\ntitle: Two\n---\nsource s: S.\nthesis t: T.\n  claim a: A. [@s]\n  objection b: B.\n"
    )
    assert merged(one, two) == (
        "---\ntitle: One\n---\n\nsource s: S.\n\nobjection b: B.\n\n# First\n\n"
        "thesis t: T.\n  claim a: A. [@s]\n  but b\n",
        [],
    )


def test_one_name_for_two_things_is_an_error_and_both_stay():
    one = "source s: S.\nthesis t: T. [@s]\n  claim a: A.\n"
    two = "source s: Z.\nthesis t: T. [@s]\n  claim a: B.\n    undercut: U.\n"
    text, found = merged(one, two)
    assert text == (
        "source s: S.\nsource s-2: Z.\n\nthesis t: T. [@s]\n  claim a: A.\n\n"
        "thesis t-2: T. [@s-2]\n  claim a-2: B.\n    undercut: U.\n"
    )
    assert found == [
        ("REF002", "the source `s` is another one in another map"),
        ("REF002", "the statement `t` is another one in another map"),
        ("REF002", "the statement `a` is another one in another map"),
    ]


@pytest.mark.parametrize(
    ("one", "two", "message"),
    [
        (
            "  claim a: A. {weak}\n",
            "  claim a: A. {strong}\n",
            "`a supports` is weighed differently",
        ),
        (
            "thesis v: V.\nt contradicts v\n",
            "thesis v: V.\nv contradicts t {weak}\n",
            "`v contradicts t` is weighed differently",
        ),
    ],
)
def test_two_weights_are_an_error_and_the_first_counts(one, two, message):
    text, found = merged(f"thesis t: T.\n{one}", f"thesis t: T.\n{two}")
    assert same_map(argmap.parse(text).map, argmap.parse(f"thesis t: T.\n{one}").map)
    assert found == [("REF010", message)]


def without_sections(map_: ArgumentMap) -> ArgumentMap:
    statements = {name: replace(s, section=None) for name, s in map_.statements.items()}
    return replace(map_, statements=statements, sections=())


@settings(max_examples=30, deadline=None)
@given(maps())
def test_a_map_merged_with_nothing_or_with_itself_is_itself(map_):
    for made in (merge(map_), merge(map_, ArgumentMap())):
        assert made.diagnostics == ()
        assert same_map(made.map, map_)
    twice = merge(map_, map_)
    assert twice.diagnostics == ()
    assert same_map(without_sections(twice.map), without_sections(map_))


@settings(max_examples=30, deadline=None)
@given(maps(), maps())
def test_nothing_of_either_map_is_missing(one, two):
    made = merge(one, two)
    texts = [s.text for s in made.map.statements.values()]
    for map_ in (one, two):
        assert all(statement.text in texts for statement in map_.statements.values())
    assert len(made.map.arguments) <= len(one.arguments) + len(two.arguments)
    assert len(made.map.sections) == len(one.sections) + len(two.sections)
