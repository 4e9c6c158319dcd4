"""Where evidence comes from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from argmap.model.date import Date
from argmap.model.extra import NO_EXTRA
from argmap.source.document import NOWHERE, Span

SourceKind = Literal["primary", "secondary", "tertiary", ""]
Origin = Literal["map", "bibliography", "essay"]

ESSAY = "essay"
"""The key by which a map cites the essay that it describes."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source: declared in the map, an entry of its bibliography, or the essay itself.

    ``kept_in`` says which of these. ``author``, ``origin``, ``purpose`` and ``perspective`` are
    what source criticism asks of it. ``short`` is the citation as it stands in a running text
    (``Bullock 1991``), ``note`` the full form. ``file`` is the path of its text as written;
    ``passages`` are the paragraphs of that text, numbered from 1 (so ``passages[0]`` is paragraph
    1), or None where no text is at hand.
    """

    id: str
    text: str = ""
    kind: SourceKind = ""
    kept_in: Origin = "map"
    author: str = ""
    origin: str = ""
    purpose: str = ""
    perspective: str = ""
    file: str = ""
    url: str = ""
    date: Date | None = None
    short: str = ""
    note: str = ""
    passages: tuple[str, ...] | None = None
    extra: Mapping[str, str] = field(default_factory=lambda: NO_EXTRA, hash=False)
    span: Span = field(default=NOWHERE, compare=False, repr=False)
    anchor: Span = field(default=NOWHERE, compare=False, repr=False)
