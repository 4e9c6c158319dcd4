"""A map becomes a scene."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from argmap.measure.sides import AGAINST, BOTH, FOR, sides
from argmap.model.argument import Target
from argmap.model.map import ArgumentMap
from argmap.model.overlay import Mark, Overlay
from argmap.model.statement import Statement
from argmap.render.box import PADDING, hover, lines_of, size_of
from argmap.render.frames import Frames
from argmap.render.names import class_name, xml_id
from argmap.render.places import Places, has_joint, places
from argmap.render.scene import Node, Scene
from argmap.render.steps import context_edge, kind_of, rival_edge, step_edges
from argmap.render.style import rings
from argmap.render.theme import Side
from argmap.render.wrap import visible

JOINT = 9.0
"""The width of a joint in points."""
STEP = 6.0
"""The widths of boxes are multiples of this many points."""
SIDES: dict[int, Side] = {FOR: "for", AGAINST: "against", BOTH: "both"}
EXTRA_WIDTH = {
    "objection": 12.0,
    "rebuttal": 12.0,
    "warrant": 6.0,
    "undercut": 10.0,
    "thesis": 10.0,
}
"""What a shape takes from the room for text, in points."""
EXTRA_HEIGHT = {"warrant": 4.0, "thesis": 8.0}


def build(map_: ArgumentMap, overlay: Overlay | None = None) -> Scene:
    """The scene of a map: each statement once, each step with its word, each section framed."""
    found = places(map_)
    standing = sides(map_)
    marks = overlay.marks if overlay else {}
    scene = Scene(title=_title(map_, overlay), lang=visible(map_.meta.lang))
    scene.description = _description(map_)
    keys = _nodes(map_, found, standing, marks, scene)
    Frames(map_, found, keys, scene).fill()
    _edges(map_, keys, marks, scene)
    return scene


def _nodes(
    map_: ArgumentMap,
    found: Places,
    standing: dict[Target, int],
    marks: Mapping[Target, Mark],
    scene: Scene,
) -> dict[Target, str]:
    keys: dict[Target, str] = {}
    stack = found.roots[::-1]
    while stack:
        target = stack.pop()
        stack.extend(reversed(found.children.get(target, ())))
        side = SIDES.get(standing.get(target, 0), "none")
        if isinstance(target, int):
            node = _joint(map_, target, side)
        else:
            node = _box(map_, map_.statements[target], len(keys), side, marks.get(target))
        keys[target] = node.key
        scene.nodes[node.key] = node
    return keys


def _joint(map_: ArgumentMap, number: int, side: Side) -> Node:
    kind = kind_of(map_.arguments[number])
    return Node(
        key=f"j{number}",
        kind="joint",
        side=side,
        width=JOINT,
        height=JOINT,
        id=f"j-{number}",
        classes=f"joint {kind}",
    )


def _box(
    map_: ArgumentMap, statement: Statement, number: int, side: Side, mark: Mark | None
) -> Node:
    lines = lines_of(map_, statement, mark)
    width, height = size_of(lines)
    role = statement.role
    if role == "thesis":
        side = "thesis"
    classes = ["statement", role, side] if role != side else ["statement", role]
    classes += (f"tag-{class_name(tag)}" for tag in statement.tags)
    if mark and mark.kind:
        classes.append(f"mark-{class_name(mark.kind)}")
    node = Node(
        key=f"s{number}",
        kind=role,
        side=side,
        lines=lines,
        id=xml_id(statement.id),
        classes=" ".join(classes),
        title=hover(map_, statement, mark),
        mark=mark.kind if mark else "",
    )
    wide, high = (2 * (rings(node) + padding) for padding in PADDING)
    # In steps, so that a large map has few different boxes to draw.
    node.width = ceil((width + wide + EXTRA_WIDTH.get(role, 0)) / STEP) * STEP
    node.height = round(height + high + EXTRA_HEIGHT.get(role, 0))
    return node


def _edges(
    map_: ArgumentMap,
    keys: dict[Target, str],
    marks: Mapping[Target, Mark],
    scene: Scene,
) -> None:
    for argument in map_.arguments.values():
        joint = keys[argument.id] if has_joint(map_, argument) else ""
        mark = marks.get(argument.id)
        scene.edges += step_edges(map_, argument, keys, joint, mark)
    for number, rivalry in enumerate(map_.rivals, 1):
        scene.edges.append(rival_edge(map_, number, rivalry, keys))
    number = 0
    for statement in map_.statements.values():
        if statement.about is not None and statement.about in keys:
            number += 1
            scene.edges.append(context_edge(number, keys[statement.id], keys[statement.about]))


def _title(map_: ArgumentMap, overlay: Overlay | None) -> str:
    parts = [visible(map_.meta.title or map_.meta.question)]
    if overlay and overlay.title:
        parts.append(visible(overlay.title))
    return " – ".join(part for part in parts if part)


def _description(map_: ArgumentMap) -> str:
    """What the picture shows, for those who cannot see it."""
    theses = [map_.statements[name] for name in map_.theses]
    parts = [
        f"An argument map: {len(map_.statements)} statements and {len(map_.arguments)} steps "
        f"about {len(theses)} {'thesis' if len(theses) == 1 else 'theses'}."
    ]
    if map_.meta.question:
        parts.append(f"Question: {visible(map_.meta.question)}")
    for number, thesis in enumerate(theses[:5], 1):
        bearing = map_.bearing_on(thesis.id)
        supports = sum(argument.polarity == "supports" for argument in bearing)
        parts.append(
            f"Thesis {number}: {visible(thesis.text)} "
            f"({supports} for it, {len(bearing) - supports} against it)"
        )
    return "\n".join(parts)
