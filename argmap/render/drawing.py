"""A placed scene as DOT: boxes, frames and lines at their places, for Graphviz to draw.

Graphviz's engine ``nop2`` draws it as it stands; any other engine may be asked to lay it out anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import escape

from argmap.render.box import FONT_SIZES
from argmap.render.curves import backwards, in_graphviz
from argmap.render.metrics import FAMILY, LINE_HEIGHT
from argmap.render.placed import Frame, Placed
from argmap.render.scene import Edge, Group, Node, Scene, TextLine
from argmap.render.shapes import BoxLook, box_look, line_look
from argmap.render.style import (
    DASHED,
    INCH,
    LEAN,
    Attributes,
    Markup,
    edge_ink,
    edge_style,
    node_ink,
    node_style,
    quoted,
    size,
    written,
)
from argmap.render.theme import Theme

MARGIN = 12
"""Points left free around the picture."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a placed scene is to be drawn.

    ``names`` adds the names, classes and hovers by which other programs know the parts. ``more``
    are further attributes of the whole.
    """

    scene: Scene
    placed: Placed
    theme: Theme
    names: bool = False
    more: tuple[tuple[str, str], ...] = ()

    def source(self) -> str:
        """The whole DOT source."""
        return "\n".join(["digraph {", *self.body(), "}"])

    def body(self) -> Iterator[str]:
        """Everything between the outer braces. What many boxes have in common is said once, which
        halves what Graphviz has to read.
        """
        yield f"graph {written(self._of_all())}"
        yield f"node {written({'label': '', 'fixedsize': 'true', 'fontname': FAMILY})}"
        letters = f"{FONT_SIZES['word'][0]:g}"
        yield f"edge {written({'fontname': FAMILY, 'fontsize': letters})}"
        # No scopes in braces: Graphviz takes each for a subgraph, and then needs a time that grows
        # with the square of the map.
        nodes = sorted(self.scene.nodes.values(), key=box_look)
        for _, alike in groupby(nodes, _look_of_box):
            boxes = list(alike)
            yield f"node {written(node_style(boxes[0], self.theme))}"
            for node in boxes:
                yield f"{node.key} [{self._box(node)}]"
        edges = sorted(self.scene.edges, key=line_look)
        for _, similar in groupby(edges, line_look):
            lines = list(similar)
            yield f"edge {written(edge_style(lines[0], self.theme))}"
            for edge in lines:
                yield f"{edge.tail} -> {edge.head} [{self._way(edge)}]"
        yield from self._frames()

    def _of_all(self) -> Attributes:
        box = self.placed.box
        attributes = {
            "bb": rectangle(box),
            "bgcolor": self.theme.ground,
            "fontname": FAMILY,
            "outputorder": "edgesfirst",
            "pad": f"{MARGIN / INCH:.3f}",
            "notranslate": "true",
            "charset": "UTF-8",
            "rankdir": "BT",
        }
        if self.names:
            attributes["tooltip"] = self.scene.title or "Argument map"
        return attributes | dict(self.more)

    def _box(self, node: Node) -> str:
        x, y = self.placed.nodes[node.key]
        box = size(node)
        parts = f'pos="{x:.1f},{-y:.1f}" width={box["width"]} height={box["height"]}'
        if node.lines:
            parts += f" label={table(node.lines, node_ink(node, self.theme).text, self.theme)}"
        if self.names:
            parts += _names(node.id, node.classes, node.title)
        return parts

    def _way(self, edge: Edge) -> str:
        route = self.placed.routes[edge.key]
        parts = f'pos="{in_graphviz(route)}"'
        if edge.kind in DASHED and not self.names:
            head = edge_style(edge, self.theme)["arrowhead"]
            parts = f'pos="{in_graphviz(backwards(route))}" dir=back arrowtail={head}'
        if edge.lines and route.label:
            x, y = route.label
            ink = edge_ink(edge.kind, self.theme).text
            ground = self.theme.ground if route.covers else ""
            label = table(edge.lines, ink, self.theme, ground)
            parts += f' lp="{x:.1f},{-y:.1f}" label={label}'
        if self.names:
            return parts + _names(edge.id, edge.classes, edge.title)
        return parts

    def _frames(self) -> Iterator[str]:
        """The frames, each within the one around it."""
        if not self.scene.groups:
            return
        stack = self.scene.roots[::-1]
        while stack:
            key = stack.pop()
            if key == "}":
                yield key
                continue
            if key in self.scene.groups:
                yield f"subgraph cluster_{key} {{ {self._frame(self.scene.groups[key])}"
                stack.append("}")
            else:
                yield key
            stack += reversed(self.scene.children.get(key, []))

    def _frame(self, group: Group) -> str:
        frame = self.placed.frames[group.key]
        ink = self.theme.section
        attributes = {
            "bb": rectangle(frame),
            "style": "filled,rounded",
            "fillcolor": ink.fill,
            "color": ink.line,
        }
        if group.lines:
            x, y = self.placed.headings[group.key]
            attributes["lp"] = f"{x:.1f},{-y:.1f}"
            attributes["label"] = table(group.lines, ink.text, self.theme)
        if self.names:
            attributes |= {"id": group.id, "class": "section"}
        return f"graph {written(attributes)}"


def _look_of_box(node: Node) -> BoxLook:
    """What decides how a box looks, but for its size where that does not matter."""
    look = box_look(node)
    return look if node.kind in LEAN else (*look[:4], 0.0, 0.0)


def rectangle(frame: Frame) -> str:
    """A rectangle in Graphviz's words, where y runs upwards."""
    return f"{frame.left:.1f},{-frame.bottom:.1f},{frame.right:.1f},{-frame.top:.1f}"


def _names(name: str, classes: str, title: str) -> str:
    parts = f" class={quoted(classes)}" if classes else ""
    if name:
        parts += f" id={quoted(name)}"
    return f"{parts} tooltip={quoted(title)}" if title else parts


def table(lines: Iterable[TextLine], ink: str, theme: Theme, ground: str = "") -> Markup:
    """Lines of words as a label of Graphviz's. The words are escaped: none can become markup.

    On a ``ground`` they hide what passes under them.
    """
    rows = []
    for each in lines:
        letters, bold = FONT_SIZES[each.kind]
        # A backslash would count even here: Graphviz puts the name of the node in place of `\N`.
        text = escape(each.text).replace("\\", "\\\\")
        if bold:
            text = f"<b>{text}</b>"
        font = f'<font point-size="{letters:g}" color="{ink_of(each, ink, theme)}">{text}</font>'
        rows.append(f'<tr><td height="{LINE_HEIGHT * letters:.0f}">{font}</td></tr>')
    behind = f' bgcolor="{ground}"' if ground else ""
    return Markup(
        f'<<table border="0" cellborder="0" cellspacing="0" cellpadding="0"{behind}>'
        f"{''.join(rows)}</table>>"
    )


def ink_of(each: TextLine, ink: str, theme: Theme) -> str:
    """The colour of one line of words."""
    return theme.muted if each.kind in ("cite", "role") else ink
