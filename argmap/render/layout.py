"""Everything in a scene gets its place."""

from __future__ import annotations

from argmap.render.block import Block
from argmap.render.blocks import blocks, holds_thesis, settle
from argmap.render.cross import Draw, lead_across
from argmap.render.placed import Frame, Placed, Point
from argmap.render.scene import Edge, Scene
from argmap.render.wires import wire

APART = 44.0
"""Between parts of the map that stand under nothing, in points."""
PAGE = 1.5
"""A picture is best about this much wider than high: between a page on its side and a screen."""
TRIED = (1.6, 1.2, 2.0, 2.6)
"""Shapes that the parts of a map are tried in, to find the best for the whole."""
MOST_TRIED = 2000
"""Boxes up to which more than the first shape is tried."""
SECOND_ROW = 1.3
"""How much smaller a picture must get for the theses not to stand in one row."""


def lay_out(scene: Scene, draw: Draw) -> tuple[Placed, list[str]]:
    """Places for all boxes, frames and lines, and what there is to say about them.

    What stands under nothing is laid out apart. ``draw`` is Graphviz, which leads lines around
    boxes.
    """
    upwards = tree_edges(scene)
    tops, width, height = _best(scene, upwards)
    order = list(settle(tops))
    placed = Placed(box=Frame(0, 0, width, height), free=_end_of_last_row(tops))
    for block in order:
        if block.is_frame:
            right, bottom = block.x + block.width, block.y + block.height
            placed.frames[block.key] = Frame(block.x, block.y, right, bottom)
            group = scene.groups[block.key]
            x = block.x + block.heading + group.width / 2
            placed.headings[block.key] = x, block.y + 5 + group.height / 2
        else:
            middle = block.y + block.room + block.box_height / 2
            placed.nodes[block.key] = block.x + block.axis, middle
    wire(order, scene, upwards, placed)
    return placed, lead_across(scene, placed, draw)


def _end_of_last_row(tops: list[Block]) -> Point | None:
    """Where there is room beside the last of several rows of roots."""
    last = max((block.y for block in tops), default=0.0)
    if last == 0.0:
        return None
    return max(block.x + block.width for block in tops if block.y == last) + APART, last


def tree_edges(scene: Scene) -> dict[str, Edge]:
    """For each node, the line to what it stands under."""
    parent: dict[str, str] = {}
    stack = [(key, "") for key in scene.roots]
    while stack:
        key, above = stack.pop()
        if key in scene.groups:
            stack += [(child, above) for child in scene.children[key]]
        else:
            parent[key] = above
            stack += [(child, key) for child in scene.children.get(key, ())]
    found: dict[str, Edge] = {}
    for edge in scene.edges:
        if parent[edge.tail] == edge.head:
            found.setdefault(edge.tail, edge)
    return found


def _best(scene: Scene, upwards: dict[str, Edge]) -> tuple[list[Block], float, float]:
    """The blocks, arranged so that the whole picture fits on a page or a screen if it can."""
    found: tuple[list[Block], float, float] = ([], 0.0, 0.0)
    least = float("inf")
    for shape in TRIED if len(scene.nodes) <= MOST_TRIED else TRIED[:1]:
        tops = blocks(scene, upwards, shape)
        width, height = _side_by_side(tops, scene)
        size = max(width, PAGE * height)
        if size < least:
            found, least = (tops, width, height), size
    return found


def _side_by_side(tops: list[Block], scene: Scene) -> tuple[float, float]:
    """Set roots in rows, those that hold theses first; gives the width and height of it all."""
    theses: list[Block] = []
    rest: list[Block] = []
    for block in tops:
        (theses if holds_thesis(block, scene) else rest).append(block)
    first, rest = (theses, rest) if theses else (rest, [])
    whole = sum(block.width + APART for block in first)
    limit, least, rows = whole, float("inf"), 1.0
    while rows <= max(len(first), 1):
        wide, high = _set(first, whole / rows)
        cost = max(wide, PAGE * high) * (SECOND_ROW if rows > 1 else 1.0)
        if cost < least:
            limit, least = whole / rows, cost
        rows *= 1.3
    width, height = _set(first, limit)
    if rest:
        wide, high = _set(rest, max(width, 600.0), height + APART)
        width, height = max(width, wide), high
    return width, height


def _set(row: list[Block], limit: float, top: float = 0.0) -> tuple[float, float]:
    """Set blocks in rows no wider than the limit, if they fit; gives how far they reach."""
    x = high = right = 0.0
    y = top
    for block in row:
        if x and x + block.width > limit:
            x, y, high = 0.0, y + high + APART, 0.0
        block.x, block.y = x, y
        x += block.width + APART
        right = max(right, x - APART)
        high = max(high, block.height)
    return right, y + high
