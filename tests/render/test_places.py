"""Where statements and lines have their places."""

from __future__ import annotations

import pytest

from argmap.render.build import build
from argmap.render.cross import ROUTED
from argmap.render.embedded import draw
from argmap.render.layout import lay_out
from argmap.render.places import places

DEEP = 3000


def test_a_statement_stands_where_it_is_written(read) -> None:
    map_ = read("thesis t: T.\n  claim a: A.\n    because e\n  claim b: B.\n    evidence e: E.\n")
    found = places(map_)
    assert found.children["b"] == ["e"]
    assert "a" not in found.children


def test_a_context_stands_among_its_siblings_as_written(read) -> None:
    found = places(read("thesis t: T.\n  claim a: A.\n  context x: X.\n  claim b: B.\n"))
    assert found.children["t"] == ["a", "x", "b"]


def test_theses_come_first(read) -> None:
    found = places(read("context x: X.\nclaim alone: A.\nthesis t: T.\nthesis s: S.\n"))
    assert found.roots == ["t", "s", "x", "alone"]


def test_a_circle_is_cut_open(read) -> None:
    map_ = read("claim a: A.\nclaim b: B.\na supports b\nb supports a\n")
    found = places(map_)
    assert found.roots == ["a"]
    assert found.children == {"a": ["b"]}


def test_what_bears_on_a_linked_step_stands_under_its_joint(read) -> None:
    map_ = read("thesis t: T.\n  claim a: A.\n    undercut u: U.\n  and claim b: B.\n")
    step = map_.used_in("a")[0].id
    found = places(map_)
    assert found.children["t"] == [step]
    assert found.children[step] == ["a", "b", "u"]


def test_an_edit_moves_only_what_is_beside_and_around_it(read) -> None:
    def standing(last: str) -> dict[str, tuple[float, float]]:
        scene = build(
            read(
                "thesis t: T.\n  claim a: A.\n    evidence e: E.\n    evidence f: F.\n"
                f"  claim b: B.\n    evidence g: {last}\n"
            )
        )
        placed, _ = lay_out(scene, draw)
        x, y = placed.nodes[next(k for k, n in scene.nodes.items() if n.id == "s-a")]
        return {
            node.id: (placed.nodes[key][0] - x, placed.nodes[key][1] - y)
            for key, node in scene.nodes.items()
        }

    before, after = standing("G."), standing("G, and more words, so that its box grows.")
    assert {name for name in before if before[name] != after[name]} <= {"s-g", "s-b", "s-t"}


@pytest.mark.parametrize("shape", ["chain", "siblings", "chain of undercuts"])
def test_depth_and_breadth_are_no_matter(read, drawn, shape: str) -> None:
    if shape == "siblings":
        text = "thesis t: T.\n" + "  claim: C.\n" * DEEP
    elif shape == "chain":
        text = "thesis c0: T.\n" + "".join(f"claim c{n}: C.\n" for n in range(1, DEEP))
        text += "".join(f"c{n} supports c{n - 1}\n" for n in range(1, DEEP))
    else:
        text = "thesis t: T.\n" + "".join(
            f"{'  ' * n}{'claim' if n == 1 else 'undercut'}: U.\n" for n in range(1, 400)
        )
    picture = drawn(text)
    count = text.count(": ")
    assert len(picture.of_class("statement")) == count
    assert len(picture.of_class("step")) == count - 1


def test_many_siblings_stand_in_columns(read) -> None:
    scene = build(read("thesis t: T.\n" + "  claim: C.\n" * 400))
    placed, _ = lay_out(scene, draw)
    box = placed.box
    assert 0.4 < (box.right - box.left) / (box.bottom - box.top) < 4


def test_lines_across_a_large_map_run_straight_and_that_is_said(drawn) -> None:
    text = "thesis t: T.\n" + "".join(f"  claim c{n}: C.\n" for n in range(ROUTED))
    assert drawn(text).warnings == ()
    (said,) = drawn(text + "c1 supports c9\n").warnings
    assert "straight" in said


def test_rivals_side_by_side_are_joined_straight_across(drawn) -> None:
    picture = drawn("thesis a: A.\nthesis b: B.\na contradicts b\n")
    heights = {
        pair.split(",")[1] for pair in picture.line("r-1").get("d")[1:].replace("C", " ").split()
    }
    assert len(heights) == 1


def test_lines_across_are_led_around_boxes(read) -> None:
    text = (
        "thesis t: T.\n  claim a: A.\n    evidence e: E.\n  claim b: B.\n    evidence f: F.\n"
        "  claim c: C.\n    because e\n    evidence g: G.\n"
    )
    scene = build(read(text))
    placed, said = lay_out(scene, draw)
    assert said == []
    again = next(edge for edge in scene.edges if edge.tail == "s2" and edge.head != "s1")
    route = placed.routes[again.key]
    assert route.covers
    assert route.label is not None
    middle = placed.nodes["s4"]
    x, y = route.label
    assert abs(x - middle[0]) > 5 or abs(y - middle[1]) > 5
