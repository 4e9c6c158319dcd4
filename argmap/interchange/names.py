"""Ids for statements of formats that call them by anything at all."""

from __future__ import annotations

import re
from unicodedata import normalize

from argmap.syntax.names import canonical, fault, repaired
from argmap.syntax.words import RESERVED

WORD = re.compile(r"[^\W]+")
LONGEST = 40
"""A longer name is cut at the end of a word: ids are typed by hand."""


def is_id(text: str) -> bool:
    """Whether the notation could call a statement this."""
    return bool(text) and canonical(text) == text and fault(text) is None


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
    name = name[:LONGEST].strip("-")
    if name in RESERVED:
        return f"{name}_"
    return name if not name or fault(name) is None else repaired(name)


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
