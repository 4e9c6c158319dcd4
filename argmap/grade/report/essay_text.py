"""The essay beside its map: what of it the map takes up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from argmap.measure.essay import paragraphs_of
from argmap.measure.quotation import FEWEST_WORDS, GAP, quotations
from argmap.model.map import ArgumentMap
from argmap.model.source import ESSAY
from argmap.model.statement import Statement

WORD = re.compile(r"\w+")
LONGEST = 20_000
"""Characters of a paragraph; longer ones are shown without looking for the words of statements."""


MOST_TIES = 20_000
"""Of statements to paragraphs: each statement of a large map could cite all of a long essay."""


class Piece(NamedTuple):
    """Words of a paragraph; ``quoted`` says that a statement has them word for word."""

    text: str
    quoted: bool = False


class Passage(NamedTuple):
    """A paragraph of the essay, and the statements that cite it."""

    number: int
    pieces: tuple[Piece, ...]
    statements: tuple[Statement, ...]


def passages(map_: ArgumentMap) -> tuple[Passage, ...]:
    """The paragraphs of the map's essay in order; none where no text is at hand."""
    essay = map_.sources.get(ESSAY)
    texts = essay.passages or () if essay else ()
    citing: dict[int, dict[str, Statement]] = {}
    for statement, number in islice(_ties(map_, len(texts)), MOST_TIES):
        citing.setdefault(number, {})[statement.id] = statement
    return tuple(
        Passage(number, tuple(_pieces(text, by.values())), tuple(by.values()))
        for number, text in enumerate(texts, 1)
        for by in (citing.get(number, {}),)
    )


def _ties(map_: ArgumentMap, count: int) -> Iterator[tuple[Statement, int]]:
    for statement in map_.statements.values():
        for citation in statement.citations:
            for number in paragraphs_of(citation, count):
                yield statement, number


def _pieces(text: str, statements: Iterable[Statement]) -> Iterator[Piece]:
    if len(text) > LONGEST:
        yield Piece(text)
        return
    at = 0
    for start, end in _united(sorted(_places(text, statements))):
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[start:end], quoted=True)
        at = end
    if at < len(text):
        yield Piece(text[at:])


def _places(text: str, statements: Iterable[Statement]) -> Iterator[tuple[int, int]]:
    """Where what statements quote, or say as a whole, stands in a text."""
    for statement in statements:
        phrases = [statement.text, *(each.text for each in quotations(statement.text))]
        for phrase in phrases:
            for part in GAP.split(phrase):
                words = WORD.findall(part)
                if len(words) >= FEWEST_WORDS:
                    # Only what stands between the words may differ: quotes, dashes, line ends.
                    sought = r"\b" + r"\W+".join(map(re.escape, words)) + r"\b"
                    found = re.search(sought, text, re.IGNORECASE)
                    if found:
                        yield found.span()


def _united(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The same places without overlaps, in order."""
    current: tuple[int, int] | None = None
    for start, end in places:
        if current is not None and start <= current[1]:
            current = (current[0], max(current[1], end))
            continue
        if current is not None:
            yield current
        current = (start, end)
    if current is not None:
        yield current
