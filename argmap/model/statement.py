"""What is said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from argmap.model.citation import Citation
from argmap.model.date import Date
from argmap.model.extra import NO_EXTRA
from argmap.source.document import NOWHERE, Span

Role = Literal[
    "thesis",
    "claim",
    "evidence",
    "objection",
    "rebuttal",
    "warrant",
    "undercut",
    "context",
]


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of the map: AIF's I-node, Carneades' statement.

    ``id`` is what other lines call it by; a statement that the writer did not name has a generated
    one that begins with ``~``. ``label`` is short text for pictures, empty where there is none.
    ``text`` is the sentence without its citations and attributes. ``credence`` is how sure the
    sentence is apart from what stands under it, from 0 to 1, or None where nothing is written.
    ``about`` is what a context belongs to: a statement's id, or None for the whole map. ``section``
    is an index into the map's sections. ``extra`` holds the ``x-…`` attributes. ``span`` is the
    whole statement in its file, ``anchor`` the id or the role word, where diagnostics point.
    """

    id: str
    role: Role
    text: str
    label: str = ""
    citations: tuple[Citation, ...] = ()
    credence: float | None = None
    possible: bool = False
    assumed: bool = False
    date: Date | None = None
    by: str = ""
    tags: tuple[str, ...] = ()
    about: str | None = None
    section: int | None = None
    extra: Mapping[str, str] = field(default_factory=lambda: NO_EXTRA, hash=False)
    span: Span = field(default=NOWHERE, compare=False, repr=False)
    anchor: Span = field(default=NOWHERE, compare=False, repr=False)

    @property
    def named(self) -> bool:
        """Whether the writer gave the id."""
        return not self.id.startswith("~")

    @property
    def title(self) -> str:
        """The label, or the text where there is none."""
        return self.label or self.text
