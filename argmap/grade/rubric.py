"""A rubric as data: criteria, and the levels at which each gives points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from argmap.model.extra import NO_EXTRA

Part = Literal["amount", "shape"]
"""What a criterion looks at: how much there is, or how it is put together."""


class Condition(NamedTuple):
    """A measure must be at least, or with ``most`` at most, a number."""

    measure: str
    at: float
    most: bool = False


Conditions = tuple[tuple[Condition, ...], ...]
"""Alternatives, each a list of conditions that must all hold; one alternative is enough."""

ALWAYS: Conditions = ((),)
NEVER: Conditions = ()


@dataclass(frozen=True, slots=True)
class Level:
    """A step of a criterion: what it takes, the points it gives, and what is said of it.

    ``at`` is the threshold of the criterion's own measure where the level has one. ``says`` is the
    reason that the report gives, ``next`` what the writer is to do; both may hold the placeholders
    of :mod:`argmap.grade.sentence`.
    """

    points: float
    needs: Conditions = ALWAYS
    at: float | None = None
    says: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that is marked.

    ``weight`` is the most that it gives, in points of the rubric's scale. ``levels`` rise in
    points, and the highest of which the needs are met counts; with ``line`` the points grow evenly
    between the thresholds. A criterion that is ``by_hand`` has no levels. It is not applicable
    where ``applies`` does not hold. ``wanting`` is said of each place that keeps it from more.
    """

    id: str
    title: str
    weight: float
    levels: tuple[Level, ...] = ()
    measure: str = ""
    line: bool = False
    part: Part = "shape"
    by_hand: bool = False
    applies: Conditions = ALWAYS
    about: str = ""
    not_asked: str = ""
    wanting: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """A name for marks from a number of points upwards."""

    at: float
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Rubric:
    """Criteria whose weights make up the scale.

    ``source`` says whose rubric it follows and in which version, ``by_hand`` what of that no map
    can answer. ``bands`` rise. ``sentences`` are those that belong to no criterion. ``hash`` stands
    for all that the file says, comments and layout aside: marks with the same hash were given by
    the same rubric.
    """

    name: str
    title: str
    scale: float
    criteria: tuple[Criterion, ...]
    bands: tuple[Band, ...] = ()
    source: str = ""
    by_hand: str = ""
    sentences: Mapping[str, str] = field(default_factory=lambda: NO_EXTRA, hash=False)
    hash: str = ""

    def criterion(self, name: str) -> Criterion | None:
        """The criterion of this id, or None."""
        return next((each for each in self.criteria if each.id == name), None)
