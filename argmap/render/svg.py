"""Graphviz draws the shapes; the words, names and links are put in here.

Graphviz would measure every line of text anew and fix its left end for one font. Here each line is
centred in its box instead, whatever font a browser has, and no word of a map passes through
Graphviz at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import bidirectional
from xml.sax.saxutils import escape, quoteattr

from argmap.render.box import FONT_SIZES
from argmap.render.drawing import ink_of
from argmap.render.metrics import FAMILY, LINE_HEIGHT
from argmap.render.placed import Placed, Point
from argmap.render.scene import Scene, TextLine
from argmap.render.style import edge_ink, node_ink
from argmap.render.theme import Theme

ITEM = re.compile(
    r'<g id="([^"]*)" class="(node|edge|cluster)">\n<title>([^<]*)</title>\n(.*?)</g>\n', re.DOTALL
)
SIZE = re.compile(r'<svg width="[^"]*" height="[^"]*"\s+viewBox="[^"]*"')
MOVED = re.compile(r'transform="[^"]*translate\(([-\d.]+) ([-\d.]+)\)"')
BACKGROUND = re.compile(r'<polygon fill="[^"]*" stroke="none" points="[^"]*"/>\n')
HALO = ' stroke="{}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'
"""Words that stand on a line hide it around them."""
ASCENT = 0.96
"""From the top of a line to the feet of its letters, in font sizes."""


def finish(drawn: str, scene: Scene, placed: Placed, theme: Theme) -> Iterator[str]:
    """The parts of the SVG document, made of what Graphviz drew."""
    yield _opening(drawn, scene)
    background = BACKGROUND.search(drawn)
    yield background.group() if background else ""
    words = _Words(scene, placed, theme, drawn)
    for found in ITEM.finditer(drawn):
        name, kind, title, shapes = found.groups()
        if kind == "node":
            node = scene.nodes[title]
            if node.id:
                yield _named(node.id, f"node {node.classes}", node.title)
            else:
                yield "<g>\n"
            yield shapes
            yield from words.of_node(title)
        elif kind == "edge":
            edge = words.edges[name]
            yield _named(edge.id, f"edge {edge.classes}", edge.title) if edge.id else "<g>\n"
            yield shapes
            yield from words.of_edge(name)
        else:
            group = scene.groups[title.removeprefix("cluster_")]
            yield _named(group.id, "section", " ".join(line.text for line in group.lines))
            yield shapes
            yield from words.of_group(group.key)
        yield "</g>\n"
    yield "</g>\n</svg>\n"


def _opening(drawn: str, scene: Scene) -> str:
    size = SIZE.search(drawn)
    moved = MOVED.search(drawn)
    assert size is not None
    assert moved is not None
    lang = f" lang={quoteattr(scene.lang)}" if scene.lang else ""
    title = scene.title or "Argument map"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'{size.group()} xmlns="http://www.w3.org/2000/svg" role="img" '
        f'aria-labelledby="title description"{lang}>\n'
        f'<title id="title">{escape(title)}</title>\n'
        f'<desc id="description">{escape(scene.description)}</desc>\n'
        f'<g id="map" class="map" font-family={quoteattr(FAMILY)} text-anchor="middle" '
        f'transform="translate({moved[1]} {moved[2]})">\n'
    )


def _named(name: str, classes: str, title: str) -> str:
    hover = f"<title>{escape(title)}</title>\n" if title else ""
    return f"<g id={quoteattr(name)} class={quoteattr(classes)}>\n{hover}"


class _Words:
    """The lines of text of each thing in the picture."""

    def __init__(self, scene: Scene, placed: Placed, theme: Theme, drawn: str) -> None:
        self.scene = scene
        self.placed = placed
        self.theme = theme
        self.edges = {edge.key: edge for edge in scene.edges}

    def of_node(self, key: str) -> Iterator[str]:
        node = self.scene.nodes[key]
        if node.lines:
            ink = node_ink(node, self.theme).text
            yield from self._lines(node.lines, self.placed.nodes[key], ink)

    def of_edge(self, key: str) -> Iterator[str]:
        edge = self.edges[key]
        route = self.placed.routes[key]
        if edge.lines and route.label:
            ink = edge_ink(edge.kind, self.theme).text
            halo = HALO.format(self.theme.ground) if route.covers else ""
            yield from self._lines(edge.lines, route.label, ink, halo)

    def of_group(self, key: str) -> Iterator[str]:
        group = self.scene.groups[key]
        if group.lines:
            yield from self._lines(group.lines, self.placed.headings[key], self.theme.section.text)

    def _lines(
        self, lines: Iterable[TextLine], middle: Point, ink: str, more: str = ""
    ) -> Iterator[str]:
        x = f"{middle[0]:.1f}"
        height = sum(FONT_SIZES[line.kind][0] for line in lines) * LINE_HEIGHT
        # SVG's y runs downwards.
        y = -middle[1] - height / 2
        for line in lines:
            size, bold = FONT_SIZES[line.kind]
            weight = ' font-weight="bold"' if bold else ""
            turned = ' direction="rtl"' if _from_the_right(line.text) else ""
            yield (
                f'<text x="{x}" y="{y + ASCENT * size:.1f}" font-size="{size:g}"{weight}'
                f' fill="{ink_of(line, ink, self.theme)}"{turned}{more}>{_runs(line)}</text>\n'
            )
            y += LINE_HEIGHT * size


def _runs(line: TextLine) -> str:
    return "".join(
        f"<a href={quoteattr(run.href)}>{escape(run.text)}</a>" if run.href else escape(run.text)
        for run in line.runs
    )


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
