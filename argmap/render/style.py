"""How each kind of box and line looks, in Graphviz's own attributes.

Both the layout and the drawing read these, so that lines end where their arrow heads begin. Every
value is one of ours: nothing that a map says gets here.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.render.scene import Edge, Node
from argmap.render.theme import Ink, Theme

Attributes = dict[str, str]
INCH = 72
"""Points in an inch, in which Graphviz counts the size of a box."""

SHAPES: dict[str, Attributes] = {
    "thesis": {"shape": "box", "style": "filled", "penwidth": "2.6"},
    "claim": {"shape": "box", "style": "filled,rounded"},
    "evidence": {"shape": "note", "style": "filled"},
    "objection": {"shape": "polygon", "sides": "4", "style": "filled"},
    "rebuttal": {"shape": "polygon", "sides": "4", "style": "filled"},
    "warrant": {"shape": "tab", "style": "filled"},
    "undercut": {"shape": "box", "style": "filled,diagonals"},
    "context": {"shape": "box", "style": "filled,dotted"},
    "joint": {"shape": "circle", "style": "filled"},
    "words": {"shape": "plaintext", "style": "solid", "peripheries": "0"},
    "end": {"shape": "point", "style": "invis"},
}
LEAN = {"objection": 18.0, "rebuttal": -18.0}
"""An objection leans to the right and a rebuttal back to the left, by about half of this many
points from top to bottom."""
MARKS: dict[str, Attributes] = {
    "accepted": {"penwidth": "2.6"},
    "rejected": {"line": "dashed"},
    "open": {"line": "dotted"},
    "turning": {"penwidth": "1.8", "peripheries": "2"},
}
OTHER_MARK: Attributes = {"peripheries": "2"}
RING = 4.0
"""A second line around a box stands this far outside the first, in points."""
HEADS: dict[str, Attributes] = {
    "supports": {"arrowhead": "normal", "style": "solid"},
    "warrants": {"arrowhead": "onormal", "style": "solid"},
    "opposes": {"arrowhead": "tee", "style": "dashed"},
    "undercuts": {"arrowhead": "tee", "style": "dashed"},
    "contradicts": {"arrowhead": "tee", "arrowtail": "tee", "dir": "both", "style": "dashed"},
    "about": {"arrowhead": "none", "style": "dotted"},
}
DASHED = ("opposes", "undercuts")
"""Lines that are drawn from their heads. Where several end in one, their dashes then begin at the
same place and stay apart; else those of one would fill the gaps of another.
"""


def node_style(node: Node, theme: Theme) -> Attributes:
    """The attributes of a box or a joint; its size and its words come besides."""
    style = {"penwidth": "1.2", "peripheries": "1"} | SHAPES[node.kind]
    ink = node_ink(node, theme)
    style["fillcolor"], style["color"] = ink.fill, ink.line
    if node.kind in LEAN:
        style["skew"] = f"{LEAN[node.kind] / node.width:.3f}"
    if node.mark:
        extra = dict(MARKS.get(node.mark, OTHER_MARK))
        if line := extra.pop("line", ""):
            style["style"] += f",{line}"
        style |= extra
    return style


def rings(node: Node) -> float:
    """What further lines around a box take at each side, in points."""
    mark = MARKS.get(node.mark, OTHER_MARK) if node.mark else {}
    return RING * (int(mark.get("peripheries", 1)) - 1)


def size(node: Node) -> Attributes:
    """The size of a box as Graphviz counts it: in inches, without further lines around it."""
    less = 2 * rings(node)
    return {
        "width": f"{(node.width - less) / INCH:.3f}",
        "height": f"{(node.height - less) / INCH:.3f}",
    }


def node_ink(node: Node, theme: Theme) -> Ink:
    """The colours of a box; a joint has the colour of its step."""
    if node.kind == "joint":
        ink = edge_ink(node.classes.split()[-1], theme)
        return Ink(ink.line, ink.line, ink.text)
    return theme.boxes[node.side]


def edge_style(edge: Edge, theme: Theme) -> Attributes:
    """The attributes of a line; its way and its words come besides."""
    style = {"arrowtail": "none", "dir": "forward"} | HEADS[edge.kind]
    if edge.limb:
        style["arrowhead"] = "none"
    style["color"] = edge_ink(edge.kind, theme).line
    style["penwidth"] = f"{edge.weight:g}"
    style["arrowsize"] = f"{0.65 + 0.05 * edge.weight:.2f}"
    return style


def edge_ink(kind: str, theme: Theme) -> Ink:
    """The colours of a step of this kind."""
    if kind in ("supports", "warrants"):
        return theme.support
    return theme.neutral if kind == "about" else theme.attack


LONGEST = 4000
"""Characters of one piece of a quoted text; Graphviz's scanner refuses over 16,384 bytes."""


def quoted(text: str) -> str:
    """Any text as a DOT string that Graphviz shows as it is: nothing in it counts as an escape."""
    pieces = (text[at : at + LONGEST] for at in range(0, max(len(text), 1), LONGEST))
    return " + ".join(f'"{_escaped(piece)}"' for piece in pieces)


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return text.replace("&", "&amp;")


class Markup(str):
    """A label in Graphviz's markup, made by us, with all words of a map escaped in it."""


def written(attributes: Mapping[str, str]) -> str:
    """Attributes in brackets, quoted, but for markup of ours."""
    parts = (
        f"{key}={value if isinstance(value, Markup) else quoted(value)}"
        for key, value in attributes.items()
    )
    return f"[{' '.join(parts)}]"
