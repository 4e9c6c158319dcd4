"""A heading and what it covers."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.source.document import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Section:
    """A heading: it covers later siblings under the same parent, and all that stands under them.

    ``level`` is the number of ``#``, 1 to 6. ``parent`` is the index of the section around it, or
    None; ``under`` the id of the statement under which it stands, or None at the margin.
    """

    title: str
    level: int
    parent: int | None = None
    under: str | None = None
    span: Span = field(default=NOWHERE, compare=False, repr=False)
