"""The solver as a program, with the options of the competitions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from argmap.evaluate.solver import competition
from argmap.evaluate.solver.files import format_of, read_framework
from argmap.evaluate.solver.problem import Problem
from argmap.evaluate.solver.solve import solve
from argmap.evaluate.solver.watch import Effort, TimeRanOutError
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.errors import UsageError
from argmap.source.read import read_document

ANSWERED, NOT_SETTLED, UNREADABLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked on the command line; what was not given is None.

    ``file`` may be ``-`` for standard input; without ``format_name`` the format is known by the
    file's ending or its first lines. ``timeout`` is in seconds.
    """

    problem: str | None = None
    file: str | None = None
    format_name: str | None = None
    argument: str | None = None
    timeout: float | None = None
    problems: bool = False
    formats: bool = False

    @property
    def nothing(self) -> bool:
        """Whether the program was called with no option at all."""
        return self == Request()


def run(
    request: Request,
    *,
    write: Callable[[str], None],
    show: Callable[[Sequence[Diagnostic]], None],
    say: Callable[[str], None],
    progress: Callable[[Effort], None] | None = None,
) -> int:
    """Answer the request; the exit status.

    ``write`` gets the answer piece by piece, ``show`` what is wrong with the file, ``say`` a line
    about a question that was not settled in its time. The status is 0 for an answer whatever it
    is, 1 if the time ran out, 2 if the file can't be read as it stands: then nothing is answered.

    Raises:
        ArgmapError: no such file, problem, format or argument, or one of them is missing.
    """
    if request.nothing:
        write(competition.about())
        return ANSWERED
    if request.problems or request.formats:
        write(competition.problems() if request.problems else competition.formats())
        return ANSWERED
    if request.problem is None:
        raise UsageError("no problem is given: write -p and one that --problems lists")
    if request.file is None:
        raise UsageError("no file is given: write -f and the file's name")
    problem = Problem.named(request.problem)
    document, diagnostics = read_document(
        request.file, "<stdin>" if request.file == "-" else request.file
    )
    format_name = (request.format_name or format_of(document)).lower()
    framework, found = read_framework(document, format_name)
    diagnostics += found
    if diagnostics:
        show(diagnostics)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics):
        return UNREADABLE
    try:
        answer = solve(
            framework, problem, request.argument, timeout=request.timeout, progress=progress
        )
        for piece in competition.written(answer, format_name):
            write(piece)
    except TimeRanOutError as error:
        say(str(error))
        return NOT_SETTLED
    return ANSWERED
