"""What is to be drawn, before anything has a place.

A scene holds boxes, frames around them, and lines between them, all under short keys that no writer
chooses (``s0``, ``j3``, ``g1``, ``e7``), so that nothing in a map can be taken for a part of the
drawing. Lengths are in points.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from argmap.render.theme import Side

LineKind = Literal["badge", "role", "headline", "label", "text", "cite", "word", "heading", "key"]
EdgeKind = Literal["supports", "opposes", "warrants", "undercuts", "contradicts", "about"]


class Run(NamedTuple):
    """A piece of a line; ``href`` is a link that is safe to follow, or empty."""

    text: str
    href: str = ""


class TextLine(NamedTuple):
    """One line of text in a box or on a line."""

    kind: LineKind
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The line without its links."""
        runs = self.runs
        return runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)


@dataclass(slots=True, eq=False)
class Node:
    """A box or a joint. ``kind`` is a statement's role, ``joint``, or a part of the legend."""

    key: str
    kind: str
    side: Side = "none"
    lines: tuple[TextLine, ...] = ()
    width: float = 0.0
    height: float = 0.0
    id: str = ""
    classes: str = ""
    title: str = ""
    mark: str = ""


@dataclass(slots=True, eq=False)
class Edge:
    """A line from ``tail`` to ``head``.

    ``limb`` is the part of a step between a premise and its joint: it has neither arrow head nor
    word. ``weight`` is its width.
    """

    key: str
    tail: str
    head: str
    kind: EdgeKind
    weight: float = 1.0
    limb: bool = False
    lines: tuple[TextLine, ...] = ()
    width: float = 0.0
    height: float = 0.0
    id: str = ""
    classes: str = ""
    title: str = ""
    mark: str = ""


@dataclass(slots=True, eq=False)
class Group:
    """A frame around a section; what is in it are its children."""

    key: str
    lines: tuple[TextLine, ...]
    width: float = 0.0
    height: float = 0.0
    id: str = ""


@dataclass(slots=True)
class Scene:
    """The whole picture. ``children`` gives, for each node and group, what stands under or in it,
    in the order of writing; ``roots`` are what stands under nothing.
    """

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    groups: dict[str, Group] = field(default_factory=dict)
    children: dict[str, list[str]] = field(default_factory=dict)
    roots: list[str] = field(default_factory=list)
    title: str = ""
    description: str = ""
    lang: str = ""
