"""How wide text is on a terminal."""

from __future__ import annotations

from unicodedata import category, east_asian_width


def cells(text: str) -> int:
    """The number of terminal cells: wide characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(cell(character) for character in text)


def cell(character: str) -> int:
    """The cells that one character takes: 0, 1 or 2."""
    if character.isascii():
        return 1
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if is_wide(character) else 1


def is_wide(character: str) -> bool:
    """Whether a character is of the wide kind (Chinese, Japanese, Korean)."""
    return east_asian_width(character) in "WF"
