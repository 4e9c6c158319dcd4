"""What a format cannot hold is reported, and what is written is what is left."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from support.forget import forget
from support.maps import maps

from argmap.compare.same import same_map
from argmap.interchange.aif.write import HOLDS as AIF
from argmap.interchange.arggraph.write import HOLDS as ARGGRAPH
from argmap.interchange.convert import read_data, text_of
from argmap.interchange.fit import Holds, fit
from argmap.interchange.format import Loss
from argmap.interchange.roles import with_structural_roles
from argmap.model.argument import Argument, Rivalry
from argmap.model.map import ArgumentMap
from argmap.model.meta import Meta
from argmap.model.source import Source
from argmap.model.statement import Statement

MAP = ArgumentMap(
    {
        "t": Statement("t", "thesis", "A thesis.", label="T"),
        "a": Statement("a", "evidence", "One.", by="A witness"),
        "b": Statement("b", "claim", "Two."),
        "u": Statement("u", "undercut", "Unless."),
    },
    {
        1: Argument(1, ("a", "b"), "t", "supports", 0.9),
        2: Argument(2, ("u",), 1, "attacks"),
    },
    (Rivalry("t", "u", 0.5),),
    {"s": Source("s", "A source.", author="Somebody")},
    meta=Meta(title="Title", extra={"x-own": "1", "x-other": "2"}),
)


def test_with_room_for_everything_nothing_is_lost():
    all_of = Holds(
        statement=frozenset(
            {"role", "label", "citations", "credence", "possible", "assumed", "date", "by", "tags",
             "about", "section", "extra"}
        ),
        argument=frozenset({"strength", "scheme", "granted"}),
        source=frozenset({"author"}),
        meta=frozenset({"title", "extra"}),
        sections=True,
    )  # fmt: skip
    assert fit(MAP, all_of) == (MAP, ())


def test_without_room_for_anything_the_plain_graph_is_left():
    smaller, losses = fit(MAP, Holds(linked=False, on_step=False, rivals=False, extra="x-own"))
    assert sorted(str(loss) for loss in losses) == [
        "holder of `a`", "label of `t`", "link between the premises of `a + b -> t`",
        "rivalry of `t contradicts u`", "role of `a`", "role of `t`", "role of `u`",
        "source of `s`", "strength of `a + b -> t`", "strength of `t contradicts u`",
        "title of `the map`", "undercut of `u -> a + b -> t`", "x-other of `the map`",
    ]  # fmt: skip
    assert sorted((smaller.step(a.id), a.polarity) for a in smaller.arguments.values()) == [
        ("a -> t", "supports"), ("b -> t", "supports"),
        ("t -> u", "attacks"), ("u -> t", "attacks"),
    ]  # fmt: skip
    assert smaller.meta == Meta(extra={"x-own": "1"})
    assert smaller == with_structural_roles(smaller)


@pytest.mark.parametrize(("name", "holds"), [("aif", AIF), ("arggraph", ARGGRAPH)])
@settings(max_examples=60, deadline=None)
@given(map_=maps(plain=True))
def test_what_is_read_again_is_what_was_left(name: str, holds: Holds, map_: ArgumentMap):
    written = text_of(map_, name)
    again, diagnostics = read_data(f"map.{name}", written.text.encode(), None, name)
    assert not [d for d in diagnostics if d.code != "SYN021"]
    smaller, losses = fit(map_, holds)
    assert {loss for loss in written.losses if loss.what != "name"} == set(losses)
    left = with_structural_roles(ArgumentMap(again.statements, again.arguments, again.rivals))
    assert len(left.arguments) == len(smaller.arguments)
    assert set(losses) != set(written.losses) or same_map(left, smaller)


@settings(max_examples=60, deadline=None)
@given(map_=maps(plain=True))
def test_brat_keeps_the_plain_graph(map_: ArgumentMap):
    written = text_of(map_, "brat")
    again, diagnostics = read_data("map.ann", written.text.encode(), None, "brat")
    lost = {loss.what for loss in written.losses}
    assert lost <= {"name", "role", "link between the premises", "warrant", "undercut"}
    assert not [d for d in diagnostics if d.code not in ("SYN021", "REF010")]
    assert len(again.statements) == len(map_.statements)
    assert "role" in lost or len(again.theses) == len(map_.theses)
    pairs = {
        (premise, a.conclusion, a.polarity)
        for a in map_.arguments.values()
        for premise in a.premises
        if not a.on_step
    }
    assert len(again.arguments) == len(pairs)


def bare(map_: ArgumentMap, losses: set[Loss]) -> ArgumentMap:
    """The map but for its front matter and what was lost beyond what ``fit`` leaves out."""
    statements = {
        name: replace(statement, tags=()) if Loss("tags", name) in losses else statement
        for name, statement in map_.statements.items()
    }
    made = ArgumentMap(statements, map_.arguments, map_.rivals)
    return forget(made, [loss for loss in losses if loss.what != "tags"])


@pytest.mark.parametrize(("name", "holds"), [("aif", AIF), ("arggraph", ARGGRAPH)])
@settings(max_examples=60, deadline=None)
@given(map_=maps())
def test_of_any_map_what_is_read_again_is_what_was_left(name: str, holds: Holds, map_: ArgumentMap):
    written = text_of(map_, name)
    again = read_data(f"map.{name}", written.text.encode(), None, name).map
    smaller, losses = fit(map_, holds)
    assert set(losses) <= set(written.losses)
    further = set(written.losses) - set(losses)
    assert {loss.what for loss in further} <= {"name", "scheme", "text", "holder", "tags"}
    if not any(loss.what == "name" for loss in further):
        assert same_map(bare(again, further), bare(smaller, further)), written.text
