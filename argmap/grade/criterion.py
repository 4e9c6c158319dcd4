"""One criterion of one essay is marked."""

from __future__ import annotations

from collections.abc import Callable

from argmap.grade.marked import MarkedCriterion, Measured, Status
from argmap.grade.marks import HandMark
from argmap.grade.places import Places
from argmap.grade.points import Reached, holds, measures_of, reached
from argmap.grade.rubric import Criterion, Rubric
from argmap.grade.sentence import fill
from argmap.measure.measure import Basis
from argmap.measure.registry import BY_NAME

NOTHING = Basis(0)
EXACT = 4
"""Decimal places of a criterion's points: more than is shown, so that sums come out even."""


def status_of(criterion: Criterion, hand: HandMark | None, look: Callable[[str], Basis]) -> Status:
    """Where the points are to come from. What a person decided comes first."""
    if hand is not None:
        if hand.exempt:
            return Status.EXEMPT
        return Status.BY_HAND if criterion.by_hand else Status.OVERRIDDEN
    if not holds(criterion.applies, look):
        return Status.NOT_APPLICABLE
    return Status.BLANK if criterion.by_hand else Status.COMPUTED


def mark_criterion(
    criterion: Criterion,
    rubric: Rubric,
    status: Status,
    hand: HandMark | None,
    factor: float,
    look: Callable[[str], Basis],
    places: Places,
) -> MarkedCriterion:
    """The points and their reasons. ``factor`` shares out the weight of what is left out."""
    if status.left_out or criterion.by_hand:
        return _without_map(criterion, rubric, status, hand, factor)
    names = measures_of(criterion)
    measured = tuple(Measured(name, *look(name)) for name in names)
    basis = look(names[0]) if names else NOTHING
    level, computed = reached(criterion, look) if places.any else Reached(None, 0.0)
    short = computed < criterion.weight and hand is None
    points = computed if hand is None or hand.points is None else hand.points

    numbers = _numbers(names[0] if names else "", basis)
    texts = {"where": places.where, "which": places.which}

    def said(sentence: str) -> str:
        return fill(sentence, numbers, lambda name: texts[name](basis.wanting))

    if level is not None:
        reason = said(level.says)
    else:
        reason = rubric.sentences["below" if places.any else "empty"]
    return MarkedCriterion(
        id=criterion.id,
        title=criterion.title,
        status=status,
        points=round(points * factor, EXACT),
        max=round(criterion.weight * factor, EXACT),
        reason=(hand.reason if hand else "") or reason,
        part=criterion.part,
        lines=places.lines((*basis.met, *basis.wanting)),
        next=said(level.next) if level and short else "",
        measured=measured,
        wanting=basis.wanting if short and criterion.wanting else (),
        computed=round(computed * factor, EXACT),
        by=hand.by if hand else "",
    )


def _without_map(
    criterion: Criterion, rubric: Rubric, status: Status, hand: HandMark | None, factor: float
) -> MarkedCriterion:
    """What a person marks, or took out, or what the task did not ask for."""
    spoken = {
        Status.EXEMPT: "exempt",
        Status.NOT_APPLICABLE: "not-asked",
        Status.BLANK: "blank",
        Status.BY_HAND: "by-hand",
    }
    reason = rubric.sentences[spoken[status]]
    if status is Status.NOT_APPLICABLE:
        reason = criterion.not_asked or reason
    given = hand.points if hand else None
    return MarkedCriterion(
        id=criterion.id,
        title=criterion.title,
        status=status,
        points=None if given is None else round(given * factor, EXACT),
        max=0.0 if status.left_out else round(criterion.weight * factor, EXACT),
        reason=(hand.reason if hand else "") or reason,
        part=criterion.part,
        by=hand.by if hand else "",
    )


def _numbers(measure: str, basis: Basis) -> dict[str, float]:
    """What the placeholders for numbers stand for; a share is given in hundredths."""
    value = basis.value or 0
    share = bool(measure) and BY_NAME[measure].unit == "share"
    return {
        "value": round(100 * value) if share else value,
        "met": len(basis.met),
        "wanting": len(basis.wanting),
        "all": len(basis.met) + len(basis.wanting),
    }
