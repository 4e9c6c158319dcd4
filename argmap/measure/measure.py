"""What a measure is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from argmap.model.map import ArgumentMap

Number = int | float
Unit = Literal["count", "share", "mean"]


class Measure(NamedTuple):
    """A number that a map has.

    ``find`` is a function of the map; its docstring is the definition. A ``count`` is a whole
    number from 0, a ``share`` lies between 0 and 1, a ``mean`` is any number from 0. ``find`` gives
    None where the map has nothing to measure (a share of no claims).
    """

    name: str
    group: str
    unit: Unit
    find: Callable[[ArgumentMap], Number | None]

    @property
    def definition(self) -> str:
        """What is measured, in a sentence or two."""
        return " ".join((self.find.__doc__ or "").split())


def share(part: int, whole: int) -> float | None:
    """A part of a whole, None where the whole is nothing."""
    return part / whole if whole else None
