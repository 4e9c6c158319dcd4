"""A scene in which everything has its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

Point = tuple[float, float]
Rectangle = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def around(middle: Point, width: float, height: float) -> Rectangle:
    """The rectangle of this size with its middle there."""
    x, y = middle
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


class Route(NamedTuple):
    """The way of a line.

    ``way`` is written as in an SVG path: ``M``, the first point, ``C``, and three points for each
    Bézier piece. An arrow head stands between ``end``, the last point, and its ``tip``; one at the
    beginning between ``start``, the first point, and ``tail``; None where there is none. ``label``
    is the middle of the line's words, and ``covers`` says that these stand on the line and hide it.
    """

    way: str
    start: Point
    end: Point
    tip: Point | None = None
    tail: Point | None = None
    label: Point | None = None
    covers: bool = False


class Frame(NamedTuple):
    """The edges of a section's frame."""

    left: float
    top: float
    right: float
    bottom: float


NOTHING = Frame(0.0, 0.0, 0.0, 0.0)


@dataclass(slots=True)
class Placed:
    """Places by key, in points; y runs downwards, as in SVG.

    ``nodes`` and ``headings`` give middles. ``box`` holds all of the picture, and ``free`` is
    where room begins at the end of its last row, if there is any.
    """

    nodes: dict[str, Point] = field(default_factory=dict)
    routes: dict[str, Route] = field(default_factory=dict)
    frames: dict[str, Frame] = field(default_factory=dict)
    headings: dict[str, Point] = field(default_factory=dict)
    box: Frame = NOTHING
    free: Point | None = None
