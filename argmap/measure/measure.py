"""What a measure is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from argmap.model.map import ArgumentMap

Number = int | float
Unit = Literal["count", "share", "mean"]


class Basis(NamedTuple):
    """A measure's value, and where it comes from.

    ``met`` are the statements that it counts, by id; ``wanting`` those that it would count if
    something were mended. Many measures of a whole map name neither.
    """

    value: Number | None
    met: tuple[str, ...] = ()
    wanting: tuple[str, ...] = ()


class Measure(NamedTuple):
    """A number that a map has.

    ``look`` is a function of the map; its docstring is the definition. A ``count`` is a whole
    number from 0, a ``share`` lies between 0 and 1, a ``mean`` is any number from 0. The value is
    None where the map has nothing to measure (a share of no claims).
    """

    name: str
    group: str
    unit: Unit
    look: Callable[[ArgumentMap], Number | Basis | None]

    @property
    def definition(self) -> str:
        """What is measured, in a sentence or two."""
        return " ".join((self.look.__doc__ or "").split())

    def find(self, map_: ArgumentMap) -> Number | None:
        """The measure of a map."""
        return self.basis(map_).value

    def basis(self, map_: ArgumentMap) -> Basis:
        """The measure of a map, and the statements that it rests on."""
        found = self.look(map_)
        return found if isinstance(found, Basis) else Basis(found)


def share(part: int, whole: int) -> float | None:
    """A part of a whole, None where the whole is nothing."""
    return part / whole if whole else None


def rate(met: Iterable[str], wanting: Iterable[str]) -> Basis:
    """The share of what is met, None where there is neither."""
    good, bad = tuple(met), tuple(wanting)
    return Basis(share(len(good), len(good) + len(bad)), good, bad)


def count(met: Iterable[str], wanting: Iterable[str] = ()) -> Basis:
    """How many are met."""
    good = tuple(met)
    return Basis(len(good), good, tuple(wanting))
