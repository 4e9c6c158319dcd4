"""A rubric named on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.cli import findings

if TYPE_CHECKING:
    from argmap.grade.rubric import Rubric


def wanted_rubric(name: str) -> Rubric:
    """The rubric of a name or in a file.

    Raises:
        FileError: the file cannot be read.
        UsageError: there is none, or the file has mistakes, which are shown.
    """
    from argmap.grade.library import find_rubric
    from argmap.source.errors import UsageError

    rubric, found = find_rubric(name)
    if rubric is None:
        findings.show(found)
        number = "a mistake" if len(found) == 1 else f"{len(found)} mistakes"
        raise UsageError(f"nothing is marked, because rubric `{name}` has {number}")
    return rubric
