"""What lines that run across are led around: boxes, and the words of the lines of the tree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from argmap.render.labels import Cell, cell_of, cells, dots
from argmap.render.placed import Placed, Rectangle, around
from argmap.render.scene import Edge, Scene

KEEP = 4.0
"""Left free around obstacles, in points. Two boxes are never nearer to each other than 10."""
APART = 2 * KEEP + 0.5
"""Between two obstacles: if they came nearer, Graphviz would lead no line around any of them."""
LESS = APART - 2.9
"""What a word loses below, to be that far from its own box, 3 points under it."""


def obstacles(scene: Scene, placed: Placed, edges: Iterable[Edge]) -> dict[str, Rectangle]:
    """Rectangles by key, all of them :data:`APART`. Those of boxes have the keys of these.

    A word and the box under it are one obstacle, since a line between them would touch both. But a
    line that is to be led ends at the side of a box, so that boxes at its ends are left as they
    are, with the words as obstacles of their own, unless these stand too close to something.
    """
    ends = {key for edge in edges for key in (edge.tail, edge.head)}
    found = {
        key: around(place, scene.nodes[key].width, scene.nodes[key].height)
        for key, place in placed.nodes.items()
    }
    for edge in scene.edges:
        route = placed.routes.get(edge.key)
        if route is None or route.label is None:
            continue
        left, top, right, bottom = word = around(route.label, edge.width, edge.height)
        key, wanted = f"w{edge.key}", (left, top, right, bottom - LESS)
        if edge.tail not in ends:
            key, wanted = edge.tail, _both(found[edge.tail], word)
        if not any(_touch(wanted, other) for name, other in found.items() if name != key):
            found[key] = wanted
    return found


def squeezed(scene: Scene, placed: Placed, edges: Sequence[Edge]) -> list[Edge]:
    """Those lines that touch the words above a box at which others end: they can be led again
    without these others, for then that box and its words are one obstacle.
    """
    words: defaultdict[Cell, list[tuple[Rectangle, str]]] = defaultdict(list)
    for edge in scene.edges:
        route = placed.routes.get(edge.key)
        if route is not None and route.label is not None:
            word = around(route.label, edge.width + 2, edge.height + 2)
            for cell in cells(word):
                words[cell].append((word, edge.tail))
    found = []
    for edge in edges:
        route = placed.routes.get(edge.key)
        if route is not None and any(
            left < x < right and top < y < bottom and tail not in (edge.tail, edge.head)
            for x, y in dots(route)
            for (left, top, right, bottom), tail in words.get(cell_of(x, y), ())
        ):
            found.append(edge)
    return found


def _both(one: Rectangle, other: Rectangle) -> Rectangle:
    left, top = min(one[0], other[0]), min(one[1], other[1])
    return left, top, max(one[2], other[2]), max(one[3], other[3])


def _touch(one: Rectangle, other: Rectangle) -> bool:
    return (
        one[0] - APART < other[2]
        and other[0] - APART < one[2]
        and one[1] - APART < other[3]
        and other[1] - APART < one[3]
    )
