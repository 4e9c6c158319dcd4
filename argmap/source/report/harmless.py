"""Text that cannot drive a terminal.

What a user wrote is shown with its control characters made visible, so that nothing in a file can
move the cursor, change colours, or turn the order of letters on the line round.
"""

from __future__ import annotations

import re
from unicodedata import category

from argmap.source.cells import cell

TAB = "    "
JOINERS = "\u200c\u200d"
"""Persian, the scripts of India and emoji need these between letters; they move nothing."""

UNSEEN = re.compile(r"[^\x20-\x7e]")
PLAIN = {"…": "...", "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "--", "\u00a0": " "}
"""What typography is written as where only ASCII can be shown."""


def harmless(text: str, *, ascii_only: bool = False) -> str:
    """A text on one line in which every character shows and none acts.

    Tabs become four spaces; other control characters, direction marks, lone surrogates and other
    unseen ones become ``<U+202E>`` and the like. ``ascii_only`` writes all that is not ASCII so,
    apart from the usual typography.
    """
    if text.isascii() and text.isprintable():
        return text
    return UNSEEN.sub(lambda found: shown(found.group(), ascii_only=ascii_only), text)


def shown(character: str, *, ascii_only: bool = False) -> str:
    """How one character is shown by :func:`harmless`."""
    if " " <= character <= "~":
        return character
    if character == "\t":
        return TAB
    if ascii_only:
        return PLAIN.get(character) or _code(character)
    if category(character) in ("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"):
        return character if character in JOINERS else _code(character)
    return character


def width(character: str, *, ascii_only: bool = False) -> int:
    """The cells that one character takes as :func:`shown`."""
    if " " <= character <= "~":
        return 1
    text = shown(character, ascii_only=ascii_only)
    return cell(text) if len(text) == 1 else len(text)


def _code(character: str) -> str:
    return f"<U+{ord(character):04X}>"
