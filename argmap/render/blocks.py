"""Room for everything: each statement gets a block, with its box above and what bears on it below.

A tidy drawing of a tree whose boxes differ in size, in the manner of E. Reingold and J. Tilford,
*Tidier Drawings of Trees* (IEEE Transactions on Software Engineering 7, 1981), with two changes:
siblings that would make too long a row stand in columns; and a section's frame is a block too, so
that frames never overlap. Siblings stand in the order of writing, and an edit moves only what
stands beside and around it. Linear in the map.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.render.arrange import arrange
from argmap.render.block import (
    CHANNEL,
    FRAME,
    HANG,
    HEADING_GAP,
    HUNG,
    JOINT_CHANNEL,
    LANE,
    LIMB,
    LINE_GAP,
    WORD_GAP,
    Block,
    Column,
    Lane,
    columns_width,
    lane_of,
    lane_place,
    word_reach,
)
from argmap.render.scene import Edge, Scene

BEARING_ON_STEPS = ("warrant", "undercut")


def blocks(scene: Scene, upwards: dict[str, Edge], page: float) -> list[Block]:
    """The blocks of a scene's roots, each with its size and with its columns arranged.

    ``page`` is how many times as wide as high the block of a root should be.
    """
    tops = [Block(key) for key in scene.roots]
    order: list[Block] = []
    stack = tops[::-1]
    while stack:
        block = stack.pop()
        order.append(block)
        block.kids = [Block(key) for key in scene.children.get(block.key, ())]
        stack.extend(reversed(block.kids))
    roots = set(scene.roots)
    for block in reversed(order):
        if block.is_frame:
            _measure_frame(block, scene)
        else:
            alone = block.key in roots or scene.nodes[block.key].kind == "thesis"
            _measure_node(block, scene, upwards.get(block.key), page * alone)
    return tops


def holds_thesis(block: Block, scene: Scene) -> bool:
    """Whether it is a thesis, or a frame with one directly in it."""
    stack = [block]
    while stack:
        each = stack.pop()
        if each.is_frame:
            stack += each.kids
        elif scene.nodes[each.key].kind == "thesis":
            return True
    return False


def _measure_node(block: Block, scene: Scene, edge: Edge | None, page: float) -> None:
    node = scene.nodes[block.key]
    block.box_width, block.box_height = node.width, node.height
    if edge is not None:
        block.out = frozenset((lane_of(edge),))
        if edge.lines:
            block.room = edge.height + WORD_GAP
    block.width, block.height, block.axis = node.width, node.height + block.room, node.width / 2
    if block.kids:
        joint = node.kind == "joint"
        # What bears on a step comes to its joint from the side, so it cannot hang from it.
        hang = not page and not (joint and any(not _is_premise(kid, scene) for kid in block.kids))
        arrange(block, node.width, node.height, page=page, hang=hang)
        if block.hangs:
            _hang(block, joint)
        else:
            _stand(block, scene, joint)
        block.height += block.channel + max(column.height for column in block.columns)
    if block.room and edge is not None and block.axis < word_reach(edge):
        block.width = max(block.width, block.axis + word_reach(edge))
    if edge is not None:
        block.ports = [block.axis]


def _hang(block: Block, joint: bool) -> None:
    """A column at the left, under the box."""
    block.channel = HUNG
    block.inset = block.box_width / 2 - LANE / 2 if joint else HANG
    block.width = max(block.box_width, block.inset + columns_width(block.columns))


def _stand(block: Block, scene: Scene, joint: bool) -> None:
    """Columns, with the box over their middle."""
    ports = _ports(block)
    block.channel = JOINT_CHANNEL if joint else CHANNEL
    block.channel += min((ports[-1] - ports[0]) / 24, 24.0)
    middle = (ports[0] + ports[-1]) / 2
    if joint:
        limbs = list(_limbs(block, scene))
        middle = (limbs[0] + limbs[-1]) / 2 if limbs else middle
    block.inset = max(0.0, block.box_width / 2 - middle)
    block.axis = middle + block.inset
    inside = block.inset + columns_width(block.columns)
    block.width = max(inside, block.axis + block.box_width / 2)


def _ports(block: Block) -> list[float]:
    """Where lines come up out of the columns, from the left of the first."""
    ports: list[float] = []
    for column, x in block.placed_columns():
        if column.lanes:
            ports += [x + lane_place(number) for number in range(len(column.lanes))]
        else:
            ports += [x + port for port in column.kids[0].ports]
    return ports


def _limbs(block: Block, scene: Scene) -> Iterator[float]:
    """Where the premises' lines come up to a joint."""
    for column, x in block.placed_columns():
        if column.lanes:
            if LIMB in column.lanes:
                yield x + lane_place(column.lanes.index(LIMB))
        elif _is_premise(column.kids[0], scene):
            yield x + column.kids[0].axis


def _is_premise(kid: Block, scene: Scene) -> bool:
    return kid.is_frame or scene.nodes[kid.key].kind not in (*BEARING_ON_STEPS, "joint")


def _measure_frame(block: Block, scene: Scene) -> None:
    group = scene.groups[block.key]
    if holds_thesis(block, scene):
        block.columns = [Column([kid], ()) for kid in block.kids]
    else:
        # Lines leave a frame through its top, so nothing can hang from it.
        arrange(block, group.width, group.height, hang=False)
    block.out = frozenset[Lane]().union(*(kid.out for kid in block.kids))
    block.room = group.height + 8
    ports = _ports(block)
    inside = columns_width(block.columns)
    # The heading stands clear of the lines: in the first gap between them that is wide enough, else
    # to the left of them all.
    needed = group.width + 2 * HEADING_GAP
    starts, ends = [0.0, *ports], [*ports, max(inside, *ports, 0.0) + needed]
    gaps = [start for start, end in zip(starts, ends, strict=True) if end - start >= needed]
    start = gaps[0] if gaps else 0.0
    block.inset = FRAME if gaps else FRAME + needed - ports[0]
    block.heading = FRAME + start + (HEADING_GAP if start else 0.0)
    block.width = max(inside + block.inset, block.heading + group.width) + FRAME
    block.height = block.room + max(column.height for column in block.columns) + FRAME
    block.ports = [port + block.inset for port in ports]
    block.axis = (block.ports[0] + block.ports[-1]) / 2 if ports else block.width / 2


def settle(tops: Iterable[Block]) -> Iterator[Block]:
    """Give every block below these its place; each comes after the one that it stands in."""
    stack = list(tops)
    while stack:
        block = stack.pop()
        yield block
        for column, x in block.placed_columns():
            y = block.y + block.columns_top
            for kid in column.kids:
                kid.x, kid.y = block.x + x + column.gutter, y
                y += kid.height + LINE_GAP
            stack.extend(column.kids)
