"""Lines as Bézier curves: drawn, written for SVG, and turned from and into Graphviz's words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from argmap.render.placed import Point, Route
from argmap.render.scene import Edge
from argmap.render.style import edge_style
from argmap.render.theme import LIGHT

ROUND = 7.0
"""How far before a corner a line begins to turn, in points."""
ARROW = 10.0
"""The length of Graphviz's arrow head of size 1, in points."""
LENGTHS = {"normal": 1.0, "onormal": 1.0, "tee": 0.25}


class Curve:
    """A line being drawn from end to end."""

    def __init__(self, start: Point) -> None:
        self.start = self.at = start
        self.parts: list[str] = []

    def straight(self, to: Point) -> None:
        """Go straight on to a point."""
        if to != self.at:
            self.bend(self.at, to, to)

    def bend(self, leave: Point, arrive: Point, to: Point) -> None:
        """Go to a point, leaving and arriving in the directions of two control points."""
        self.parts.append(
            f"{leave[0]:.1f},{leave[1]:.1f} {arrive[0]:.1f},{arrive[1]:.1f} {to[0]:.1f},{to[1]:.1f}"
        )
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

    def route(
        self,
        tip: Point | None = None,
        tail: Point | None = None,
        label: Point | None = None,
        *,
        covers: bool = False,
    ) -> Route:
        """The whole line, with its arrow heads and the place of its words."""
        if not self.parts:
            self.bend(self.at, self.at, self.at)
        way = f"M{self.start[0]:.1f},{self.start[1]:.1f}C{' '.join(self.parts)}"
        return Route(way, self.start, self.at, tip, tail, label, covers)


def points_of(way: str) -> list[Point]:
    """The control points of a written line."""
    pairs = (pair.split(",") for pair in way[1:].replace("C", " ").split())
    return [(float(x), float(y)) for x, y in pairs]


def backwards(route: Route) -> Route:
    """The same line, drawn from its end to its start."""
    first, *others = (f"{x:.1f},{y:.1f}" for x, y in reversed(points_of(route.way)))
    return route._replace(
        way=f"M{first}C{' '.join(others)}",
        start=route.end,
        end=route.start,
        tip=route.tail,
        tail=route.tip,
    )


def from_graphviz(words: str) -> Route:
    """A line in the words of Graphviz's ``pos``, where y runs upwards."""
    tip = tail = None
    points: list[Point] = []
    for part in words.split():
        x, y = part.split(",")[-2:]
        point = float(x), -float(y)
        if part[0] == "e":
            tip = point
        elif part[0] == "s":
            tail = point
        else:
            points.append(point)
    curve = Curve(points[0])
    for at in range(1, len(points) - 2, 3):
        curve.bend(points[at], points[at + 1], points[at + 2])
    return curve.route(tip, tail)


def in_graphviz(route: Route) -> str:
    """A line in the words of Graphviz's ``pos``."""
    ends = [
        f"{mark},{point[0]:.1f},{-point[1]:.1f}"
        for mark, point in (("s", route.tail), ("e", route.tip))
        if point is not None
    ]
    return " ".join([*ends, *(f"{x:.1f},{-y:.1f}" for x, y in points_of(route.way))])


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
