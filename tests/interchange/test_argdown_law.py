"""Argdown, written from random maps, reads as the same maps."""

from hypothesis import given, settings
from support.forget import forget
from support.maps import RAW, maps, without_names

from argmap.compare.same import same_map
from argmap.interchange.convert import read_data, text_of
from argmap.model.map import ArgumentMap


def comes_back(map_: ArgumentMap) -> bool:
    """Whether the map is read as it was written, but for runs of spaces, which are reported."""
    losses = text_of(map_, "argdown").losses
    assert {loss.what for loss in losses} <= {"text"}
    return same_map(forget(map_, losses), forget(again(map_), losses))


def again(map_: ArgumentMap) -> ArgumentMap:
    written = text_of(map_, "argdown").text
    loaded = read_data("map.argdown", written.encode())
    # Random text can be empty, and can mention what is not there.
    expected = ("SYN021", "FMT028")
    errors = [str(d) for d in loaded.diagnostics if d.code not in expected]
    assert errors == [], written
    return loaded.map


@settings(max_examples=80, deadline=None)
@given(maps())
def test_nothing_is_lost_of_any_map(map_):
    assert comes_back(map_), text_of(map_, "argdown").text


@settings(max_examples=80, deadline=None)
@given(maps(plain=True, most=12).map(without_names))
def test_statements_without_a_name_stay_without(map_):
    assert comes_back(map_), text_of(map_, "argdown").text


@settings(max_examples=80, deadline=None)
@given(maps(RAW, most=3))
def test_text_with_anything_in_it_is_kept_or_reported(map_):
    written = text_of(map_, "argdown")
    lost = {loss.where for loss in written.losses}
    loaded = read_data("map.argdown", written.text.encode("utf-8", errors="replace")).map
    for name, statement in map_.statements.items():
        assert name in lost or loaded.statements[name].text == statement.text
