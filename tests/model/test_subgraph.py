"""A part of a map, as a map of its own."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from support.maps import maps

from argmap.model.map import ArgumentMap
from argmap.model.subgraph import subgraph
from argmap.resolve.load import parse

few = settings(max_examples=25)
TEXT = """
source a: One.
source b: Two.
thesis t: T.
  claim c: C. [@a]
  and claim d: D. [@b]
    context x: X.
  objection o: O.
    undercut u: U.
success contradicts t
thesis success: S.
"""


def test_an_argument_stays_with_all_of_its_premises() -> None:
    map_ = parse(TEXT).map
    linked = map_.used_in("c")[0].id
    assert linked in subgraph(map_, {"t", "c", "d"}).arguments
    part = subgraph(map_, {"t", "c"})
    assert linked not in part.arguments
    assert list(part.statements) == ["t", "c"]
    assert list(part.sources) == ["a"]


def test_what_bears_on_a_step_goes_with_the_step() -> None:
    map_ = parse(TEXT).map
    step, onto = map_.used_in("o")[0].id, map_.used_in("u")[0].id
    assert set(subgraph(map_, {"t", "o", "u"}).arguments) == {step, onto}
    assert not subgraph(map_, {"t", "u"}).arguments


def test_a_context_goes_with_what_it_belongs_to() -> None:
    map_ = parse(TEXT).map
    assert "x" in subgraph(map_, {"d", "x"}).statements
    assert "x" not in subgraph(map_, {"c", "x"}).statements


def test_rivals_stay_together() -> None:
    map_ = parse(TEXT).map
    assert len(subgraph(map_, {"t", "success"}).rivals) == 1
    assert not subgraph(map_, {"t"}).rivals


def test_a_long_chain_of_steps_upon_steps() -> None:
    text = "thesis t: T.\n" + "  " + "claim c: C.\n" + "    undercut u0: U.\n"
    text += "".join(f"undercut u{n}: U.\n" for n in range(1, 3000))
    text += "".join(f"u{n} undercuts u{n - 1} -> {'c' if n == 1 else '…'}\n" for n in range(1, 1))
    map_ = parse(text).map
    assert subgraph(map_, set(map_.statements)).arguments == map_.arguments


@few
@given(maps(), st.data())
def test_no_argument_names_what_is_not_there(map_: ArgumentMap, data: st.DataObject) -> None:
    names = list(map_.statements)
    keep = data.draw(st.sets(st.sampled_from(names))) if names else set()
    part = subgraph(map_, keep)
    assert set(part.statements) <= keep
    for argument in part.arguments.values():
        assert set(argument.premises) <= set(part.statements)
        assert argument.conclusion in (
            part.arguments if isinstance(argument.conclusion, int) else part.statements
        )


@few
@given(maps())
def test_all_of_a_map_is_the_map(map_: ArgumentMap) -> None:
    whole = subgraph(map_, map_.statements)
    assert whole.statements == map_.statements
    assert whole.rivals == map_.rivals
