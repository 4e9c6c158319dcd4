"""What tests give to workers.

It stands here, not in the tests, since workers that do not descend from the tests' own process look
it up by its name.
"""

import os
import signal
import time
from pathlib import Path

from argmap.grade.many.errand import Errand
from argmap.grade.many.essay import Essay, Graded


def square(number: int) -> int:
    return number * number


def heavy(number: int) -> bytes:
    return bytes(1_000_000)


def deadly(number: int) -> int:
    """It ends its process at every fifth number."""
    if number % 5 == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def endless(number: int) -> int:
    """It does not come back from the number 2."""
    if number == 2:
        time.sleep(600)
    return number


def all_deadly(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


class Deadly:
    """An errand that dies at the essay ``2``; the result of any other is its path."""

    def carry_out(self, essay: Essay) -> Graded:
        if essay.path == "2":
            os.kill(os.getpid(), signal.SIGKILL)
        return Graded(essay.path.encode())


class Noting(Errand):
    """An errand that leaves an empty file beside each essay that it has graded."""

    __slots__ = ()

    def carry_out(self, essay: Essay) -> Graded:
        Path(essay.path).with_suffix(".graded").touch()
        return super().carry_out(essay)


class Failing(Errand):
    """An errand that dies at ``essay02``, and goes wrong at ``essay03``."""

    __slots__ = ()

    def _graded(self, essay: Essay, data: bytes) -> tuple[bytes, bytes]:
        if essay.page == "essay02":
            os.kill(os.getpid(), signal.SIGKILL)
        if essay.page == "essay03":
            raise RecursionError("too deep")
        return super()._graded(essay, data)
