"""Attributes: which there are, and what may have them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from argmap.model.scale import CREDENCE_WORDS, STRENGTH_WORDS
from argmap.model.source import SourceKind

Bearer = Literal["step", "statement", "source", "attack"]


@dataclass(frozen=True, slots=True)
class Known:
    """An attribute: what can bear it, its group (one of each), and whether it takes a value."""

    bearer: frozenset[Bearer]
    group: str
    takes_value: bool = False
    number: float | None = None


def _on(*bearers: Bearer) -> frozenset[Bearer]:
    return frozenset(bearers)


STEP = _on("step")
"""What a line that names statements, and says nothing itself, can bear."""

SOURCE_KINDS: tuple[SourceKind, ...] = ("primary", "secondary", "tertiary")
ATTRIBUTES: dict[str, Known] = {
    **{word: Known(_on("step"), "strength", number=n) for word, n in STRENGTH_WORDS.items()},
    "strength": Known(_on("step"), "strength", True),
    **{word: Known(_on("statement"), "credence", number=n) for word, n in CREDENCE_WORDS.items()},
    "credence": Known(_on("statement"), "credence", True),
    "possible": Known(_on("statement"), "possible"),
    "assumed": Known(_on("statement"), "assumed"),
    "granted": Known(_on("attack"), "granted"),
    "scheme": Known(_on("step"), "scheme", True),
    "date": Known(_on("statement", "source"), "date", True),
    "by": Known(_on("statement"), "by", True),
    **{word: Known(_on("source"), "kind") for word in SOURCE_KINDS},
    **{
        word: Known(_on("source"), word, True)
        for word in ("author", "origin", "purpose", "perspective", "file", "url")
    },
}
WHERE: dict[Bearer, str] = {
    "step": "what bears on something",
    "statement": "a statement",
    "source": "a source",
    "attack": "a statement that attacks",
}
