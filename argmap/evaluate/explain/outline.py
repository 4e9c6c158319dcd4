"""The lines of an explanation, from the thesis down."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argmap.evaluate.explain.names import Names, in_a_row, number
from argmap.evaluate.explain.sentences import Sentences
from argmap.evaluate.verdict.judgement import Judgement, Objection, StepJudgement
from argmap.evaluate.verdict.verdict import ThesisVerdict, Verdict
from argmap.model.argument import Argument


class Line(NamedTuple):
    """One line: how deep it stands in the outline, what it says, and of which statement."""

    depth: int
    text: str
    statement: str | None = None
    line: int | None = None


class _About(NamedTuple):
    """Still to be said: the name of a statement with what became of it, and then why."""

    depth: int
    before: str
    statement: str


class _Why(NamedTuple):
    """Still to be explained: why a statement was judged so."""

    depth: int
    statement: str


class _Step(NamedTuple):
    """Still to be explained: why a step fails or is open."""

    depth: int
    argument: int


_Task = Line | _About | _Why | _Step


class Because:
    """Why each thesis stands, falls or is open: line by line, each statement explained once.

    The best reason is followed down to what stands in itself; objections are named with what became
    of them; every beaten statement names what beats it. What one thesis needed is not explained
    again for the next.
    """

    def __init__(self, verdict: Verdict) -> None:
        self.verdict = verdict
        self.map = verdict.settled.case.map
        self.names = Names(self.map)
        self.say = Sentences(self.names, verdict)
        self.done: set[str] = set()

    def of(self, thesis: ThesisVerdict) -> Iterator[Line]:
        """The lines for one thesis, as they are worked out."""
        yield self.line(0, self.say.thesis(thesis), thesis.id)
        work: list[_Task] = [_Why(1, thesis.id)]
        while work:
            task = work.pop()
            if isinstance(task, Line):
                yield task
            elif isinstance(task, _About):
                yield self.about(task)
                work.append(_Why(task.depth + 1, task.statement))
            elif isinstance(task, _Step):
                work += reversed(self.failed(task.argument, task.depth))
            elif task.statement not in self.done:
                self.done.add(task.statement)
                work += reversed(self.why(task.statement, task.depth))

    def line(self, depth: int, text: str, statement: str | None = None) -> Line:
        return Line(depth, text, statement, self.names.line(statement) if statement else None)

    def about(self, task: _About) -> Line:
        judgement = self.verdict.of(task.statement)
        text = task.before + self.names.full(task.statement) + self.say.status(judgement)
        if task.statement in self.done and not judgement.in_itself:
            text += ", as explained above"
        return self.line(task.depth, text, task.statement)

    def why(self, statement: str, depth: int) -> list[_Task]:
        judgement = self.verdict.of(statement)
        if judgement.accepted:
            tasks = self.by_reason(judgement, depth)
        elif judgement.status == "beaten":
            tasks = self.beaten(judgement, depth)
        else:
            tasks = self.reasons_left(judgement, depth)
        return tasks + self.objections(judgement, depth)

    def by_reason(self, judgement: Judgement, depth: int) -> list[_Task]:
        if judgement.reason is None:
            return []
        others = [a for a in self.map.bearing_on(judgement.id) if a.polarity == "supports"]
        others = [a for a in others if a.id != judgement.reason]
        holding = [a for a in others if self.verdict.step(a.id).holds]
        lead = "above all because " if holding else "because "
        tasks = self.step_holds(self.map.arguments[judgement.reason], depth, lead)
        if holding:
            also = in_a_row([self.together(a) for a in holding])
            tasks.append(self.line(depth, f"also for it: {also}"))
        for other in others:
            if not self.verdict.step(other.id).holds:
                tasks += self.step_fails(other, depth, "offered for it as well: ")
        return tasks

    def together(self, step: Argument) -> str:
        """The premises of a step where others stand beside it in a row."""
        first, *rest = step.premises
        return self.names.full(first) + (f" with {self.names.several(rest)}" if rest else "")

    def step_holds(self, step: Argument, depth: int, before: str) -> list[_Task]:
        tasks: list[_Task] = []
        inner = depth
        if step.linked:
            together = number(len(step.premises), "statement")
            tasks.append(self.line(depth, f"{before}of {together} taken together:"))
            inner, before = depth + 1, ""
        tasks += [_About(inner, before, premise) for premise in step.premises]
        for backing in self.map.bearing_on(step.id):
            judged = self.verdict.step(backing.id)
            if backing.polarity == "supports":
                if judged.holds:
                    tasks += self.warrant(backing, depth + 1)
            elif judged.fails:
                lead = f"undercut in vain by {self.names.several(backing.premises)}, for "
                tasks += self.failure(judged, depth + 1, lead)
        return tasks

    def warrant(self, backing: Argument, depth: int) -> list[_Task]:
        if not backing.linked:
            return [_About(depth, "warranted by ", backing.premises[0])]
        together = number(len(backing.premises), "statement")
        tasks: list[_Task] = [self.line(depth, f"warranted by {together} taken together:")]
        return tasks + [_About(depth + 1, "", premise) for premise in backing.premises]

    def beaten(self, judgement: Judgement, depth: int) -> list[_Task]:
        tasks: list[_Task] = []
        if isinstance(judgement.objection, int):
            tasks = self.step_holds(self.map.arguments[judgement.objection], depth, "because ")
        elif judgement.objection is not None:
            tasks = [_About(depth, "because of its rival ", judgement.objection)]
        if judgement.reason is not None:
            best = self.map.arguments[judgement.reason]
            is_ = "is" if self.verdict.step(best.id).holds else "would be"
            lead = f"its own best reason, {self.names.several(best.premises)}, {is_} outweighed"
            tasks.append(self.line(depth, lead + self.say.comparison(judgement)))
        elif itself := self.say.in_itself(judgement):
            quoted, comparison = self.names.quoted(judgement.id), self.say.comparison(judgement)
            tasks.append(self.line(depth, f"{quoted} is {itself}, but outweighed{comparison}"))
        for argument in self.map.bearing_on(judgement.id):
            if argument.polarity == "supports" and self.verdict.step(argument.id).fails:
                tasks += self.step_fails(argument, depth, "offered for it: ")
        return tasks

    def reasons_left(self, judgement: Judgement, depth: int) -> list[_Task]:
        tasks: list[_Task] = []
        if itself := self.say.in_itself(judgement):
            tasks.append(self.line(depth, f"for it: {self.names.quoted(judgement.id)} is {itself}"))
        for argument in self.map.bearing_on(judgement.id):
            if argument.polarity != "supports":
                continue
            if self.verdict.step(argument.id).holds:
                tasks += self.step_holds(argument, depth, "for it: ")
            else:
                tasks += self.step_fails(argument, depth, "offered for it: ")
        return tasks

    def objections(self, judgement: Judgement, depth: int) -> list[_Task]:
        tasks: list[_Task] = []
        decided = judgement.objection if judgement.status == "beaten" else None
        for argument in self.map.bearing_on(judgement.id):
            if argument.polarity != "attacks" or argument.id == decided:
                continue
            judged = self.verdict.step(argument.id)
            names = self.names.several(argument.premises)
            if self.verdict.settled.case.place[judgement.id] in self.verdict.settled.case.granted:
                are = "are" if argument.linked else "is"
                text = f"{names} {are} set aside: the writer grants the point"
                tasks.append(self.line(depth, text))
            elif not judged.holds:
                tasks += self.step_fails(argument, depth, "against it: ")
            elif judgement.accepted:
                verbs = "hold, but are" if argument.linked else "holds, but is"
                text = f"against it: {names} {verbs} outweighed"
                tasks.append(self.line(depth, text + self.say.outweighs(judgement, argument.id)))
            else:
                more = " as well" if decided is not None else ""
                tasks += self.step_holds(argument, depth, f"against it{more}: ")
        for objection in self.rivals(judgement, decided):
            full = self.names.full(objection)
            tasks.append(self.line(depth, self.say.rival(judgement, objection, full)))
        return tasks

    def rivals(self, judgement: Judgement, decided: Objection | None) -> list[str]:
        case = self.verdict.settled.case
        rivals = case.rivals.get(case.place[judgement.id], ())
        return [case.ids[r] for r in rivals if case.ids[r] != decided]

    def step_fails(self, step: Argument, depth: int, before: str) -> list[_Task]:
        judged = self.verdict.step(step.id)
        if judged.premises == step.premises and not step.linked and not judged.undercuts:
            return [_About(depth, before, step.premises[0])]
        lead = f"{before}{self.names.several(step.premises)}, "
        lead += "but that fails, for " if judged.fails else "but that is open, for "
        return self.failure(judged, depth, lead)

    def failed(self, argument: int, depth: int) -> list[_Task]:
        judged = self.verdict.step(argument)
        if judged.holds:
            return self.step_holds(self.map.arguments[argument], depth, "")
        became = "fails" if judged.fails else "is open"
        return self.failure(judged, depth, f"that step {became}, for ")

    def failure(self, judged: StepJudgement, depth: int, lead: str) -> list[_Task]:
        tasks: list[_Task] = [self.line(depth, lead + self.say.failure(judged))]
        tasks += [_Step(depth + 1, argument) for argument in judged.undercuts + judged.warrants]
        tasks += [_Why(depth + 1, premise) for premise in judged.premises]
        return tasks
