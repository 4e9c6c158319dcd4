"""The text of a source, paragraph by paragraph."""

from __future__ import annotations

import re

BLANK = re.compile(r"(?:[ \t\r]*\n){2,}")
HEADING = re.compile(r"#{1,6}(?:\s|$)")
UNDERLINED = re.compile(r"[^\n]+\n(?:=+|-+)[ \t\r]*")
FRONT_MATTER = re.compile(r"---[ \t\r]*\n.*?\n---[ \t\r]*(?:\n|\Z)", re.DOTALL)


def paragraphs(text: str) -> tuple[str, ...]:
    """The blocks between blank lines, headings not counted; the first is paragraph 1.

    Markdown's headings are those that begin with `#` or are underlined.
    """
    front = FRONT_MATTER.match(text)
    if front is not None:
        text = text[front.end() :]
    found = []
    for block in BLANK.split(text):
        kept = block.strip()
        while HEADING.match(kept):
            _, _, kept = kept.partition("\n")
            kept = kept.strip()
        if kept and not UNDERLINED.fullmatch(kept):
            found.append(kept)
    return tuple(found)
