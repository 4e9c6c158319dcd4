"""How wide text will be in the picture.

Boxes are given their size before anything is drawn, so that large maps need no text engine at all.
The widths are those of the font that ships with the package. A reader's browser may use another
one: those that stand beside it in the list are as wide or narrower.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from argmap.render.truetype import Face, read_face
from argmap.source.cells import cell

FONTS = Path(__file__).parent / "fonts"
FAMILY = "DejaVu Sans,Verdana,sans-serif"
"""What is asked for: our own font, one with the same widths, and whatever there is."""
REGULAR = "DejaVuSans.ttf"
BOLD = "DejaVuSans-Bold.ttf"
LINE_HEIGHT = 1.2
"""The height of a line, in font sizes."""
UNKNOWN = (0, 720, 1000)
"""Widths of characters that the font has not, by the cells that they take on a terminal."""


class Widths(dict[str, int]):
    """The width of each character in thousandths of the font's size; found when first asked for."""

    def __init__(self, face: Face) -> None:
        super().__init__()
        self.face = face

    def __missing__(self, character: str) -> int:
        width = self.face.widths.get(ord(character))
        if width is None:
            width = UNKNOWN[cell(character)]
        self[character] = width
        return width


@cache
def face(bold: bool = False) -> Face:
    """The font that ships with the package."""
    return read_face(FONTS / (BOLD if bold else REGULAR))


@cache
def _widths(bold: bool) -> Widths:
    return Widths(face(bold))


def text_width(text: str, size: float, bold: bool = False) -> float:
    """The width of one line in points, for a font size in points."""
    return sum(map(_widths(bold).__getitem__, text)) * size / 1000
