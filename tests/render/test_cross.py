"""Lines that run across: they and their words keep clear of everything else."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from argmap.render.build import build
from argmap.render.embedded import draw
from argmap.render.labels import dots
from argmap.render.layout import lay_out
from argmap.render.placed import Placed, Rectangle, around
from argmap.render.scene import Scene
from argmap.resolve.load import load

EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.argmap"))


def placed_example(name: str) -> tuple[Scene, Placed]:
    scene = build(load(EXAMPLES / f"{name}.argmap").map)
    placed, said = lay_out(scene, draw)
    assert said == []
    return scene, placed


def boxes(scene: Scene, placed: Placed) -> dict[str, Rectangle]:
    """Boxes and headings by key."""
    sized = {**scene.nodes, **scene.groups}
    places = {**placed.nodes, **placed.headings}
    return {key: around(at, sized[key].width, sized[key].height) for key, at in places.items()}


def words(scene: Scene, placed: Placed, *, across: bool = False) -> dict[str, Rectangle]:
    """The words on lines by key; perhaps only those of lines that run across."""
    found = {}
    for edge in scene.edges:
        route = placed.routes[edge.key]
        if edge.lines and route.label is not None and (route.covers or not across):
            found[edge.key] = around(route.label, edge.width, edge.height)
    return found


def meet(one: Rectangle, other: Rectangle) -> bool:
    apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
    return not apart


@pytest.mark.parametrize("name", NAMES)
def test_no_word_meets_a_box_a_heading_or_another_word(name: str) -> None:
    scene, placed = placed_example(name)
    taken = boxes(scene, placed)
    every = words(scene, placed)
    across = words(scene, placed, across=True)
    hit = [(word, box) for word in every for box in taken if meet(every[word], taken[box])]
    hit += [pair for pair in combinations(every, 2) if meet(every[pair[0]], every[pair[1]])]
    assert [pair for pair in hit if across.keys() & set(pair)] == []


# In the map of the fire, two lines run so close together all the way that no word has room.
@pytest.mark.parametrize("name", [name for name in NAMES if name != "reichstag"])
def test_no_word_hides_a_part_of_another_line(name: str) -> None:
    scene, placed = placed_example(name)
    hidden = [
        (key, edge.key)
        for key, (left, top, right, bottom) in words(scene, placed, across=True).items()
        for edge in scene.edges
        if edge.key != key
        for x, y in dots(placed.routes[edge.key])
        if left < x < right and top < y < bottom
    ]
    assert hidden == []


@pytest.mark.parametrize("name", NAMES)
def test_lines_keep_clear_of_boxes_and_words_that_they_have_nothing_to_do_with(name: str) -> None:
    scene, placed = placed_example(name)
    keep = [(3.5, key, rectangle) for key, rectangle in boxes(scene, placed).items()]
    tails = {edge.key: edge.tail for edge in scene.edges}
    across = words(scene, placed, across=True)
    keep += [
        (0.5, tails[key], rectangle)
        for key, rectangle in words(scene, placed).items()
        if key not in across
    ]
    near = [
        (edge.key, key)
        for edge in scene.edges
        if placed.routes[edge.key].covers
        for least, key, (left, top, right, bottom) in keep
        if key in scene.nodes and key not in (edge.tail, edge.head)
        for x, y in dots(placed.routes[edge.key])
        if left - least < x < right + least and top - least < y < bottom + least
    ]
    assert near == []


def test_on_the_pact_lines_across_have_words() -> None:
    scene, placed = placed_example("pact")
    assert len(words(scene, placed, across=True)) >= 5
