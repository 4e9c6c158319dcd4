"""How far a run is, on a terminal."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

EVERY = 0.2
"""Seconds between two times that the line is drawn."""
RECENT = 20.0
"""Seconds over which the speed is taken."""


class Progress:
    """One line that is drawn again and again: how many, how fast, how long still.

    ``write`` puts text on the terminal.
    """

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write = write
        self._drawn = 0.0
        self._width = 0
        self.begin(0, 0)

    def begin(self, total: int, done: int) -> None:
        """So many essays are to be graded, of which so many were by an earlier run."""
        self._total = total
        self._done = done
        self._start = self._mark = (monotonic(), done)

    def step(self) -> None:
        """One more is done."""
        self._done += 1
        now = monotonic()
        if now - self._mark[0] > RECENT:
            self._start, self._mark = self._mark, (now, self._done)
        if now - self._drawn > EVERY:
            self._drawn = now
            self._draw(now)

    def _draw(self, now: float) -> None:
        seconds, done = now - self._start[0], self._done - self._start[1]
        line = f"{self._done:,} of {self._total:,} essays"
        if done and seconds > 1:
            rate = done / seconds
            line += f", {rate:,.3g} a second, {duration((self._total - self._done) / rate)} left"
        self._write("\r" + line.ljust(self._width))
        self._width = len(line)

    def clear(self) -> None:
        """Take the line away."""
        if self._width:
            self._write("\r" + " " * self._width + "\r")
            self._width = 0


def duration(seconds: float) -> str:
    """A time for people: ``8 s``, ``3 min 20 s``, ``2 h 5 min``."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
