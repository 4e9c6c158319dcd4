"""The sentences of an explanation."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.evaluate.explain.names import Names, strength_named
from argmap.evaluate.verdict.itself import is_sourced
from argmap.evaluate.verdict.judgement import Judgement, StepJudgement
from argmap.evaluate.verdict.verdict import ThesisVerdict, Verdict
from argmap.evaluate.verdict.words import DOCUMENTED, STANDARDS, STANDING_WORDS


class Sentences:
    """What is said of a judgement, with the names of the map at hand."""

    def __init__(self, names: Names, verdict: Verdict) -> None:
        self.names, self.verdict = names, verdict
        self.case = verdict.settled.case

    def thesis(self, thesis: ThesisVerdict) -> str:
        """The verdict on a thesis in one sentence."""
        full = self.names.full(thesis.id)
        if thesis.word == "stands":
            if thesis.detail == "documented":
                return f"{full} stands, on documented reasons."
            return f"{full} stands, on assumptions."
        if thesis.word == "falls":
            return f"{full} falls: {self.beaten_by(thesis.judgement)}."
        return f"{full} is open: {self.open_because(thesis.judgement)}."

    def beaten_by(self, judgement: Judgement) -> str:
        """What beats a statement."""
        by = self._beaten_by(judgement)
        return f"it is {by}" if isinstance(judgement.objection, int) else by

    def _beaten_by(self, judgement: Judgement) -> str:
        if isinstance(judgement.objection, int):
            premises = self.case.map.arguments[judgement.objection].premises
            return f"beaten by {self.names.several(premises)}"
        assert judgement.objection is not None
        return f"its rival {self.names.full(judgement.objection)} has the better case"

    def open_because(self, judgement: Judgement) -> str:
        """Why a statement is open or unsupported."""
        match judgement.cause:
            case "evenly matched":
                return "the best that is said for it and against it is evenly matched"
            case "circular":
                return f"what would decide it goes round in a circle{self._by_way(judgement)}"
            case "waiting":
                return f"it waits for {self.names.several(judgement.waiting_on)}"
            case "short of the standard":
                standard = self.verdict.standard
                return (
                    f"its case is the better one, but short of `{standard}`: {STANDARDS[standard]}"
                )
            case "left even":
                return "its own credence leaves it even"
        return self.unsupported(judgement)

    def _by_way(self, judgement: Judgement) -> str:
        others = [name for name in judgement.waiting_on if name != judgement.id]
        return f" by way of {self.names.several(others)}" if others else ""

    def unsupported(self, judgement: Judgement) -> str:
        """Why nothing is left for a statement."""
        statement = self.case.map.statements[judgement.id]
        what_if = self.verdict.settled.what_if
        if self.case.pros[self.case.place[judgement.id]]:
            return "every reason offered for it fails"
        if judgement.id in what_if.without:
            return "it is withdrawn"
        if what_if.possible(statement):
            return "it is only raised as possible, and nothing supports it"
        credence = what_if.credence(statement)
        if credence is not None and credence < 0.5 and statement.role != "thesis":
            return "it is held improbable, and nothing supports it"
        return "nothing is offered in its support"

    def in_itself(self, judgement: Judgement) -> str:
        """What a statement is that is documented in itself; empty for all others."""
        statement = self.case.map.statements[judgement.id]
        if not judgement.in_itself or not is_sourced(statement):
            return ""
        sources = self.names.sources(statement)
        return f"documented by {sources}" if sources else "evidence without a source"

    def status(self, judgement: Judgement) -> str:
        """What became of a statement, to follow its name."""
        if judgement.accepted:
            if judgement.status == "documented":
                return f", {self.in_itself(judgement) or 'documented'}"
            if self.verdict.settled.is_granted(self.case.place[judgement.id]):
                return ", granted by the writer"
            if judgement.in_itself:
                return ", an assumption: nothing is offered for it"
            return ", on assumptions"
        if judgement.status == "beaten":
            return f"; but {self.beaten_by(judgement)}"
        if judgement.status == "unsupported":
            return f", which is unsupported: {self.unsupported(judgement)}"
        return f", which is open: {self.open_because(judgement)}"

    def failure(self, judged: StepJudgement) -> str:
        """Why a step fails or is open."""
        parts = []
        if judged.undercuts:
            names = self._premises(judged.undercuts)
            verb = "undercuts" if len(names) == 1 else "undercut"
            full = self.names.several(names)
            parts.append(f"{full} {verb} it" if judged.fails else f"{full} may undercut it")
        if judged.warrants:
            what = "no warrant of it holds" if judged.fails else "its warrant is open"
            parts.append(f"{what}: {self.names.several(self._premises(judged.warrants))}")
        parts += [self.names.full(p) + self._short(self.verdict.of(p)) for p in judged.premises]
        return "; ".join(parts) or "it rests on nothing"

    def _premises(self, steps: Iterable[int]) -> list[str]:
        return [name for step in steps for name in self.case.map.arguments[step].premises]

    def _short(self, judgement: Judgement) -> str:
        if judgement.status == "beaten":
            by = self._beaten_by(judgement)
            return f" is {by}" if isinstance(judgement.objection, int) else f" is beaten: {by}"
        if judgement.status == "unsupported":
            return f" is unsupported: {self.unsupported(judgement)}"
        return f" is open: {self.open_because(judgement)}"

    def comparison(self, judgement: Judgement) -> str:
        """How the best objection to a beaten statement and its best reason compare.

        One that has no reason left is taken for what it is in itself: documented.
        """
        case, settled = self.case, self.verdict.settled
        if judgement.reason is None:
            mine = settled.weights.in_itself(DOCUMENTED)
        else:
            reason = case.argument_place[judgement.reason]
            mine = settled.weights.of(reason, settled.step_high[reason])
        if isinstance(judgement.objection, int):
            step = case.argument_place[judgement.objection]
            other = settled.weights.of(step, settled.step_low[step])
        else:
            rival = case.place[str(judgement.objection)]
            other = settled.rivalry[case.place[judgement.id]][rival].low
        return self._against(mine, other)

    def outweighs(self, judgement: Judgement, objection: int) -> str:
        """Why a reason outweighs an objection that holds."""
        case, settled = self.case, self.verdict.settled
        step = case.argument_place[objection]
        if case.arguments[step].granted:
            return ", on the writer's word" + self._on_tie(judgement, step)
        return self._against(
            settled.weights.of(step, settled.step_low[step]), self._best(judgement)
        )

    def _on_tie(self, judgement: Judgement, step: int) -> str:
        settled = self.verdict.settled
        weights, best = settled.weights, self._best(judgement)
        granted = weights.of(step, settled.step_low[step])
        level = weights.standing(granted) == weights.standing(best)
        if level and weights.strength(granted) == weights.strength(best):
            return ": a granted objection loses ties"
        return self._against(granted, best)

    def _best(self, judgement: Judgement) -> int:
        settled = self.verdict.settled
        if judgement.reason is None:
            return settled.weights.in_itself(judgement.low)
        place = self.case.argument_place[judgement.reason]
        return settled.weights.of(place, settled.step_low[place])

    def _against(self, lighter: int, heavier: int) -> str:
        weights = self.verdict.settled.weights
        low, high = weights.standing(lighter), weights.standing(heavier)
        if low != high:
            return f": it is {STANDING_WORDS[low]}, against {STANDING_WORDS[high]}"
        if lighter % weights.scale == 0:
            return ": an assumption yields to any argument"
        mine, theirs = weights.strength(lighter), weights.strength(heavier)
        return f": {strength_named(mine)} against {strength_named(theirs)}"

    def rival(self, judgement: Judgement, rival: str, full: str) -> str:
        """What a rival that did not beat a statement does to it."""
        counts = self.verdict.settled.rivalry[self.case.place[judgement.id]][self.case.place[rival]]
        if not counts.high:
            return f"its rival {full} has no case that holds against it"
        if judgement.accepted:
            return (
                f"its rival {full} is outweighed{self._against(counts.low, self._best(judgement))}"
            )
        if counts.low:
            return f"its rival {full} has a case of its own"
        return f"its rival {full} is itself unsettled"
