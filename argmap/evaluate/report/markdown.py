"""The report as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.evaluate.report.blocks import (
    Blocks,
    Bullets,
    Heading,
    Outline,
    Paragraph,
    Table,
)
from argmap.evaluate.report.text import DEEPEST
from argmap.source.report.harmless import harmless

SPECIAL = re.compile(r"([\\`*_\[\]<>|#~$])")
LEADING = re.compile(r"^(\s*)(\d+)([.)])(?=\s|$)")


def write_markdown(blocks: Blocks) -> Iterator[str]:
    """The lines of a report in CommonMark with tables; what a map says is never markup in it."""
    for block in blocks:
        match block:
            case Heading(level, text):
                yield f"{'#' * level} {escaped(text)}\n\n"
            case Paragraph(text):
                yield f"{escaped(text)}\n\n"
            case Bullets(items):
                for item in items:
                    yield f"- {escaped(item)}\n"
                yield "\n"
            case Outline(lines):
                for line in lines:
                    yield f"{'  ' * min(line.depth, DEEPEST)}- {escaped(line.text)}\n"
                yield "\n"
            case Table(head, rows):
                yield _row(head)
                yield _row(tuple("---" for _ in head), plain=True)
                for row in rows:
                    yield _row(row)
                yield "\n"


def escaped(text: str) -> str:
    """A text in which nothing is markup."""
    safe = SPECIAL.sub(r"\\\1", harmless(text)).replace("&", "&amp;")
    if safe.startswith(("+", "-", "=")):
        safe = "\\" + safe
    return LEADING.sub(r"\1\2\\\3", safe)


def _row(cells: tuple[str, ...], plain: bool = False) -> str:
    return f"| {' | '.join(cell if plain else escaped(cell) for cell in cells)} |\n"
