"""Where verdict and strength seem to disagree, and why."""

from __future__ import annotations

from argmap.evaluate.strength.strength import Strengths
from argmap.evaluate.verdict.verdict import ThesisVerdict

EVEN = 0.5
OPEN_WITHIN = (0.25, 0.75)


def disagreement(thesis: ThesisVerdict, strengths: Strengths) -> str:
    """A warning with its reason, or an empty string.

    There is one if a thesis stands at .5 or less, falls above .5, or is open outside .25 to .75.
    The two answers differ in kind: the verdict sets the best reason against the best objection and
    ranks what is documented above what is assumed; the strength adds up all there is, by numbers
    alone.
    """
    value = strengths.of(thesis.id)
    if thesis.word == "stands" and value <= EVEN:
        return f"it stands, yet its strength is only {value:.2f}: {_why_low(thesis, strengths)}"
    if thesis.word == "falls" and value > EVEN:
        return f"it falls, yet its strength is {value:.2f}: {_why_high(thesis, strengths)}"
    low, high = OPEN_WITHIN
    if thesis.word == "open" and value > high:
        return f"it is open, yet its strength is {value:.2f}: {_why_high(thesis, strengths)}"
    if thesis.word == "open" and value < low:
        return f"it is open, yet its strength is only {value:.2f}: {_why_low(thesis, strengths)}"
    return ""


class _Balance:
    def __init__(self, thesis: ThesisVerdict, strengths: Strengths) -> None:
        case = strengths.case
        place = case.place[thesis.id]
        numbers = [case.arguments[s].id for s in case.pros[place]]
        self.pros = [strengths.contribution(number) for number in numbers]
        numbers = [case.arguments[s].id for s in case.all_cons[place]]
        self.cons = [strengths.contribution(number) for number in numbers]
        self.has_rivals = place in case.rivals
        self.base = strengths.base(thesis.id)


def _why_low(thesis: ThesisVerdict, strengths: Strengths) -> str:
    balance = _Balance(thesis, strengths)
    pros, cons = balance.pros, balance.cons
    if balance.base < EVEN and sum(pros) >= sum(cons):
        return f"its own credence is {balance.base:.2f}, and the reasons lift it no further"
    if len(cons) > 1 and max(pros, default=0.0) >= max(cons) and sum(cons) > sum(pros):
        return (
            "the verdict sets the best reason against the best objection, the strength adds up "
            f"all {len(cons)} objections"
        )
    if cons and sum(cons) > sum(pros):
        return "in numbers the objections weigh more; the verdict goes by standing first"
    if balance.has_rivals:
        return "its rivals pull it down, though none of them beats it"
    return "what speaks for it is weak, but nothing that holds speaks against it"


def _why_high(thesis: ThesisVerdict, strengths: Strengths) -> str:
    balance = _Balance(thesis, strengths)
    pros, cons = balance.pros, balance.cons
    if thesis.word == "open" and thesis.judgement.cause == "short of the standard":
        return "its case is the better one, but the standard of proof asks for more"
    if balance.base > EVEN and sum(pros) <= sum(cons):
        return f"its own credence is {balance.base:.2f}, which the verdict does not count"
    if len(pros) > 1 and sum(pros) > sum(cons):
        return (
            "the verdict sets the best reason against the best objection, the strength adds up "
            f"all {len(pros)} reasons, those that fail in the verdict with what is left of them"
        )
    if pros and sum(pros) > sum(cons):
        return "in numbers the reasons weigh more; the verdict goes by standing first"
    return "the strength counts what the verdict leaves out as unsettled or failed"
