"""Lines as Bézier curves, in the words of Graphviz's ``pos`` attribute."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from argmap.render.placed import Point
from argmap.render.scene import Edge
from argmap.render.style import edge_style
from argmap.render.theme import LIGHT

ROUND = 7.0
"""How far before a corner a line begins to turn, in points."""
ARROW = 10.0
"""The length of Graphviz's arrow head of size 1, in points."""
LENGTHS = {"normal": 1.0, "onormal": 1.0, "tee": 0.25}


class Curve:
    """A line being drawn from end to end; y runs downwards here, upwards in the answer."""

    def __init__(self, start: Point) -> None:
        self.at = start
        self.parts = [_written(start)]

    def straight(self, to: Point) -> None:
        """Go straight on to a point."""
        if to != self.at:
            self.bend(self.at, to, to)

    def bend(self, leave: Point, arrive: Point, to: Point) -> None:
        """Go to a point, leaving and arriving in the directions of two control points."""
        self.parts += (_written(leave), _written(arrive), _written(to))
        self.at = to

    def corners(self, points: Sequence[Point]) -> None:
        """Go straight from point to point, around each corner but the last in a small bow."""
        for corner, following in pairwise(points):
            before = _towards(corner, self.at)
            after = _towards(corner, following)
            self.straight(before)
            self.bend(corner, corner, after)
        if points:
            self.straight(points[-1])

    def done(self, tip: Point | None = None, tail: Point | None = None) -> str:
        """The whole line; ``tip`` and ``tail`` are where its arrow heads end."""
        ends = []
        if tail is not None:
            ends.append(f"s,{_written(tail)}")
        if tip is not None:
            ends.append(f"e,{_written(tip)}")
        if len(self.parts) == 1:
            self.parts *= 4
        return " ".join([*ends, *self.parts])


def head_length(edge: Edge) -> float:
    """How far before its tip a line ends, so that its arrow head has room."""
    style = edge_style(edge, LIGHT)
    return LENGTHS.get(style["arrowhead"], 0.0) * ARROW * float(style["arrowsize"])


def _towards(corner: Point, other: Point) -> Point:
    x, y = other[0] - corner[0], other[1] - corner[1]
    distance = abs(x) + abs(y)
    if distance == 0:
        return corner
    share = min(ROUND / distance, 0.5)
    return corner[0] + x * share, corner[1] + y * share


def _written(point: Point) -> str:
    return f"{point[0]:.1f},{-point[1]:.1f}"
