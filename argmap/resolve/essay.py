"""The text of a source, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

HEADING = re.compile(r"#{1,6}(?:\s|$)")
UNDERLINE = re.compile(r"(?:=+|-+)\s*")
FRONT_MATTER = re.compile(r"---[ \t\r]*\n.*?\n---[ \t\r]*(?:\n|\Z)", re.DOTALL)


def paragraphs(text: str) -> tuple[str, ...]:
    """The blocks between blank lines, headings not counted; the first is paragraph 1.

    Markdown's headings are those that begin with `#` or are underlined. Front matter is left out.
    """
    front = FRONT_MATTER.match(text)
    lines = text[front.end() if front else 0 :].split("\n")
    return tuple("\n".join(block).strip() for block in _blocks(lines) if block)


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    """What stands between blank lines, without the headings that it begins with."""
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            if block or not HEADING.match(line.lstrip()):
                block.append(line)
            continue
        if len(block) != 2 or not UNDERLINE.fullmatch(block[1]):
            yield block
        block = []
