"""Ids for statements of formats that call them by anything at all."""

from __future__ import annotations

import re
from unicodedata import category, normalize

from argmap.syntax.words import RESERVED

WORD = re.compile(r"[^\W]+")
INNER = "-."
LONGEST = 40
"""A longer name is cut at the end of a word: ids are typed by hand."""


def is_id(text: str) -> bool:
    """Whether the notation could call a statement this."""
    return (
        bool(text)
        and text not in RESERVED
        and normalize("NFC", text) == text
        and _starts(text[0])
        and _ends(text[-1])
        and all(_ends(c) or c in INNER for c in text)
    )


def is_generated(text: str) -> bool:
    """Whether this is the id of a statement that nobody named."""
    return text.startswith("~") and (is_id(text[1:]) or text[1:] in RESERVED)


def slug(text: str) -> str:
    """Words in lower case with hyphens between, fit for an id; empty where no letter is in it.

    What stands in brackets and the like is kept, marks and symbols are not.
    """
    words = WORD.findall(normalize("NFC", text.casefold()).replace("'", "").replace("’", ""))
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word
        if len(longer) > LONGEST and name:
            break
        name = longer
    name = "".join(c for c in name if _ends(c) or c in INNER)[:LONGEST].strip(INNER)
    if name and not _starts(name[0]):
        name = "_" + name
    return f"{name}_" if name in RESERVED else name


class Names:
    """Gives each thing of a foreign format an id of its own."""

    def __init__(self, taken: set[str] | None = None) -> None:
        self.taken: set[str] = set(taken or ())
        self._next: dict[str, int] = {}

    def give(self, wanted: str, otherwise: str = "s") -> str:
        """``wanted`` itself where it is an id and free, else the nearest that is.

        Without a letter to go by, names are made from ``otherwise``.
        """
        base = wanted if is_id(wanted) else slug(wanted) or slug(otherwise) or "s"
        name, number = base, self._next.get(base, 2)
        while name in self.taken:
            name = f"{base}-{number}"
            number += 1
        self._next[base] = number
        self.taken.add(name)
        return name


def _starts(character: str) -> bool:
    return character == "_" or character.isalpha() or category(character) == "Nd"


def _ends(character: str) -> bool:
    return _starts(character) or category(character) in ("Mn", "Mc", "Me")
