"""The room that a statement takes together with all that stands under it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.render.scene import Edge

Lane = int
LIMB, SUPPORT, ATTACK, ABOUT = range(4)
KINDS: dict[str, Lane] = {"supports": SUPPORT, "warrants": SUPPORT, "about": ABOUT}

GAP = 15.0
"""Between columns."""
LINE_GAP = 10.0
"""Between what stands below one another, besides the room for the words on lines."""
LANE = 9.0
"""The width of a lane."""
LANE_GAP = 5.0
"""Between the lanes and the boxes beside them."""
HANG = 8.0
"""From the left of a box to the lanes of the column that hangs from it."""
CHANNEL = 26.0
"""Between a box and the columns under it."""
JOINT_CHANNEL = 24.0
HUNG = 12.0
"""Between a box and a column that hangs from it."""
FRAME = 9.0
"""What a frame leaves free at each side of its content."""
HEADING_GAP = 8.0
"""Between a heading and the lines beside it."""
WORD_GAP = 5.0
"""Between a box and the words on the line that leaves it."""


def lane_of(edge: Edge) -> Lane:
    """The lane that a line takes where it runs beside what stands above it."""
    return LIMB if edge.limb else KINDS.get(edge.kind, ATTACK)


def word_reach(edge: Edge) -> float:
    """How far the words beside a line reach from its middle."""
    return WORD_GAP + edge.weight / 2 + edge.width


class Column(NamedTuple):
    """Blocks below one another, with lanes at their left for the lines that leave them."""

    kids: list[Block]
    lanes: tuple[Lane, ...]

    @property
    def gutter(self) -> float:
        """The width of the lanes."""
        return LANE * len(self.lanes) + LANE_GAP if self.lanes else 0.0

    @property
    def width(self) -> float:
        """The width of the column with its lanes."""
        return self.gutter + max(kid.width for kid in self.kids)

    @property
    def height(self) -> float:
        """The height of the column."""
        return sum(kid.height for kid in self.kids) + LINE_GAP * (len(self.kids) - 1)


class Block:
    """A box or a frame, and all that stands under or in it. Lengths are in points; y runs down.

    What stands below is arranged in ``columns``. A block that is alone in its column sends its
    lines straight up; others send them to the column's lanes. A single column of several ``hangs``
    from the box: its lanes lead straight into it.
    """

    __slots__ = (
        "axis", "box_height", "box_width", "channel", "columns", "hangs", "heading", "height",
        "inset", "key", "kids", "out", "ports", "room", "width", "x", "y",
    )  # fmt: skip

    def __init__(self, key: str) -> None:
        self.key = key
        self.kids: list[Block] = []
        self.columns: list[Column] = []
        self.hangs = False
        self.out: frozenset[Lane] = frozenset()
        """The lanes that the lines going up from this block would take."""
        self.x = self.y = 0.0
        """The top left corner."""
        self.width = self.height = 0.0
        self.box_width = self.box_height = 0.0
        self.axis = 0.0
        """The middle of its own box, from the left."""
        self.ports: list[float] = []
        """Where lines leave through the top, from the left."""
        self.room = 0.0
        """What is free above the box for the words on its line, or for a frame's heading."""
        self.channel = 0.0
        """What is free under the box."""
        self.inset = 0.0
        """What is free at the left of the columns."""
        self.heading = 0.0
        """Where a frame's heading begins, from the left."""

    @property
    def is_frame(self) -> bool:
        """Whether it is a section's frame."""
        return self.key.startswith("g")

    @property
    def columns_top(self) -> float:
        """Where the columns begin, from the top of the block."""
        return self.room + self.box_height + self.channel

    def placed_columns(self) -> Iterator[tuple[Column, float]]:
        """Each column, and where it begins, from the left of the block."""
        x = self.inset
        for column in self.columns:
            yield column, x
            x += column.width + GAP


def lane_place(number: int) -> float:
    """Where a lane runs, from the left of its column."""
    return LANE * (number + 0.5)


def columns_width(columns: list[Column]) -> float:
    """The width of columns beside one another."""
    return sum(column.width for column in columns) + GAP * (len(columns) - 1)
