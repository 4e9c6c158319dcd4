"""Answers in the words of the solver competitions (ICCMA 2019, 2021 and 2023)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.evaluate.solver.files import FORMATS
from argmap.evaluate.solver.problem import PROBLEMS, Task
from argmap.evaluate.solver.reasoner import Extension
from argmap.evaluate.solver.solve import Answer
from argmap.version import __version__

NUMBERED = "af"
"""The format of 2023, whose answers carry their witness."""


def about() -> str:
    """What a solver says when it is called with nothing: its name, its version, its authors."""
    return f"argmap {__version__}\nThe argmap authors\n"


def problems() -> str:
    """The problems that can be asked, in one line."""
    return _listed(map(str, PROBLEMS)) + "\n"


def formats() -> str:
    """The formats that can be read, in one line."""
    return _listed(FORMATS) + "\n"


def written(answer: Answer, format_name: str) -> Iterator[str]:
    """The text of an answer, piece by piece as it is found.

    For ``af``: YES or NO, and on a line that begins with ``w`` the extension that proves it where
    there is one; SE gives such a line alone, or NO. EE, which that competition did not ask, gives
    one such line an extension, or NO. For ``apx`` and ``tgf``: YES or NO, ``[a,b]`` or NO for SE,
    and for EE such lists a line between ``[`` and ``]``, or ``[]``. CE is a number everywhere.
    """
    if answer.count is not None:
        yield f"{answer.count}\n"
    elif format_name == NUMBERED:
        yield from _with_witness(answer)
    else:
        yield from _in_brackets(answer)


def _with_witness(answer: Answer) -> Iterator[str]:
    if answer.extensions is not None:
        none = True
        for extension in answer.extensions:
            none = False
            yield _witness(extension)
        if none:
            yield "NO\n"
        return
    if answer.accepted is not None:
        yield "YES\n" if answer.accepted else "NO\n"
    elif answer.extension is None:
        yield "NO\n"
    if answer.extension is not None:
        yield _witness(answer.extension)


def _in_brackets(answer: Answer) -> Iterator[str]:
    if answer.extensions is not None:
        first = next(answer.extensions, None)
        if first is None:
            yield "[]\n"
            return
        yield f"[\n{_listed(first)}\n"
        for extension in answer.extensions:
            yield f"{_listed(extension)}\n"
        yield "]\n"
    elif answer.problem.task is Task.SE:
        yield "NO\n" if answer.extension is None else f"{_listed(answer.extension)}\n"
    else:
        yield "YES\n" if answer.accepted else "NO\n"


def _witness(extension: Extension) -> str:
    return " ".join(["w", *extension]) + "\n"


def _listed(items: Iterable[str]) -> str:
    return f"[{','.join(items)}]"
