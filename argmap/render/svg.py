"""A placed scene as an SVG document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import atan2, degrees
from unicodedata import bidirectional
from xml.sax.saxutils import escape, quoteattr

from argmap.render.box import FONT_SIZES
from argmap.render.curves import backwards
from argmap.render.drawing import MARGIN, ink_of
from argmap.render.metrics import FAMILY, LINE_HEIGHT
from argmap.render.placed import Placed, Point, Route
from argmap.render.scene import Edge, Group, Node, Scene, TextLine
from argmap.render.shapes import Shapes, box_look, line_look
from argmap.render.style import DASHED, edge_ink, node_ink
from argmap.render.theme import Theme

ASCENT = 0.96
"""From the top of a line of text to the feet of its letters, in font sizes."""
ROUND = 10
"""The radius of a frame's corners, in points."""


def document(scene: Scene, placed: Placed, theme: Theme, shapes: Shapes) -> Iterator[str]:
    """The parts of the document, in its order: frames, lines, boxes."""
    yield from _opening(scene, placed, theme)
    for group in scene.groups.values():
        yield from _frame(group, placed, theme)
    for edge in scene.edges:
        yield from _line(edge, placed.routes[edge.key], theme, shapes)
    for node in scene.nodes.values():
        yield from _box(node, placed.nodes[node.key], theme, shapes)
    yield "</g>\n</svg>\n"


def _opening(scene: Scene, placed: Placed, theme: Theme) -> Iterator[str]:
    box = placed.box
    width = box.right - box.left + 2 * MARGIN
    height = box.bottom - box.top + 2 * MARGIN
    lang = f" lang={quoteattr(scene.lang)}" if scene.lang else ""
    yield (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}pt" height="{height:.0f}pt" '
        f'viewBox="0 0 {width:.1f} {height:.1f}" role="img" '
        f'aria-labelledby="title description"{lang}>\n'
        f'<title id="title">{escape(scene.title or "Argument map")}</title>\n'
        f'<desc id="description">{escape(scene.description)}</desc>\n'
        f'<rect width="100%" height="100%" fill="{theme.ground}"/>\n'
        f'<g id="map" class="map {theme.name}" font-family={quoteattr(FAMILY)} '
        f'text-anchor="middle" '
        f'transform="translate({MARGIN - box.left:.1f} {MARGIN - box.top:.1f})">\n'
    )


def _frame(group: Group, placed: Placed, theme: Theme) -> Iterator[str]:
    frame = placed.frames[group.key]
    ink = theme.section
    yield _open(group.id, "section", " ".join(line.text for line in group.lines))
    yield (
        f'<rect x="{frame.left:.1f}" y="{frame.top:.1f}" width="{frame.right - frame.left:.1f}" '
        f'height="{frame.bottom - frame.top:.1f}" rx="{ROUND}" fill="{ink.fill}" '
        f'stroke="{ink.line}"/>\n'
    )
    yield from _words(group.lines, placed.headings[group.key], ink.text, theme)
    yield "</g>\n"


def _line(edge: Edge, route: Route, theme: Theme, shapes: Shapes) -> Iterator[str]:
    path, head = shapes.lines[line_look(edge)]
    yield _open(edge.id, f"edge {edge.classes}", edge.title)
    yield f'{path} d="{backwards(route).way if edge.kind in DASHED else route.way}"/>\n'
    if route.tip is not None:
        yield _set(head, route.end, route.tip)
    if route.tail is not None:
        yield _set(head, route.start, route.tail)
    if edge.lines and route.label:
        if route.covers:
            x, y = route.label[0] - edge.width / 2 - 2, route.label[1] - edge.height / 2
            yield (
                f'<rect x="{x:.1f}" y="{y:.1f}" width="{edge.width + 4:.1f}" '
                f'height="{edge.height:.1f}" fill="{theme.ground}"/>\n'
            )
        yield from _words(edge.lines, route.label, edge_ink(edge.kind, theme).text, theme)
    yield "</g>\n"


def _set(head: str, start: Point, tip: Point) -> str:
    """An arrow head with its tip in its place, turned into its direction."""
    across, down = tip[0] - start[0], tip[1] - start[1]
    turned = f" rotate({degrees(atan2(across, -down)):.1f})" if across or down > 0 else ""
    return f'<g transform="translate({tip[0]:.1f} {tip[1]:.1f}){turned}">{head}</g>\n'


def _box(node: Node, place: Point, theme: Theme, shapes: Shapes) -> Iterator[str]:
    moved = f' transform="translate({place[0]:.1f} {place[1]:.1f})"'
    yield _open(node.id, f"node {node.classes}", node.title, moved)
    yield shapes.boxes[box_look(node)]
    if node.lines:
        yield from _words(node.lines, (0.0, 0.0), node_ink(node, theme).text, theme)
    yield "</g>\n"


def _open(name: str, classes: str, title: str, more: str = "") -> str:
    # Names and classes are made by us, of characters that need no escape.
    named = f' id="{name}"' if name else ""
    hover = f"<title>{_escaped(title)}</title>\n" if title else ""
    return f'<g{named} class="{classes}"{more}>\n{hover}'


def _words(lines: Iterable[TextLine], middle: Point, ink: str, theme: Theme) -> Iterator[str]:
    """Lines of text, each centred, whatever font a reader has."""
    height = sum(FONT_SIZES[line.kind][0] for line in lines) * LINE_HEIGHT
    y = middle[1] - height / 2
    x = f' x="{middle[0]:.1f}"' if middle[0] else ""
    for line in lines:
        size, bold = FONT_SIZES[line.kind]
        weight = ' font-weight="bold"' if bold else ""
        turned = ' direction="rtl"' if _from_the_right(line.text) else ""
        yield (
            f'<text{x} y="{y + ASCENT * size:.1f}" font-size="{size:g}"{weight}'
            f' fill="{ink_of(line, ink, theme)}"{turned}>{_runs(line)}</text>\n'
        )
        y += LINE_HEIGHT * size


def _runs(line: TextLine) -> str:
    return "".join(
        f"<a href={quoteattr(run.href)}>{_escaped(run.text)}</a>"
        if run.href
        else _escaped(run.text)
        for run in line.runs
    )


def _escaped(text: str) -> str:
    return escape(text) if "&" in text or "<" in text or ">" in text else text


def _from_the_right(text: str) -> bool:
    """Whether the first letter that has a direction is of a script written from the right."""
    if text.isascii():
        return False
    for character in text:
        direction = bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False
