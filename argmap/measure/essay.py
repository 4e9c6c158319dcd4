"""How a map fits the essay that it describes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.measure.measure import share
from argmap.measure.quotation import plain, quotations, stands_in
from argmap.measure.sources import is_essay
from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.model.source import ESSAY

NUMBERS = re.compile(r"(\d{1,6})(?:\s*[-–—]\s*(\d{1,6}))?")


def paragraphs_cited(map_: ArgumentMap) -> set[int]:
    """The paragraphs of the map's own essay that statements cite, by number from 1."""
    own = map_.sources.get(ESSAY)
    count = len(own.passages or ()) if own else 0
    found: set[int] = set()
    for statement in map_.statements.values():
        for citation in statement.citations:
            found.update(paragraphs_of(citation, count))
    return found


def paragraphs_of(citation: Citation, count: int) -> Iterator[int]:
    """The paragraphs of the map's own essay, ``count`` in all, to which a citation points."""
    if citation.key == ESSAY and citation.kind == "paragraph":
        for first, last in NUMBERS.findall(citation.locator):
            yield from range(max(int(first), 1), min(int(last or first), count) + 1)


def paragraphs_mapped(map_: ArgumentMap) -> float | None:
    """Of the essay's paragraphs, the share that a statement cites."""
    own = map_.sources.get(ESSAY)
    return share(len(paragraphs_cited(map_)), len(own.passages or ()) if own else 0)


def quotations_verified(map_: ArgumentMap) -> float | None:
    """Of the quotations of three words or more from sources with a text, the share found there."""
    plain_texts = {
        key: plain("\n\n".join(source.passages))
        for key, source in map_.sources.items()
        if source.passages is not None
    }
    checked = verified = 0
    for statement in map_.statements.values():
        texts = [plain_texts[c.key] for c in statement.citations if c.key in plain_texts]
        if not texts:
            continue
        for quotation in quotations(statement.text):
            checked += 1
            verified += any(stands_in(quotation.text, text) for text in texts)
    return share(verified, checked)


def tied_to_essay(map_: ArgumentMap) -> float | None:
    """Of all statements, the share that cites the essay; None where the map names none."""
    if ESSAY not in map_.sources:
        return None
    tied = sum(
        any(is_essay(map_, citation.key) for citation in statement.citations)
        for statement in map_.statements.values()
    )
    return share(tied, len(map_.statements))
