"""A pointer from a statement into a source."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.source.document import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Citation:
    """One ``@key`` of a citation, after Pandoc's syntax.

    ``key`` is the source's id in the map. ``kind`` is the locator's kind in English (``page``,
    ``paragraph``, ``chapter``, …) or empty where it is not of a known kind; ``locator`` is then
    its text as written, else what follows the kind's word (``573``, ``3-5``). ``prefix`` stands
    before the ``@`` (``see``). ``suppressed`` says that the author is not to be repeated
    (``-@key``).
    """

    key: str
    kind: str = ""
    locator: str = ""
    prefix: str = ""
    suppressed: bool = False
    span: Span = field(default=NOWHERE, compare=False, repr=False)
