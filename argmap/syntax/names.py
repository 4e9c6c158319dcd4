"""What can be an id."""

from __future__ import annotations

import re
from unicodedata import category, normalize

from argmap.syntax.words import RESERVED

PLAIN = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.\-]*[A-Za-z0-9_])?")
LETTERS = ("L", "M", "N")


def canonical(name: str) -> str:
    """The form in which ids are compared: Unicode NFC."""
    return name if name.isascii() else normalize("NFC", name)


def fault(name: str) -> str | None:
    """Why ``name`` cannot be an id, as the end of a sentence, or None where it can."""
    if name in RESERVED:
        return "it is a word of the notation"
    if PLAIN.fullmatch(name):
        return None
    for character in name:
        kind = category(character)
        if kind in ("Cf", "Cc"):
            return f"it holds an invisible character (U+{ord(character):04X})"
        if kind[0] not in LETTERS and character not in "_-.":
            return f"it holds `{character}`"
    if category(name[0])[0] not in ("L", "N") and name[0] != "_":
        return "it does not begin with a letter or a digit"
    if name[-1] in "-.":
        return f"it ends with `{name[-1]}`"
    return None


def repaired(name: str) -> str:
    """The nearest id that can be one."""
    kept = "".join(
        character if category(character)[0] in LETTERS or character in "_-." else "-"
        for character in name
        if category(character) not in ("Cf", "Cc")
    ).strip("-.")
    while kept and category(kept[0])[0] == "M":
        kept = kept[1:].lstrip("-.")
    return f"{kept or 'id'}-1" if not kept or kept in RESERVED else kept
