"""The map's abstract framework: the rules of the verdict as attacks."""

from __future__ import annotations

from typing import NamedTuple

from argmap.evaluate.abstract.build import Builder
from argmap.evaluate.case import Case
from argmap.evaluate.solver import Framework
from argmap.evaluate.verdict.itself import standing_in_itself
from argmap.evaluate.verdict.weights import STRONG_STEP, Weights, word_step
from argmap.evaluate.verdict.words import ASSUMED, DOCUMENTED, Standard
from argmap.evaluate.whatif import AS_WRITTEN, WhatIf

LEVELS = (ASSUMED, DOCUMENTED)


class Said(NamedTuple):
    """Something said at a statement: the node that it holds at a level, and its weight then."""

    node: str
    level: int
    weight: int


def accepted_node(statement: str, level: int) -> str:
    """The node that a statement is accepted with at least this standing."""
    return f"{statement} at {level}"


def translate(
    case: Case, standard: Standard = "preponderance", what_if: WhatIf = AS_WRITTEN
) -> Framework:
    """The abstract framework of a map, whose grounded labelling is the verdict.

    For each statement and each standing it has a node that the statement is accepted, its negation,
    and a node that no argument for it prevails; for each argument that it holds, and that it
    prevails. Prevailing arguments of the other side attack those that are no heavier. A reason of a
    rival counts as long as no strictly heavier objection to that rival holds. A standard of proof
    that is not met leaves a thesis open, so it is a node that attacks itself until it is met.

    Linear in the map but for statements with many arguments on both sides, where each of the one
    side may attack each of the other, and but for rivals.
    """
    translator = _Translator(case, standard, what_if)
    for step in range(len(case.arguments)):
        translator.step(step)
    for at in range(len(case.ids)):
        translator.statement(at)
    return translator.builder.framework


class _Translator:
    def __init__(self, case: Case, standard: Standard, what_if: WhatIf) -> None:
        self.case, self.standard, self.what_if = case, standard, what_if
        self.weights = Weights(case)
        self.builder = Builder()

    def holds(self, step: int, level: int) -> str:
        return f"step {self.case.arguments[step].id} holds at {level}"

    def step(self, step: int) -> None:
        case, node = self.case, self.builder.node
        blocks = [self.holds(u, ASSUMED) for u in case.undercuts.get(step, ())]
        if step in case.warrants:
            unwarranted = f"step {case.arguments[step].id} unwarranted"
            node(unwarranted, *(self.holds(w, ASSUMED) for w in case.warrants[step]))
            blocks.append(unwarranted)
        for level in LEVELS:
            fails = [
                self.builder.negation(accepted_node(case.ids[p], level))
                for p in case.premises[step]
            ]
            holds = node(self.holds(step, level), *blocks, *fails)
            if not case.premises[step]:
                node(holds, f"{holds} without a premise")

    def reasons(self, at: int) -> list[Said]:
        least, most = standing_in_itself(self.case, at, self.what_if)
        said = []
        for level in LEVELS:
            if most >= level:
                name = f"{self.case.ids[at]} in itself at {level}"
                if least >= level:
                    self.builder.node(name)
                else:
                    self.builder.undecided(name)
                said.append(Said(name, level, self.weights.in_itself(level)))
        return said + self.of_steps(self.case.pros[at])

    def of_steps(self, steps: list[int]) -> list[Said]:
        return [
            Said(self.holds(step, level), level, self.weights.of(step, level))
            for step in steps
            for level in LEVELS
        ]

    def objections(self, at: int, but: int | None = None) -> list[Said]:
        said = self.of_steps(self.case.cons[at])
        for rival in self.case.rivals.get(at, ()):
            if rival != but:
                said += self.counting(rival, at)
        return said

    def counts(self, reason: Said, rival: int, against: int) -> str:
        return f"{reason.node} counts against {self.case.ids[against]} for {self.case.ids[rival]}"

    def statement(self, at: int) -> None:
        case, node, negation = self.case, self.builder.node, self.builder.negation
        reasons, objections = self.reasons(at), self.objections(at)
        for rival in case.rivals.get(at, ()):
            self.count_against(at, rival, reasons)
        name = case.ids[at]
        prevail = self.contest(name, reasons, self.of_steps(case.cons[at]))
        for rival in case.rivals.get(at, ()):
            theirs = self.counting(rival, at)
            for one in prevail:
                node(one.node, *(self.prevails(t, name) for t in theirs if t.weight >= one.weight))
            # The same contest seen from the rival's side, so that no reading decides it twice.
            ours = self.counting(at, rival)
            for their in theirs:
                node(
                    self.prevails(their, name),
                    negation(their.node),
                    *(self.prevails(o, case.ids[rival]) for o in ours if o.weight >= their.weight),
                )
        thesis = case.map.statements[case.ids[at]].role == "thesis"
        strict = thesis and self.standard != "preponderance"
        for level in LEVELS:
            accepted = accepted_node(case.ids[at], level)
            none = node(f"none for {accepted}", *(p.node for p in prevail if p.level >= level))
            node(accepted, none)
            # The verdict never accepts two rivals; without this a credulous reading would.
            node(accepted, *(accepted_node(case.ids[r], ASSUMED) for r in case.rivals.get(at, ())))
            negation(accepted)
            if strict:
                short = self.builder.undecided(f"{accepted} short of the standard")
                meets = [
                    self.meets(at, reason, objections)
                    for reason in reasons
                    if reason.level >= level and self.strong_enough(reason)
                ]
                node(short, *meets)
                node(accepted, short)

    def prevails(self, said: Said, at: str) -> str:
        return f"{said.node} prevails at {at}"

    def contest(self, at: str, reasons: list[Said], objections: list[Said]) -> list[Said]:
        """Let reasons and own objections prevail over what is no heavier; the former again."""
        prevail = []
        for side, other in ((objections, reasons), (reasons, objections)):
            prevail = [said._replace(node=self.prevails(said, at)) for said in side]
            for one, said in zip(prevail, side, strict=True):
                heavier = (o for o in other if o.weight >= said.weight)
                attackers = [self.prevails(o, at) for o in heavier]
                self.builder.node(one.node, self.builder.negation(said.node), *attackers)
        return prevail

    def counting(self, at: int, rival: int) -> list[Said]:
        """The reasons of a statement as they count against one of its rivals."""
        return [r._replace(node=self.counts(r, at, rival)) for r in self.reasons(at)]

    def count_against(self, at: int, rival: int, reasons: list[Said]) -> None:
        objections = self.objections(at, but=rival)
        for reason in reasons:
            self.builder.node(
                self.counts(reason, at, rival),
                self.builder.negation(reason.node),
                *(o.node for o in objections if o.weight > reason.weight),
            )
        if self.standard == "clear":
            beats = [
                self.builder.node(
                    f"{o.node} beats {self.case.ids[at]} whatever of {self.case.ids[rival]}",
                    self.builder.negation(o.node),
                    *(r.node for r in reasons if r.weight >= o.weight),
                )
                for o in objections
            ]
            for reason in reasons:
                name = f"{self.counts(reason, at, rival)}, however light"
                self.builder.node(name, self.builder.negation(reason.node), *beats)

    def strong_enough(self, reason: Said) -> bool:
        reached = word_step(self.weights.strength(reason.weight))
        return self.standard == "unrebutted" or reached >= STRONG_STEP

    def meets(self, at: int, reason: Said, objections: list[Said]) -> str:
        against = {o.node for o in objections if o.weight >= reason.weight}
        if self.standard == "clear":
            reached = word_step(self.weights.strength(reason.weight))
            own = self.of_steps(self.case.cons[at])
            heard = [
                (f"{self.counts(r, rival, at)}, however light", r.weight)
                for rival in self.case.rivals.get(at, ())
                for r in self.reasons(rival)
            ]
            heard += [(o.node, o.weight) for o in own]
            against |= {
                node
                for node, weight in heard
                if word_step(self.weights.strength(weight)) + 2 > reached
            }
        else:
            against |= {o.node for o in objections}
        name = f"{reason.node} meets the standard at {self.case.ids[at]}"
        return self.builder.node(name, self.builder.negation(reason.node), *sorted(against))
