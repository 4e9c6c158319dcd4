"""Lines that are not of the tree: further uses of a statement, and rivals.

Graphviz leads them around the boxes, after D. Dobkin, E. Gansner, E. Koutsofios and S. North,
*Implementing a General-Purpose Edge Router* (Graph Drawing 1997). That takes time that grows with
the square of the map, so in a large map they run straight, under the boxes between.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from argmap.render.curves import Curve, from_graphviz, head_length
from argmap.render.embedded import Drawn
from argmap.render.labels import Labels
from argmap.render.obstacles import KEEP, obstacles, squeezed
from argmap.render.placed import Placed, Point, Rectangle, Route
from argmap.render.scene import Edge, Node, Scene
from argmap.render.style import INCH, edge_style, written
from argmap.render.theme import LIGHT

Draw = Callable[[str, str, str], Drawn]
HEAD = (
    f'digraph {{ graph [splines=true overlap=true esep="+{KEEP:g}" notranslate=true]; '
    'node [shape=box peripheries=0 fixedsize=true label=""];'
)
ROUTED = 300
"""Boxes up to which lines are led around all of them."""


def lead_across(scene: Scene, placed: Placed, draw: Draw) -> list[str]:
    """Lead all lines that have no way yet; gives what there is to say about that."""
    rest = [edge for edge in scene.edges if edge.key not in placed.routes]
    if not rest:
        return []
    if len(scene.nodes) > ROUTED:
        for edge in rest:
            placed.routes[edge.key] = _straight(edge, scene, placed, near_tail=True)
        return [
            f"this map has {len(scene.nodes)} boxes and joints: above {ROUTED}, lines from one "
            "branch to another run straight, under the boxes between"
        ]
    labels = Labels(scene, placed)
    around = [edge for edge in rest if not _is_free(edge, scene, placed, labels)]
    said = _lead_around(scene, placed, around, draw) if around else ()
    again = squeezed(scene, placed, around)
    if 0 < len(again) < len(around):
        said = _lead_around(scene, placed, again, draw)
    for edge in rest:
        route = placed.routes.setdefault(edge.key, _straight(edge, scene, placed))
        labels.add_line(edge, route)
    for edge in rest:
        placed.routes[edge.key] = labels.labelled(edge, placed.routes[edge.key])
    return list(said)


def _lead_around(
    scene: Scene, placed: Placed, edges: Sequence[Edge], draw: Draw
) -> tuple[str, ...]:
    """Lead lines around all boxes and words; what Graphviz says of it is the answer."""
    lines = [HEAD]
    for key, rectangle in obstacles(scene, placed, edges).items():
        lines.append(_obstacle(key, rectangle))
    for edge in edges:
        attributes = edge_style(edge, LIGHT) | {"id": edge.key}
        lines.append(f"{edge.tail} -> {edge.head} {written(attributes)}")
    drawn = draw("\n".join([*lines, "}"]), "nop1", "json0")
    if drawn.data:
        for item in json.loads(drawn.data).get("edges", ()):
            if "pos" in item:
                placed.routes[item["id"]] = from_graphviz(item["pos"])
    return drawn.warnings


def _obstacle(key: str, rectangle: Rectangle) -> str:
    left, top, right, bottom = rectangle
    size = f"width={(right - left) / INCH:.3f} height={(bottom - top) / INCH:.3f}"
    return f'{key} [pos="{(left + right) / 2:.1f},{-(top + bottom) / 2:.1f}" {size}]'


def _is_free(edge: Edge, scene: Scene, placed: Placed, labels: Labels) -> bool:
    """Lead the line of two rivals that face each other straight across, if nothing is between."""
    if edge.kind != "contradicts":
        return False
    ends = sorted((edge.tail, edge.head), key=lambda key: placed.nodes[key][0])
    (x1, y1), (x2, y2) = (placed.nodes[key] for key in ends)
    left, right = (scene.nodes[key] for key in ends)
    top = max(y1 - left.height / 2, y2 - right.height / 2)
    bottom = min(y1 + left.height / 2, y2 + right.height / 2)
    start, end = x1 + left.width / 2, x2 - right.width / 2
    y = (top + bottom) / 2
    if bottom - top < 10 or end - start < 30:
        return False
    if labels.overlap((start + 1, y - 3, end - 1, y + 3)) != (0.0, 0):
        return False
    length = head_length(edge)
    # Both ends have the same head, so it does not matter which of them is the tail.
    curve = Curve((start + length, y))
    curve.straight((end - length, y))
    placed.routes[edge.key] = curve.route((end, y), (start, y))
    return True


def _straight(edge: Edge, scene: Scene, placed: Placed, near_tail: bool = False) -> Route:
    start, end = placed.nodes[edge.tail], placed.nodes[edge.head]
    tail = _border(scene.nodes[edge.tail], start, end)
    tip = _border(scene.nodes[edge.head], end, start)
    length = head_length(edge)
    both = edge.kind == "contradicts"
    curve = Curve(_before(tail, tip, length if both else 0.0))
    curve.straight(_before(tip, tail, length))
    label = _before(tail, tip, 14.0 + edge.height) if edge.lines and near_tail else None
    return curve.route(tip if length else None, tail if both else None, label, covers=True)


def _border(node: Node, middle: Point, towards: Point) -> Point:
    """Where the way from the middle of a box to a point leaves the box."""
    x, y = towards[0] - middle[0], towards[1] - middle[1]
    share = min(
        node.width / 2 / abs(x) if x else float("inf"),
        node.height / 2 / abs(y) if y else float("inf"),
    )
    if share == float("inf"):
        return middle
    return middle[0] + x * share, middle[1] + y * share


def _before(point: Point, towards: Point, length: float) -> Point:
    x, y = towards[0] - point[0], towards[1] - point[1]
    distance = (x * x + y * y) ** 0.5 or 1.0
    return point[0] + x / distance * length, point[1] + y / distance * length
