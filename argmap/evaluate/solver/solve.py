"""One call for one question."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from argmap.evaluate.solver.framework import Framework
from argmap.evaluate.solver.problem import Problem, Task
from argmap.evaluate.solver.reasoner import Extension, Reasoner
from argmap.evaluate.solver.watch import Effort
from argmap.source.errors import UsageError


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a problem, with what proves it.

    ``accepted`` answers DC and DS. ``extension`` is the extension of SE, the one that holds the
    argument where DC says yes, and the one that lacks it where DS says no; None where there is
    none. ``extensions`` gives those of EE one by one as they are found and can be gone through
    once; it may raise `TimeRanOutError` on the way. ``count`` answers CE.
    """

    problem: Problem
    argument: str | None = None
    accepted: bool | None = None
    extension: Extension | None = None
    extensions: Iterator[Extension] | None = None
    count: int | None = None


def solve(
    framework: Framework,
    task: Problem | str,
    argument: str | None = None,
    *,
    timeout: float | None = None,
    progress: Callable[[Effort], None] | None = None,
) -> Answer:
    """Answer ``task``, a problem such as ``DC-PR``, about a framework.

    ``argument`` is wanted by DC and DS and by them alone. ``timeout`` is in seconds, ``progress``
    is called several times a second with an `Effort`. With no stable extension, DC-ST is no, DS-ST
    is yes (nothing lacks the argument), SE-ST has no extension and CE-ST is 0. For many questions
    about one framework a `Reasoner` is faster: it keeps what it has learnt.

    Raises:
        UsageError: no such problem or argument, or one too many or too few.
        MissingExtraError: python-sat is needed and not installed.
        TimeRanOutError: the time is over; its ``effort`` has what is known.
    """
    problem = task if isinstance(task, Problem) else Problem.named(task)
    if argument is not None and not problem.task.asks_about_one:
        raise UsageError(f"{problem} asks about no argument, but `{argument}` is given")
    reasoner = Reasoner(framework, problem.semantics, timeout=timeout, progress=progress)
    if problem.task is Task.SE:
        return Answer(problem, extension=reasoner.some())
    if problem.task is Task.EE:
        return Answer(problem, extensions=reasoner.each())
    if problem.task is Task.CE:
        return Answer(problem, count=reasoner.count())
    if argument is None:
        raise UsageError(f"{problem} asks about an argument, and none is given")
    if problem.task is Task.DC:
        found = reasoner.containing(argument)
        return Answer(problem, argument, accepted=found is not None, extension=found)
    found = reasoner.omitting(argument)
    return Answer(problem, argument, accepted=found is None, extension=found)
