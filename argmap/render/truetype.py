"""What a TrueType font file says of its characters: which it has, and how wide they are.

Only the four tables that this takes are read, after the OpenType specification (ISO/IEC 14496-22):
``head``, ``hhea``, ``hmtx``, and of ``cmap`` the table of all of Unicode (format 12).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import unpack_from


@dataclass(frozen=True, slots=True)
class Face:
    """One font: the width of each character that it has, in thousandths of the font's size."""

    widths: dict[int, int]

    def has(self, character: str) -> bool:
        """Whether the font can draw this character."""
        return ord(character) in self.widths


def read_face(path: Path) -> Face:
    """The characters of a font file of ours; the files that ship with the package are sound."""
    data = path.read_bytes()
    tables = _tables(data)
    units: int = unpack_from(">H", data, tables["head"] + 18)[0]
    number: int = unpack_from(">H", data, tables["hhea"] + 34)[0]
    metrics = unpack_from(f">{2 * number}H", data, tables["hmtx"])
    last = number - 1
    widths = {
        code: round(metrics[2 * min(glyph, last)] * 1000 / units)
        for code, glyph in _glyphs(data, tables["cmap"])
        if glyph
    }
    return Face(widths)


def _tables(data: bytes) -> dict[str, int]:
    number: int = unpack_from(">H", data, 4)[0]
    entries = (unpack_from(">4sIII", data, 12 + 16 * entry) for entry in range(number))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in entries}


def _glyphs(data: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Each character's code point with the number of its glyph."""
    number: int = unpack_from(">H", data, cmap + 2)[0]
    for entry in range(number):
        platform, encoding, offset = unpack_from(">HHI", data, cmap + 4 + 8 * entry)
        # Windows' full Unicode table; a superset of all the others in the same file.
        if (platform, encoding) == (3, 10):
            yield from _format_12(data, cmap + offset)
            return
    raise ValueError("the font has no table of all of Unicode")


def _format_12(data: bytes, at: int) -> Iterator[tuple[int, int]]:
    groups: int = unpack_from(">I", data, at + 12)[0]
    for group in range(groups):
        first, last, glyph = unpack_from(">III", data, at + 16 + 12 * group)
        for code in range(first, last + 1):
            yield code, glyph + code - first
