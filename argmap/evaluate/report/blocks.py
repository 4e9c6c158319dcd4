"""The pieces that a report is made of, whatever it is written as."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.evaluate.explain.outline import Line


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the report's title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose."""

    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of sentences."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """The lines of an explanation, to be gone through once."""

    lines: Iterable[Line]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a head and rows of as many cells. All columns but the first hold short values."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture as SVG with what it shows; written only where pictures can be."""

    svg: str
    caption: str


Block = Heading | Paragraph | Bullets | Outline | Table | Figure
Blocks = Iterator[Block]
