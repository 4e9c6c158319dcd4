"""The questions: a task, a semantics, and for some an argument."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from argmap.source.errors import UsageError
from argmap.source.similar import nearest


class Task(Enum):
    """What is asked, by the competition's two letters."""

    DC = "is the argument in some extension?"
    DS = "is the argument in every extension?"
    SE = "give some extension"
    EE = "give every extension"
    CE = "how many extensions are there?"

    @property
    def asks_about_one(self) -> bool:
        """Whether an argument must be named."""
        return self in (Task.DC, Task.DS)


class Semantics(Enum):
    """Which sets of arguments may be accepted together, by the competition's letters."""

    GR = "grounded"
    CO = "complete"
    PR = "preferred"
    ST = "stable"
    SST = "semi-stable"
    STG = "stage"
    ID = "ideal"


class Problem(NamedTuple):
    """A task under a semantics; written ``DC-PR`` and the like."""

    task: Task
    semantics: Semantics

    def __str__(self) -> str:
        return f"{self.task.name}-{self.semantics.name}"

    @classmethod
    def named(cls, name: str) -> Problem:
        """The problem of that name, in capital or small letters.

        Raises:
            UsageError: there is none; the message has the nearest one.
        """
        found = _BY_NAME.get(name.upper())
        if found is None:
            near = nearest(name.upper(), _BY_NAME)
            hint = f"; the nearest is `{near}`" if near else "; --problems lists them"
            raise UsageError(f"there is no problem `{name}`{hint}")
        return found


PROBLEMS = tuple(Problem(task, semantics) for task in Task for semantics in Semantics)
_BY_NAME = {str(problem): problem for problem in PROBLEMS}
