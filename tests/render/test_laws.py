"""What holds for the picture of any map, whatever its words and its shape."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.maps import RAW, maps

from argmap.model.map import ArgumentMap
from argmap.model.overlay import Mark, Overlay
from argmap.render.build import build
from argmap.render.embedded import draw
from argmap.render.layout import lay_out
from argmap.render.names import xml_id
from argmap.render.picture import render
from argmap.render.placed import Placed
from argmap.render.scene import Scene

SVG = "{http://www.w3.org/2000/svg}"
slow = settings(max_examples=25, suppress_health_check=list(HealthCheck))


@slow
@given(maps(RAW, most=10))
def test_the_svg_is_well_formed_and_has_each_statement_once(map_: ArgumentMap) -> None:
    root = ElementTree.fromstring(render(map_, "svg").data)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    boxes = {e.get("id") for e in root.iter(f"{SVG}g") if "statement" in e.get("class", "").split()}
    assert boxes == {xml_id(name) for name in map_.statements}
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {
        "svg", "title", "desc", "g", "rect", "path", "polygon", "polyline", "ellipse", "text", "a",
    }  # fmt: skip


@slow
@given(maps(RAW, most=10))
def test_every_step_and_every_rivalry_is_drawn(map_: ArgumentMap) -> None:
    root = ElementTree.fromstring(render(map_, "svg").data)
    ids = {element.get("id") for element in root.iter(f"{SVG}g")}
    assert ids >= {f"a-{number}" for number in map_.arguments}
    assert ids >= {f"r-{number + 1}" for number in range(len(map_.rivals))}


@slow
@given(maps(most=12))
def test_nothing_overlaps_and_all_is_within_the_picture(map_: ArgumentMap) -> None:
    scene = build(map_)
    placed, _ = lay_out(scene, draw)
    boxes = _boxes(scene, placed)
    for number, (key, one) in enumerate(boxes):
        assert placed.box.left <= one[0]
        assert one[2] <= placed.box.right
        assert placed.box.top <= one[1]
        assert one[3] <= placed.box.bottom
        for other_key, other in boxes[:number]:
            apart = (
                one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            )
            assert apart, f"{key} and {other_key} overlap"


@slow
@given(maps(most=12))
def test_a_frame_holds_its_own_and_nothing_else(map_: ArgumentMap) -> None:
    scene = build(map_)
    placed, _ = lay_out(scene, draw)
    boxes = dict(_boxes(scene, placed))
    for key, frame in placed.frames.items():
        inside = _below(scene, key)
        for name, (left, top, right, bottom) in boxes.items():
            if name in inside:
                assert frame.left <= left
                assert right <= frame.right
                assert frame.top <= top
                assert bottom <= frame.bottom
            else:
                assert (
                    right <= frame.left
                    or frame.right <= left
                    or bottom <= frame.top
                    or frame.bottom <= top
                )


@slow
@given(maps(most=12))
def test_what_bears_on_a_statement_stands_below_it(map_: ArgumentMap) -> None:
    scene = build(map_)
    placed, _ = lay_out(scene, draw)
    for key in scene.nodes:
        for child in scene.children.get(key, ()):
            if child in placed.nodes:
                assert placed.nodes[child][1] > placed.nodes[key][1]


@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(maps(RAW, most=6), st.sampled_from(("png", "pdf", "dot", "html")))
def test_every_form_can_be_made_of_any_words(map_: ArgumentMap, form: str) -> None:
    marks = {name: Mark("odd <kind>", '"1"', "\\N & <b>", "]]>") for name in map_.statements}
    assert render(map_, form, overlay=Overlay(marks, {"odd <kind>": "<i>"}, "<u>")).data


def _boxes(scene: Scene, placed: Placed) -> list[tuple[str, tuple[float, float, float, float]]]:
    found = []
    for key, (x, y) in placed.nodes.items():
        wide, high = scene.nodes[key].width / 2, scene.nodes[key].height / 2
        # A hundredth of a point of play, for sums of floating point.
        found.append((key, (x - wide + 0.01, y - high + 0.01, x + wide - 0.01, y + high - 0.01)))
    return found


def _below(scene: Scene, key: str) -> set[str]:
    found: set[str] = set()
    stack = list(scene.children[key])
    while stack:
        each = stack.pop()
        found.add(each)
        stack += scene.children.get(each, ())
    return found
