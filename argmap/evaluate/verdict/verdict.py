"""The verdict on a map: does each thesis stand, fall, or stay open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from argmap.evaluate.case import Case
from argmap.evaluate.verdict.grounded import Settled, settle
from argmap.evaluate.verdict.judgement import Judgement, StepJudgement, judge, judge_step
from argmap.evaluate.verdict.rests import assumptions_of
from argmap.evaluate.verdict.waiting import open_circles
from argmap.evaluate.verdict.weights import STRONG_STEP, word_step
from argmap.evaluate.verdict.words import Standard, Word
from argmap.evaluate.whatif import AS_WRITTEN, WhatIf
from argmap.model.map import ArgumentMap
from argmap.source.garbage import paused_garbage_collection


@dataclass(frozen=True, slots=True)
class ThesisVerdict:
    """What is reported of a thesis.

    ``word`` is stands, falls or open; ``judgement`` says by what. ``assumptions`` carry the line of
    reasons that decided; ``answers_assumed`` are the assumptions by which objections to that line
    fail. ``notes`` are remarks on the standard of proof.
    """

    id: str
    word: Word
    judgement: Judgement
    assumptions: tuple[str, ...] = ()
    answers_assumed: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def detail(self) -> str:
        """The word made precise: on what it stands, or why it is open."""
        if self.word == "stands":
            return "documented" if self.judgement.status == "documented" else "on assumptions"
        if self.word == "falls":
            return "beaten"
        return self.judgement.cause or "unsupported"


@dataclass(frozen=True)
class Verdict:
    """The grounded verdict: the least fixed point of the rules, with the way to it.

    It holds what is known of every statement and step; judgements are made when asked for.
    """

    settled: Settled

    @property
    def standard(self) -> Standard:
        """The standard of proof that the theses were held to."""
        return self.settled.standard

    @cached_property
    def _circles(self) -> frozenset[int]:
        return open_circles(self.settled)

    def of(self, statement: str) -> Judgement:
        """What became of a statement of the map."""
        place = self.settled.case.place[statement]
        return judge(self.settled, place, self._circles)

    def step(self, argument: int) -> StepJudgement:
        """What became of an argument of the map, by its number."""
        return judge_step(self.settled, self.settled.case.argument_place[argument])

    def __iter__(self) -> Iterator[Judgement]:
        """The judgements of all statements, in the order of writing."""
        return map(self.of, self.settled.case.ids)

    def word(self, statement: str) -> Word:
        """Stands, falls or open."""
        return word_of(self.settled, self.settled.case.place[statement])

    @cached_property
    def theses(self) -> tuple[ThesisVerdict, ...]:
        """The verdict on each thesis, in the order of writing."""
        return tuple(map(self._thesis, self.settled.case.map.theses))

    def _thesis(self, name: str) -> ThesisVerdict:
        judgement = self.of(name)
        word = self.word(name)
        carrying: tuple[str, ...] = ()
        answering: tuple[str, ...] = ()
        if word != "open":
            carrying, answering = assumptions_of(self.settled, judgement)
        return ThesisVerdict(name, word, judgement, carrying, answering, self._notes(name))

    def _notes(self, name: str) -> tuple[str, ...]:
        if self.standard not in ("clear", "beyond-doubt"):
            return ()
        case = self.settled.case
        reasons = case.pros[case.place[name]]
        if any(word_step(case.strengths[s]) >= STRONG_STEP for s in reasons):
            return ()
        return (
            f"no reason for it is marked strong, so the standard `{self.standard}` cannot be met",
        )


def word_of(settled: Settled, place: int) -> Word:
    """Whether a statement stands, falls (something that holds beats it) or is open."""
    if settled.low[place]:
        return "stands"
    if settled.high[place]:
        return "open"
    beaten = any(settled.step_low[s] for s in settled.case.cons[place]) or any(
        counts.low for counts in settled.rivalry.get(place, {}).values()
    )
    return "falls" if beaten else "open"


def judge_map(
    map_: ArgumentMap,
    standard: Standard = "preponderance",
    what_if: WhatIf = AS_WRITTEN,
    case: Case | None = None,
) -> Verdict:
    """The verdict on a map, linear in its size. ``case`` may be given where it is at hand."""
    with paused_garbage_collection():
        return Verdict(settle(case or Case(map_), standard, what_if))
