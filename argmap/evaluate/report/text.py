"""The report for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from argmap.evaluate.report.blocks import (
    Blocks,
    Bullets,
    Figure,
    Heading,
    Outline,
    Paragraph,
    Table,
)
from argmap.source.cells import cells
from argmap.source.report.harmless import harmless

DEEPEST = 20
"""Beyond so many levels lines are indented no further: a chain may be as long as the map."""


def write_text(blocks: Blocks, width: int = 100, ascii_only: bool = False) -> Iterator[str]:
    """The lines of a report, each with its end, wrapped to a width where they are prose."""
    for line in _lines(blocks, max(width, 40)):
        yield harmless(line.replace("−", "-") if ascii_only else line, ascii_only=ascii_only) + "\n"


def _lines(blocks: Blocks, width: int) -> Iterator[str]:
    first = True
    for block in blocks:
        if isinstance(block, Figure):
            continue
        if not first:
            yield ""
        first = False
        match block:
            case Heading(level, text):
                yield text
                yield ("=" if level == 1 else "-") * min(cells(text), width)
            case Paragraph(text):
                yield from _wrapped(text, width)
            case Bullets(items):
                for item in items:
                    yield from _wrapped(item, width, "- ", "  ")
            case Outline(lines):
                for line in lines:
                    before = "  " * min(line.depth, DEEPEST)
                    yield from _wrapped(line.text, width, before, before + "    ")
            case Table(head, rows):
                yield from _table(head, rows, width)


def _wrapped(text: str, width: int, before: str = "", after: str = "") -> Iterable[str]:
    return wrap(
        text,
        max(width, len(after) + 30),
        initial_indent=before,
        subsequent_indent=after,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _table(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...], width: int) -> Iterator[str]:
    columns = list(zip(head, *rows, strict=True))
    sizes = [max(map(cells, column)) for column in columns]
    room = width - sum(sizes[1:]) - 2 * len(sizes[1:])
    sizes[0] = min(sizes[0], max(room, 24))
    yield _row(head, sizes)
    for row in rows:
        first, *more = _wrapped(row[0], sizes[0]) or [""]
        yield _row((first, *row[1:]), sizes)
        for line in more:
            yield f"  {line}"


def _row(row: tuple[str, ...], sizes: list[int]) -> str:
    padded = [cell + " " * (size - cells(cell)) for cell, size in zip(row, sizes, strict=True)]
    return "  ".join(padded).rstrip()
