"""Text is broken into lines that a reader takes in at a glance."""

from __future__ import annotations

import re
from unicodedata import category

from argmap.source.cells import cell, cells, is_wide

WIDTH = 32
"""Cells of a line; wide characters take two."""
MOST_LINES = 8
CUT = "…"
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]+")
"""What has no place in a picture: controls, and what XML does not allow."""


def visible(text: str) -> str:
    """The text on one line, without what cannot be drawn."""
    if text.isprintable() and "  " not in text and text == text.strip():
        return text
    return " ".join(UNSEEN.sub(" ", text).split())


def wrap(text: str, width: int = WIDTH, most: int = MOST_LINES) -> list[str]:
    """The lines of a text, at most ``width`` cells wide, at most ``most`` of them.

    Lines break between words, between wide characters, and inside a word that is too long for a
    line. Where the text goes on beyond the last line, that line ends in ``…``. The lines are made
    about equally long, since that takes less room in a picture.
    """
    # A text of megabytes must not cost more than what is shown of it.
    text = visible(text[: 4 * width * (most + 1)])
    total = cells(text)
    if total <= width:
        return [text] if text else []
    units = _units(text, width)
    lines = _fill(units, width)
    if len(lines) > most:
        return [*lines[: most - 1], _cut(lines[most - 1], width)]
    narrow = total // len(lines) + 4
    if narrow >= width - 1:
        return lines
    narrower = _fill(units, narrow)
    return narrower if len(narrower) == len(lines) else lines


def _fill(units: list[tuple[str, str, int]], width: int) -> list[str]:
    lines, line, used = [], "", 0
    for glue, unit, size in units:
        if line and used + len(glue) + size > width:
            lines.append(line)
            line, used = unit, size
        else:
            line += glue + unit if line else unit
            used = used + len(glue) + size if used else size
    lines.append(line)
    return lines


def _units(text: str, width: int) -> list[tuple[str, str, int]]:
    """What stays together: the space before it, the text, and its cells."""
    units = []
    for word in text.split(" "):
        if word.isascii() and len(word) <= width:
            units.append((" ", word, len(word)))
            continue
        glue = " "
        for part in _parts(word, width):
            units.append((glue, part, cells(part)))
            glue = ""
    return units


def _parts(word: str, width: int) -> list[str]:
    """A word cut where a line may break inside it."""
    parts = [""]
    size, open_ended = 0, False
    for character in word:
        step = cell(character)
        wide = is_wide(character)
        # A closing mark stays with what it closes, an opening one with what it opens.
        breaks = (wide and category(character) not in ("Pe", "Pf", "Po")) or open_ended
        joined = category(parts[-1][-1:] or "a") in ("Ps", "Pi")
        if parts[-1] and step and ((breaks and not joined) or size + step > width):
            parts.append("")
            size = 0
        parts[-1] += character
        size += step
        open_ended = wide
    return parts


def _cut(line: str, width: int) -> str:
    while line and cells(line) > width - 1:
        line = line[:-1]
    return line.rstrip(" ,;:") + CUT
