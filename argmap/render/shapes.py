"""Each kind of box and of line, drawn once by Graphviz.

An SVG is put together of these. What a map has ten thousand of is drawn once and set ten thousand
times, and no word of a map goes through Graphviz on its way into an SVG.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.render.cross import Draw
from argmap.render.curves import head_length
from argmap.render.embedded import Drawn
from argmap.render.scene import Edge, Node, Scene
from argmap.render.style import edge_style, node_style, size, written
from argmap.render.theme import Theme

ITEM = re.compile(
    r'<g id="([^"]*)" class="(?:node|edge)">\n<title>[^<]*</title>\n(.*?)</g>\n', re.DOTALL
)
WAY = re.compile(r'(<path [^>]*?) d="[^"]*"/>\n')
BoxLook = tuple[str, str, str, str, float, float]
LineLook = tuple[str, float, bool]
LENGTH = 60
"""The length of a sample of a line, in points."""


class LineShape(NamedTuple):
    """How a line looks: the beginning of its path's markup, and a head that points up, its tip at
    the origin; empty where it has none.
    """

    path: str
    head: str


class Shapes(NamedTuple):
    """The markup of boxes around the origin, and of lines."""

    boxes: dict[BoxLook, str]
    lines: dict[LineLook, LineShape]


def box_look(node: Node) -> BoxLook:
    """What decides the shape of a box."""
    classes = node.classes if node.kind == "joint" else ""
    return node.kind, node.side, node.mark, classes, node.width, node.height


def line_look(edge: Edge) -> LineLook:
    """What decides the shape of a line."""
    return edge.kind, edge.weight, edge.limb


def shapes(scene: Scene, theme: Theme, draw: Draw) -> tuple[Shapes, Drawn]:
    """The shapes that a scene needs, and what Graphviz answered."""
    boxes = {box_look(node): node for node in scene.nodes.values()}
    lines = {line_look(edge): edge for edge in scene.edges}
    source = ["digraph { graph [notranslate=true outputorder=edgesfirst]"]
    for number, node in enumerate(boxes.values()):
        common = {"id": f"b{number}", "pos": "0,0", "label": "", "fixedsize": "true"}
        source.append(f"b{number} {written(node_style(node, theme) | size(node) | common)}")
    source.append(f'start [pos="0,-{LENGTH}" style=invis] end [pos="0,0" style=invis]')
    for number, edge in enumerate(lines.values()):
        length = head_length(edge)
        way = f"0,-{LENGTH} 0,-40 0,-30 0,-{length:.2f}"
        own = {"id": f"l{number}", "dir": "forward", "pos": f"e,0,0 {way}" if length else way}
        source.append(f"start -> end {written(edge_style(edge, theme) | own)}")
    drawn = draw("\n".join([*source, "}"]), "nop2", "svg")
    found = dict(ITEM.findall(drawn.data.decode()))
    return Shapes(
        {look: found.get(f"b{number}", "") for number, look in enumerate(boxes)},
        {look: _line(found.get(f"l{number}", "")) for number, look in enumerate(lines)},
    ), drawn


def _line(markup: str) -> LineShape:
    path = WAY.match(markup)
    return LineShape(path[1], markup[path.end() :]) if path else LineShape("<path", "")
