"""The legend: what shapes, lines and colours mean, as far as they occur."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from argmap.model.overlay import Overlay
from argmap.render.box import FONT_SIZES, line, size_of
from argmap.render.curves import Curve, head_length
from argmap.render.placed import Frame, Placed, Point
from argmap.render.scene import Edge, EdgeKind, Group, LineKind, Node, Scene
from argmap.render.steps import weight
from argmap.render.theme import Side
from argmap.render.wrap import wrap

BELOW = 22.0
"""Between the picture and its legend, in points."""
PAD = 10.0
GAP = (20.0, 8.0)
SAMPLE = 44.0
"""The length of a sample of a line."""
SLACK = 8.0
"""What is left free at the sides of words that have no box."""
NARROWEST = 420.0
WIDEST = 900.0
ROLES = (
    "thesis", "claim", "evidence", "objection", "rebuttal", "warrant", "undercut", "context",
)  # fmt: skip
SIDES: dict[Side, str] = {
    "for": "argues for its thesis",
    "against": "argues against it",
    "both": "is used on both sides",
}
LINES: dict[EdgeKind, str] = {
    "supports": "supports",
    "opposes": "opposes",
    "warrants": "warrants: why a step holds",
    "undercuts": "undercuts: why a step fails",
    "contradicts": "contradicts: rivals",
    "about": "is background to",
}
STRENGTH = "the stronger a step, the thicker its line"
JOINT = "linked: each is needed, or a step that something bears on"


class Item(NamedTuple):
    """An entry: a box with its words in it, or a sample with words beside it."""

    node: Node | None
    edge: Edge | None
    words: str


def add_legend(scene: Scene, placed: Placed, overlay: Overlay | None) -> None:
    """Put a legend beside the last row of a placed picture, or under it.

    Only what occurs in the picture is explained.
    """
    rows = [row for row in (list(_boxes(scene)), list(_lines(scene)), list(_sides(scene))) if row]
    if overlay is not None:
        rows += [row for row in (list(_marks(scene, overlay)),) if row]
    if not rows:
        return
    heading = line("heading", "Legend")
    width, height = size_of((heading,))
    group = Group("glegend", (heading,), width, height, id="legend")
    box = placed.box
    corner = box.left, box.bottom + BELOW
    if placed.free is not None and box.right - placed.free[0] >= NARROWEST:
        corner = placed.free
    limit = min(max(box.right - corner[0], NARROWEST) - 2 * PAD, WIDEST)
    _Flow(scene, placed, group, corner, limit).fill(rows)


def _boxes(scene: Scene) -> Iterator[Item]:
    kinds = {node.kind for node in scene.nodes.values()}
    for role in ROLES:
        if role in kinds:
            yield Item(_sample(f"l{role}", role, role.capitalize()), None, "")
    if "joint" in kinds:
        joint = Node("ljoint", "joint", width=9.0, height=9.0, classes="key joint supports")
        yield Item(joint, None, JOINT)


def _lines(scene: Scene) -> Iterator[Item]:
    kinds = {edge.kind for edge in scene.edges}
    for kind, words in LINES.items():
        if kind in kinds:
            yield Item(None, Edge(f"l{kind}", "", "", kind, weight(None), classes="key"), words)
    if len({edge.weight for edge in scene.edges if edge.kind != "about"}) > 1:
        yield Item(None, Edge("lstrong", "", "", "supports", weight(1.0), classes="key"), STRENGTH)


def _sides(scene: Scene) -> Iterator[Item]:
    sides = {node.side for node in scene.nodes.values() if node.kind != "joint"}
    for side, words in SIDES.items():
        if side in sides:
            node = Node(f"l{side}", "claim", side, width=26.0, height=15.0, classes=f"key {side}")
            yield Item(node, None, words)


def _marks(scene: Scene, overlay: Overlay) -> Iterator[Item]:
    kinds = dict.fromkeys(mark.kind for mark in overlay.marks.values() if mark.kind)
    drawn = {node.mark for node in scene.nodes.values()} | {edge.mark for edge in scene.edges}
    for number, kind in enumerate(kinds):
        if kind in drawn:
            node = Node(
                f"lm{number}", "claim", width=34.0, height=20.0, classes="key mark", mark=kind
            )
            yield Item(node, None, overlay.legend.get(kind, "") or kind)


def _sample(key: str, kind: str, words: str) -> Node:
    lines = (line("role", words),)
    width, height = size_of(lines)
    side: Side = "thesis" if kind == "thesis" else "none"
    return Node(key, kind, side, lines, width + 26, height + 10, classes=f"key {kind}")


class _Flow:
    """Sets entries one after another into lines, as words are set."""

    def __init__(
        self, scene: Scene, placed: Placed, group: Group, corner: Point, limit: float
    ) -> None:
        self.scene = scene
        self.placed = placed
        self.group = group
        self.left = corner[0] + PAD
        self.limit = self.left + limit
        self.x = self.left
        self.top = corner[1]
        self.y = self.top + PAD + group.height + 4
        self.right = self.left + group.width
        self.high = 0.0

    def fill(self, rows: Iterable[list[Item]]) -> None:
        """Set all entries, each row from the left, and put the frame around them."""
        self.scene.groups[self.group.key] = self.group
        self.scene.children[self.group.key] = []
        self.scene.roots.append(self.group.key)
        for row in rows:
            for item in row:
                self._set(item)
            self._turn()
        box = self.placed.box
        bottom = self.y - GAP[1] + PAD
        frame = Frame(self.left - PAD, self.top, self.right + PAD, bottom)
        self.placed.frames[self.group.key] = frame
        place = self.left + self.group.width / 2, self.top + 6 + self.group.height / 2
        self.placed.headings[self.group.key] = place
        self.placed.box = Frame(
            box.left, box.top, max(box.right, frame.right), max(box.bottom, bottom)
        )

    def _turn(self) -> None:
        self.x = self.left
        self.y += self.high + GAP[1]
        self.high = 0.0

    def _set(self, item: Item) -> None:
        text = [line("key", part) for part in wrap(item.words, 60, 3)]
        wide, high = size_of(text)
        wide, high = wide + SLACK, high + 2
        lead = item.node.width if item.node else SAMPLE
        whole = lead + (wide + 6 if text else 0.0)
        if self.x > self.left and self.x + whole > self.limit:
            self._turn()
        high = max(high, item.node.height if item.node else 12.0)
        middle = self.y + high / 2
        if item.node:
            self._put(item.node, self.x + lead / 2, middle)
        elif item.edge:
            self._line(item.edge, middle)
        if text:
            key = f"w{len(self.scene.nodes)}"
            words = Node(key, "words", lines=tuple(text), width=wide, height=high, classes="key")
            self._put(words, self.x + lead + 6 + wide / 2, middle)
        self.x += whole
        self.right = max(self.right, self.x)
        self.x += GAP[0]
        self.high = max(self.high, high)

    def _put(self, node: Node, x: float, y: float) -> None:
        self.scene.nodes[node.key] = node
        self.placed.nodes[node.key] = x, y
        self.scene.children[self.group.key].append(node.key)

    def _line(self, edge: Edge, y: float) -> None:
        both = edge.kind == "contradicts"
        length = head_length(edge)
        ends = self.x, self.x + SAMPLE
        for name, x in zip(("tail", "head"), ends, strict=True):
            key = f"{edge.key}{name}"
            self._put(Node(key, "end", width=0.7, height=0.7), x, y)
        edge.tail, edge.head = f"{edge.key}tail", f"{edge.key}head"
        self.scene.edges.append(edge)
        curve = Curve((ends[0] + (length if both else 0.0), y))
        curve.straight((ends[1] - length, y))
        tip = (ends[1], y) if length else None
        self.placed.routes[edge.key] = curve.route(tip, (ends[0], y) if both else None)


def add_title(scene: Scene, placed: Placed) -> None:
    """Put the map's title above the picture."""
    if not scene.title:
        return
    kind: LineKind = "headline"
    box = placed.box
    width = max(box.right - box.left, 300.0)
    cells = min(max(int(width / FONT_SIZES[kind][0] * 1.5), 20), 140)
    lines = tuple(line(kind, text) for text in wrap(scene.title, cells, 3))
    wide, high = size_of(lines)
    wide, high = wide + SLACK, high + 2
    scene.nodes["title"] = Node("title", "words", lines=lines, width=wide, height=high)
    scene.nodes["title"].classes = "title"
    placed.nodes["title"] = box.left + wide / 2, box.top - 16 - high / 2
    placed.box = Frame(box.left, box.top - 16 - high, max(box.right, box.left + wide), box.bottom)
