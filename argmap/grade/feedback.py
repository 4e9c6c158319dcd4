"""What the writer of an essay is told."""

from __future__ import annotations

from argmap.grade.marked import Feedback, MarkedCriterion
from argmap.grade.rubric import Rubric

MOST_STEPS = 3
ENOUGH = 0.5
"""The share of its points from which a criterion is a strength."""


def feedback(criteria: tuple[MarkedCriterion, ...], rubric: Rubric, *, empty: bool) -> Feedback:
    """One strength first, then at most three next steps, those that gain most first.

    The strength is the reason of the criterion with the greatest share of its points, the heavier
    one where two have the same.
    """
    if empty:
        return Feedback("", (rubric.sentences["empty"],))
    strong = [each for each in criteria if each.points is not None and each.share >= ENOUGH]
    best = max(strong, key=lambda each: (each.share, each.max), default=None)
    weak = [each for each in criteria if each.next and each.points is not None]
    weak.sort(key=lambda each: (each.points or 0.0) - each.max)
    steps = tuple(dict.fromkeys(each.next for each in weak))[:MOST_STEPS]
    return Feedback(
        best.reason if best else rubric.sentences["no-strength"],
        steps or (rubric.sentences["nothing-next"],),
    )
