"""How what stands under a box is arranged: side by side, or in columns.

A map is read on a screen or on a page, and neither is a thousand boxes wide. So each block takes
the arrangement that needs the least room without becoming too long either way. Linear in what is
arranged, but for a logarithm.
"""

from __future__ import annotations

from argmap.render.block import (
    CHANNEL,
    HANG,
    HUNG,
    LIMB,
    LINE_GAP,
    Block,
    Column,
    Lane,
    columns_width,
)

TALL = 2.2
"""Up to how many times as high as wide a block may be without a penalty."""
WIDE = 2.4
"""Likewise for its width."""
SIDE_BY_SIDE = 0.9
"""What is taken off for standing side by side, which shows best what belongs together."""
FEWER = 1.3
"""Each try is with so many times fewer columns than the one before."""


def arrange(
    block: Block, own_width: float, own_height: float, *, page: float = 0.0, hang: bool = True
) -> None:
    """Choose the columns of a block's kids.

    ``page`` is how many times as wide as high a block should be that has a page to itself, and 0
    for others; ``hang`` says that one column may hang from the block.
    """
    kids = block.kids
    block.columns, block.hangs = [Column([kid], ()) for kid in kids], False
    if len(kids) == 1:
        return
    least = SIDE_BY_SIDE * _cost(block.columns, own_width, own_height + CHANNEL, page)
    total = sum(kid.height + LINE_GAP for kid in kids)
    tallest = max(kid.height for kid in kids)
    wanted = len(kids) / FEWER
    while wanted >= 1 / FEWER:
        high = max(tallest, total / max(wanted, 1.0))
        wanted /= FEWER
        columns = broken(kids, high)
        if len(columns) == len(kids) or (len(columns) == 1 and not (hang or block.is_frame)):
            continue
        hangs = len(columns) == 1 and hang
        above = own_height + (HUNG if hangs else CHANNEL)
        cost = _cost(columns, own_width, above, page, HANG if hangs else 0.0)
        if cost < least:
            block.columns, block.hangs, least = columns, hangs, cost


def _cost(
    columns: list[Column], own_width: float, above: float, page: float, left: float = 0.0
) -> float:
    width = max(left + columns_width(columns), own_width)
    height = above + max(column.height for column in columns)
    if page:
        return max(width, page * height) ** 2
    return width * height * max(1.0, height / width / TALL, width / height / WIDE)


def broken(kids: list[Block], high: float) -> list[Column]:
    """Blocks in columns that are no higher than this, if each of them fits."""
    groups: list[list[Block]] = [[]]
    used = 0.0
    for kid in kids:
        # The premises of a joint and what bears on its step come in from different sides.
        parted = bool(groups[-1]) and (LIMB in kid.out) != (LIMB in groups[-1][-1].out)
        if parted or (groups[-1] and used + kid.height > high):
            groups.append([])
            used = 0.0
        groups[-1].append(kid)
        used += kid.height + LINE_GAP
    return [Column(group, _lanes(group)) for group in groups]


def _lanes(kids: list[Block]) -> tuple[Lane, ...]:
    if len(kids) == 1:
        return ()
    return tuple(sorted(frozenset[Lane]().union(*{kid.out for kid in kids})))
