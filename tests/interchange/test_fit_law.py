"""What a format cannot hold and what is reported as lost are one and the same."""

import pytest
from hypothesis import given, settings
from support.maps import maps

from argmap.compare.same import same_map
from argmap.interchange import attack_graph, drawing, outline
from argmap.interchange.fit import Holds, fit

EVERY = {
    "nothing": Holds(on_step=False, linked=False, rivals=False),
    "sentences and steps": Holds(),
    "attack graphs": attack_graph.HOLDS,
    "pictures": drawing.HOLDS,
    "outlines": outline.HOLDS,
}


@pytest.mark.parametrize("name", EVERY)
@settings(max_examples=30, deadline=None)
@given(map_=maps())
def test_a_map_is_smaller_just_where_something_is_reported(name, map_):
    smaller, losses = fit(map_, EVERY[name])
    assert same_map(map_, smaller) == (not losses)
    again, more = fit(smaller, EVERY[name])
    assert more == ()
    assert same_map(again, smaller)
