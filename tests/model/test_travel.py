"""Maps travel between processes, and stay what they are."""

from __future__ import annotations

import pickle
from pathlib import Path

import argmap

EXAMPLE = Path(__file__).parents[2] / "examples" / "pact.argmap"


def test_a_map_that_was_pickled_is_the_same_map() -> None:
    map_ = argmap.load(EXAMPLE).map
    assert map_.bearing_on("success")  # the indexes are built, and are left behind
    again = pickle.loads(pickle.dumps(map_))
    assert again == map_
    assert again.bearing_on("success") == map_.bearing_on("success")
    assert again.statements["success"].extra is map_.statements["success"].extra


def test_diagnostics_keep_their_places() -> None:
    (found,) = argmap.parse("thesis t: T.\n  because f\n").diagnostics
    again = pickle.loads(pickle.dumps(found))
    assert again == found
    assert str(again) == str(found)


def test_indexes_add_nothing_to_what_travels() -> None:
    map_ = argmap.load(EXAMPLE).map
    before = len(pickle.dumps(map_))
    map_.bearing_on("success"), map_.used_in("success"), map_.rivalries("success")
    assert len(pickle.dumps(map_)) == before


def test_nothing_can_be_put_into_what_all_share() -> None:
    from argmap.model.extra import NO_EXTRA

    assert NO_EXTRA == {}
    assert not hasattr(NO_EXTRA, "__setitem__")
