"""The order in which diagnostics are told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document


def in_order(
    diagnostics: Iterable[Diagnostic], documents: Sequence[Document] = ()
) -> list[Diagnostic]:
    """Diagnostics by file, then by place, then by code.

    Files come in the order of ``documents``; any other file after them, by name.
    """
    order = {document.path: number for number, document in enumerate(documents)}
    return sorted(
        diagnostics,
        key=lambda d: (
            order.get(d.span.path, len(order)),
            d.span.path,
            d.span.start,
            d.span.end,
            d.code,
        ),
    )
