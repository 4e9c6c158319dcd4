"""What became of one statement or one step, and by what."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.evaluate.verdict.grounded import Settled
from argmap.evaluate.verdict.itself import standing_in_itself
from argmap.evaluate.verdict.waiting import open_matters
from argmap.evaluate.verdict.weights import STRONG_STEP, word_step
from argmap.evaluate.verdict.words import ASSUMED, DOCUMENTED, NOT_ACCEPTED, Cause, Status

Objection = int | str
"""What speaks against a statement: an argument by its number, or a rival by its id."""


@dataclass(frozen=True, slots=True)
class StepJudgement:
    """Whether a step holds, fails or is open, and through what.

    ``low`` and ``high`` bound its standing. Where it fails or is open, ``premises`` are those that
    are not accepted or open, ``undercuts`` those that hold or are open, and ``warrants`` all of
    them where every one fails or the last is open. Undercuts and warrants go by number.
    """

    id: int
    low: int
    high: int
    strength: float
    premises: tuple[str, ...] = ()
    undercuts: tuple[int, ...] = ()
    warrants: tuple[int, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it is accepted."""
        return self.low >= ASSUMED

    @property
    def fails(self) -> bool:
        """Whether it gives nothing."""
        return self.high == NOT_ACCEPTED


@dataclass(frozen=True, slots=True)
class Judgement:
    """What became of a statement.

    ``low`` and ``high`` bound its standing. ``reason`` is the number of the best argument for it,
    None where it stands by itself (``in_itself``) or nothing speaks for it. ``objection`` is the
    best that speaks against it. Of a statement that is accepted, ``outweighed`` are all objections
    that hold nevertheless. Of one that is open, ``cause`` says why and ``waiting_on`` which
    statements would have to be settled.
    """

    id: str
    low: int
    high: int
    status: Status
    cause: Cause = ""
    reason: int | None = None
    in_itself: bool = False
    objection: Objection | None = None
    outweighed: tuple[Objection, ...] = ()
    waiting_on: tuple[str, ...] = ()

    @property
    def accepted(self) -> bool:
        """Whether it is accepted, documented or assumed."""
        return self.low >= ASSUMED


def judge_step(settled: Settled, place: int) -> StepJudgement:
    """Why the argument at a place holds, fails or is open."""
    case = settled.case
    low, high = settled.step_low[place], settled.step_high[place]
    number, strength = case.arguments[place].id, case.strengths[place]
    if low:
        return StepJudgement(number, low, high, strength)

    def in_question(of_low: int, of_high: int) -> bool:
        return of_high == NOT_ACCEPTED if high == NOT_ACCEPTED else of_low < ASSUMED

    premises = tuple(
        case.ids[p] for p in case.premises[place] if in_question(settled.low[p], settled.high[p])
    )
    undercuts = tuple(
        case.arguments[u].id
        for u in case.undercuts.get(place, ())
        if (settled.step_low[u] if high == NOT_ACCEPTED else settled.step_high[u])
    )
    warrants = case.warrants.get(place, [])
    if not all(in_question(settled.step_low[w], settled.step_high[w]) for w in warrants):
        warrants = []
    numbers = tuple(case.arguments[w].id for w in warrants)
    return StepJudgement(number, low, high, strength, premises, undercuts, numbers)


def judge(settled: Settled, place: int, circular: frozenset[int]) -> Judgement:
    """What became of the statement at a place; ``circular`` are the places of open circles."""
    name = settled.case.ids[place]
    low, high = settled.low[place], settled.high[place]
    against = _Against(settled, place)
    reason, weight = _best_reason(settled, place, against.open_weight if low else None)
    number = None if reason is None or reason < 0 else settled.case.arguments[reason].id
    itself = reason == IN_ITSELF
    if low:
        status: Status = "documented" if low == DOCUMENTED else "assumed"
        holding = tuple(against.holding)
        best = holding[0] if holding else None
        return Judgement(name, low, high, status, "", number, itself, best, holding)
    if high == NOT_ACCEPTED:
        status = "beaten" if against.holding else "unsupported"
        best = against.holding[0] if against.holding else None
        return Judgement(name, low, high, status, "", number, itself, best)
    cause = _cause(settled, place, against, weight, circular)
    waiting = open_matters(settled, place) if cause in ("circular", "waiting") else ()
    best = against.holding[0] if against.holding else against.open_best
    names = tuple(settled.case.ids[p] for p in waiting)
    return Judgement(name, low, high, "open", cause, number, itself, best, (), names)


IN_ITSELF = -1


class _Against:
    """What speaks against a statement, heaviest first."""

    def __init__(self, settled: Settled, place: int) -> None:
        case, weights = settled.case, settled.weights
        holding: list[tuple[int, Objection]] = []
        possible: list[tuple[int, Objection]] = []
        for step in case.cons[place]:
            number = case.arguments[step].id
            holding.append((weights.of(step, settled.step_low[step]), number))
            possible.append((weights.of(step, settled.step_high[step]), number))
        for rival, counts in settled.rivalry.get(place, {}).items():
            holding.append((counts.low, case.ids[rival]))
            possible.append((counts.high, case.ids[rival]))
        holding.sort(key=lambda pair: -pair[0])
        possible.sort(key=lambda pair: -pair[0])
        self.holding = [objection for weight, objection in holding if weight]
        self.weight = holding[0][0] if holding else 0
        self.open_weight = possible[0][0] if possible else 0
        self.open_best = possible[0][1] if self.open_weight else None


def _best_reason(settled: Settled, place: int, above: int | None) -> tuple[int | None, int]:
    """The best reason and its weight; where none holds, the best that is open.

    ``above`` is given for accepted statements: only a reason heavier than that, and strong enough
    for the standard, can be the one by which it stands.
    """
    case, weights = settled.case, settled.weights
    reasons = [
        (weights.in_itself(_standing_in_itself(settled, place, 0)), 0, IN_ITSELF),
        *((weights.of(s, settled.step_low[s]), -1 - s, s) for s in case.pros[place]),
    ]
    if above is not None:
        strict = settled.standard in ("clear", "beyond-doubt") and (
            case.map.statements[case.ids[place]].role == "thesis"
        )
        reasons = [
            reason
            for reason in reasons
            if reason[0] > above
            and (not strict or word_step(weights.strength(reason[0])) >= STRONG_STEP)
        ]
    weight, _, best = max(reasons)
    if not weight:
        weight, _, best = max(
            (weights.in_itself(_standing_in_itself(settled, place, 1)), 0, IN_ITSELF),
            *((weights.of(s, settled.step_high[s]), -1 - s, s) for s in case.pros[place]),
            (0, -2, IN_ITSELF),
        )
        return (best if weight else None), 0
    return best, weight


def _standing_in_itself(settled: Settled, place: int, bound: int) -> int:
    return standing_in_itself(settled.case, place, settled.what_if)[bound]


def _cause(
    settled: Settled, place: int, against: _Against, reason: int, circular: frozenset[int]
) -> Cause:
    weights, case = settled.weights, settled.case
    open_reason = max(
        weights.in_itself(_standing_in_itself(settled, place, 1)),
        *(weights.of(s, settled.step_high[s]) for s in case.pros[place]),
        0,
    )
    if reason and reason == open_reason == against.weight == against.open_weight:
        return "evenly matched"
    if reason > against.open_weight:
        return "short of the standard"
    if weights.in_itself(_standing_in_itself(settled, place, 0)) != weights.in_itself(
        _standing_in_itself(settled, place, 1)
    ):
        return "left even"
    return "circular" if place in circular else "waiting"
