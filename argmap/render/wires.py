"""The lines of the tree: from each box up to what it stands under."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from argmap.render.block import LINE_GAP, SUPPORT, Block, lane_of, lane_place, word_reach
from argmap.render.curves import Curve, head_length
from argmap.render.placed import Placed, Point
from argmap.render.scene import Edge, Scene

PORT = 15.0
"""Between the ends of two lines on the lower side of a box."""
FROM_BELOW = 0.82, 0.57
"""The direction from a joint in which a warrant comes, across and down."""
INTO = 6.0
"""How far under its box a line begins, for those boxes whose sides lean."""


@dataclass(slots=True)
class Line:
    """A line on its way up: the corners that it has taken, and the middle of its words.

    ``left`` and ``right`` are the ends of the room for these.
    """

    edge: Edge
    corners: list[Point] = field(default_factory=list)
    label: Point | None = None
    left: float = 0.0
    right: float = 0.0


@dataclass(slots=True)
class Riser:
    """Lines on their way up at one place."""

    x: float
    lines: list[Line] = field(default_factory=list)


def wire(order: Iterable[Block], scene: Scene, upwards: dict[str, Edge], placed: Placed) -> None:
    """Lead all lines of the tree. ``order`` has each block after the one that it stands in."""
    risers: dict[str, list[Riser]] = {}
    for block in reversed(list(order)):
        coming = _gather(block, risers)
        if block.is_frame:
            risers[block.key] = coming
            continue
        for number, riser in enumerate(coming):
            _connect(block, riser, number - (len(coming) - 1) / 2, len(coming), scene, placed)
        edge = upwards.get(block.key)
        if edge is not None:
            risers[block.key] = [Riser(block.x + block.axis, [Line(edge)])]


def _gather(block: Block, risers: dict[str, list[Riser]]) -> list[Riser]:
    """The lines that come up out of a block's columns, from left to right."""
    coming: list[Riser] = []
    for column, x in block.placed_columns():
        if not column.lanes:
            for riser in risers.pop(column.kids[0].key, ()):
                for line in riser.lines:
                    _leave_above(column.kids[0], line, riser.x)
                coming.append(riser)
            continue
        lanes = {lane: Riser(block.x + x + lane_place(n)) for n, lane in enumerate(column.lanes)}
        for kid in column.kids:
            for riser in risers.pop(kid.key, ()):
                for line in riser.lines:
                    lane = lanes[lane_of(line.edge)]
                    lane.lines.append(line)
                    if kid.is_frame:
                        _leave_above(kid, line, riser.x)
                        height = kid.y - LINE_GAP / 2 + 2.5 * (lane_of(line.edge) - 1)
                        line.corners += (riser.x, height), (lane.x, height)
                    else:
                        _leave_aside(kid, line, lane.x)
        coming += lanes.values()
    return coming


def _leave_above(kid: Block, line: Line, x: float) -> None:
    """A line leaves its box in the middle of the upper side."""
    if not line.corners:
        line.corners.append((x, kid.y + kid.room + INTO))
        line.left, line.right = kid.x, kid.x + kid.width


def _leave_aside(kid: Block, line: Line, lane: float) -> None:
    """A line leaves its box at the left; its words stand above the box."""
    left = kid.x + kid.axis - kid.box_width / 2
    middle = kid.y + kid.room + kid.box_height / 2
    line.corners += (left + INTO, middle), (lane, middle)
    line.label = left + line.edge.width / 2 + 2, kid.y + kid.room - line.edge.height / 2 - 3


def _connect(
    block: Block, riser: Riser, place: float, number: int, scene: Scene, placed: Placed
) -> None:
    """Lead lines into a box from below. ``place`` counts from the middle of ``number`` of them."""
    bottom = block.y + block.room + block.box_height
    middle = block.x + block.axis
    joint = scene.nodes[block.key].kind == "joint"
    step = min(PORT, (block.box_width - 24) / max(number - 1, 1))
    port = middle if joint else middle + step * place
    for line in riser.lines:
        curve = Curve(line.corners[0])
        edge = line.edge
        if block.hangs:
            tip = riser.x, bottom
            curve.corners([*line.corners[1:], (tip[0], bottom + head_length(edge))])
        else:
            curve.corners([*line.corners[1:], (riser.x, block.y + block.columns_top)])
            if joint and not edge.limb:
                tip = _from_the_side(curve, edge, middle, bottom - block.box_height / 2, block)
            else:
                tip = _from_below(curve, edge, (port, bottom))
        label = (line.label or _beside(line, port)) if edge.lines else None
        placed.routes[edge.key] = curve.route(tip if head_length(edge) else None, label=label)


def _from_below(curve: Curve, edge: Edge, tip: Point) -> Point:
    x, y = curve.at
    end = tip[0], tip[1] + head_length(edge)
    middle = (y + end[1]) / 2
    curve.bend((x, middle), (end[0], middle), end)
    return tip


def _from_the_side(curve: Curve, edge: Edge, x: float, y: float, block: Block) -> Point:
    """What bears on a step comes at its joint from the side, a warrant from further below."""
    side = 1 if curve.at[0] >= x else -1
    across, down = FROM_BELOW if lane_of(edge) == SUPPORT else (1.0, 0.0)

    def away(distance: float) -> Point:
        distance += block.box_width / 2
        return x + side * across * distance, y + down * distance

    end = away(head_length(edge))
    # The bow must not dip into the boxes below.
    deepest = (curve.at[1] - end[1]) * 0.6 / down if down else 90.0
    reach = min(max(abs(curve.at[0] - end[0]) / 2, 8.0), max(deepest, 4.0))
    curve.bend((curve.at[0], (curve.at[1] + end[1]) / 2), away(head_length(edge) + reach), end)
    return away(0.0)


def _beside(line: Line, port: float) -> Point:
    """The words stand beside the first bit of a line, away from where it bends to."""
    x, y = line.corners[0]
    half = line.edge.width / 2
    reach = word_reach(line.edge)
    left = x - reach >= line.left
    if port < x and x + reach <= line.right:
        left = False
    place = x - reach + half if left else x + reach - half
    return place, y - INTO - line.edge.height / 2 - 3
