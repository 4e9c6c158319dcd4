"""The assumptions on which a judgement rests."""

from __future__ import annotations

from argmap.evaluate.verdict.grounded import Settled
from argmap.evaluate.verdict.judgement import Judgement, judge, judge_step

NO_CIRCLES: frozenset[int] = frozenset()


def assumptions_of(
    settled: Settled, judgement: Judgement
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The assumptions behind a thesis that stands or falls, in the order of writing.

    The first are those that carry the line of reasons by which it stands or falls; the second those
    by which what speaks against that line is answered. Nothing rests on an open statement.
    """
    carrying = _Walk(settled)
    carrying.follow(judgement)
    carrying.run()
    answering = _Walk(settled, carrying.seen)
    answering.answer(judgement)
    for name in sorted(settled.case.ids[p] for p in carrying.seen):
        answering.answer(judge(settled, settled.case.place[name], NO_CIRCLES))
    answering.run(answers=True)
    order = settled.case.place.__getitem__
    return (
        tuple(sorted(carrying.assumptions, key=order)),
        tuple(sorted(answering.assumptions, key=order)),
    )


class _Walk:
    def __init__(self, settled: Settled, skip: set[int] | None = None) -> None:
        self.settled, self.case = settled, settled.case
        self.seen: set[int] = set()
        self.skip = skip or set()
        self.work: list[int] = []
        self.assumptions: set[str] = set()

    def put(self, place: int) -> None:
        if place not in self.seen and place not in self.skip:
            self.seen.add(place)
            self.work.append(place)

    def follow(self, judgement: Judgement) -> None:
        """Go on to what decided a judgement."""
        if judgement.accepted:
            place = self.case.place[judgement.id]
            if judgement.status == "assumed" and self.settled.is_granted(place):
                # It would be accepted without what is said for it.
                self.assumptions.add(judgement.id)
            elif judgement.reason is not None:
                self.step_holds(self.case.argument_place[judgement.reason])
            elif judgement.status == "assumed":
                self.assumptions.add(judgement.id)
        elif judgement.status == "beaten":
            if isinstance(judgement.objection, int):
                self.step_holds(self.case.argument_place[judgement.objection])
            elif judgement.objection is not None:
                rival = judge(self.settled, self.case.place[judgement.objection], NO_CIRCLES)
                if rival.reason is not None:
                    self.step_holds(self.case.argument_place[rival.reason])
                elif rival.in_itself and not self.settled.low[self.case.place[rival.id]] > 1:
                    self.assumptions.add(rival.id)

    def step_holds(self, step: int) -> None:
        """What a step that holds rests on: its premises, and a warrant where it has any."""
        work = [step]
        while work:
            step = work.pop()
            for premise in self.case.premises[step]:
                self.put(premise)
            warrants = self.case.warrants.get(step, ())
            work += [w for w in warrants if self.settled.step_low[w]][:1]

    def undercuts_of(self, step: int) -> list[int]:
        """The undercuts of a step, and of the warrants by which it holds."""
        found: list[int] = []
        work = [step]
        while work:
            step = work.pop()
            found += self.case.undercuts.get(step, ())
            warrants = self.case.warrants.get(step, ())
            work += [w for w in warrants if self.settled.step_low[w]][:1]
        return found

    def decided(self, judgement: Judgement) -> int | None:
        """The step that beats a statement: an objection, or the best reason for a rival."""
        number = judgement.objection
        if judgement.status == "beaten" and isinstance(number, str):
            number = judge(self.settled, self.case.place[number], NO_CIRCLES).reason
        elif judgement.status != "beaten":
            return None
        return self.case.argument_place[number] if isinstance(number, int) else None

    def answer(self, judgement: Judgement) -> None:
        """What makes objections and undercuts fail that speak against what was decided."""
        place = self.case.place[judgement.id]
        work = [*self.case.cons[place]]
        for step in self.case.pros[place]:
            work += self.undercuts_of(step)
        decided = self.decided(judgement)
        if decided is not None:
            work += self.undercuts_of(decided)
        while work:
            step = work.pop()
            if self.settled.step_high[step]:
                continue
            failed = judge_step(self.settled, step)
            for undercut in failed.undercuts:
                holding = self.case.argument_place[undercut]
                self.step_holds(holding)
                work += self.undercuts_of(holding)
            for warrant in failed.warrants:
                work.append(self.case.argument_place[warrant])
            for premise in failed.premises:
                self.put(self.case.place[premise])

    def run(self, answers: bool = False) -> None:
        while self.work:
            judgement = judge(self.settled, self.work.pop(), NO_CIRCLES)
            self.follow(judgement)
            if answers:
                self.answer(judgement)
