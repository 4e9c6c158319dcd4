"""What marking an essay gives."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from argmap.grade.rubric import Part
from argmap.source.diagnostic import Diagnostic


class Status(StrEnum):
    """Where the points of a criterion come from.

    ``COMPUTED``: from the map. ``BY_HAND``: a person filled in what no map can answer.
    ``OVERRIDDEN``: a person put other points in place of the computed ones. ``BLANK``: a person has
    still to mark it. ``EXEMPT``: a person took it out. ``NOT_APPLICABLE``: the task did not ask for
    it. The weight of the last two is shared out among the others.
    """

    COMPUTED = "computed"
    BY_HAND = "by hand"
    OVERRIDDEN = "overridden"
    BLANK = "blank"
    EXEMPT = "exempt"
    NOT_APPLICABLE = "not applicable"

    @property
    def counts(self) -> bool:
        """Whether the criterion gives points."""
        return self in (Status.COMPUTED, Status.BY_HAND, Status.OVERRIDDEN)

    @property
    def left_out(self) -> bool:
        """Whether its weight is shared out among the other criteria."""
        return self in (Status.EXEMPT, Status.NOT_APPLICABLE)


class Share(NamedTuple):
    """Points, out of how many."""

    points: float
    max: float


class Measured(NamedTuple):
    """A measure that a criterion looked at.

    ``met`` are the statements that it counts, by id, ``wanting`` those that keep it from more.
    """

    name: str
    value: float | None
    met: tuple[str, ...] = ()
    wanting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedCriterion:
    """The points of one criterion, and why.

    ``points`` is None unless the status counts; ``max`` is the weight after what is left out was
    shared out, 0 where this one is. ``lines`` are those in the essay's own file that the points
    rest on, or that keep it from more. ``computed`` is what the map alone would give, None where
    it gives nothing. ``by`` is who marked it by hand.
    """

    id: str
    title: str
    status: Status
    points: float | None
    max: float
    reason: str
    part: Part = "shape"
    lines: tuple[int, ...] = ()
    next: str = ""
    measured: tuple[Measured, ...] = ()
    wanting: tuple[str, ...] = ()
    computed: float | None = None
    by: str = ""

    @property
    def share(self) -> float:
        """The points as a share of the most, 0 where there are none."""
        return self.points / self.max if self.points and self.max else 0.0


class WeakPlace(NamedTuple):
    """A statement that keeps the mark from being higher.

    ``number`` counts from 1 in the order of writing, ``line`` is its line in the essay's own file
    or 0, ``criteria`` are the criteria that it weakens, ``text`` says why in a sentence for each.
    """

    number: int
    statement: str
    line: int
    criteria: tuple[str, ...]
    text: str


class Feedback(NamedTuple):
    """What the writer is told: one strength, and at most three next steps."""

    strength: str
    steps: tuple[str, ...]


class PointMatch(NamedTuple):
    """A main point of a model map, and the statement of the essay that makes it.

    ``statement`` is None where the essay lacks the point; ``line`` is then 0. ``likeness`` runs
    from 0 to 100. ``by_hand`` says that a person decided.
    """

    point: str
    text: str
    statement: str | None
    said: str
    line: int
    likeness: float
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """An essay's mark with all its reasons.

    ``score`` is the sum of the points so far, out of ``max``; ``pending`` is what is still to be
    marked by hand, so that ``max`` and ``pending`` make up the rubric's scale. ``amount`` and
    ``shape`` are the two parts of score and max. ``band`` is empty while something is pending.
    ``author`` is who made the map, because the mark depends on it. ``diagnostics`` are those of
    reading and checking the map, in order. ``reference`` is empty without a model map.
    """

    path: str
    rubric: str
    rubric_hash: str
    score: float
    max: float
    pending: float
    amount: Share
    shape: Share
    band: str
    criteria: tuple[MarkedCriterion, ...]
    weak_places: tuple[WeakPlace, ...]
    feedback: Feedback
    diagnostics: tuple[Diagnostic, ...] = ()
    title: str = ""
    author: tuple[str, ...] = ()
    statements: int = 0
    reference: tuple[PointMatch, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there was nothing to mark."""
        return self.statements == 0
