"""A scene in which everything has its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

Point = tuple[float, float]


class Route(NamedTuple):
    """The way of a line, as Graphviz writes it, and the middle of its words.

    ``covers`` says that these stand on the line and hide it.
    """

    way: str
    label: Point | None = None
    covers: bool = False


class Frame(NamedTuple):
    """The edges of a section's frame."""

    left: float
    bottom: float
    right: float
    top: float


NOTHING = Frame(0.0, 0.0, 0.0, 0.0)


@dataclass(slots=True)
class Placed:
    """Places by key, in points; y runs upwards, as in Graphviz.

    ``nodes`` and ``headings`` give middles. ``box`` holds all of the picture.
    """

    nodes: dict[str, Point] = field(default_factory=dict)
    routes: dict[str, Route] = field(default_factory=dict)
    frames: dict[str, Frame] = field(default_factory=dict)
    headings: dict[str, Point] = field(default_factory=dict)
    box: Frame = NOTHING
