"""The clock over a question, and what is known when it runs out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from argmap.source.errors import ArgmapError


@dataclass(frozen=True, slots=True)
class Effort:
    """How far the search has come.

    ``calls`` counts questions to the satisfiability solver, ``found`` the extensions that are
    certain so far (of the part in hand, where a framework falls into parts), and ``known`` says in
    English what else is certain; it is empty where nothing is.
    """

    seconds: float
    calls: int
    found: int
    known: str


class TimeRanOutError(ArgmapError):
    """The question was not settled within its time; ``effort`` has what is known."""

    def __init__(self, effort: Effort) -> None:
        known = f": {effort.known}" if effort.known else ""
        super().__init__(f"not settled within {effort.seconds:.1f} s{known}")
        self.effort = effort


class Watch:
    """Stops a search that takes too long, and tells how it goes.

    ``timeout`` is in seconds for each question; ``progress`` is called between the slices into
    which the search is cut, several times a second. ``broken`` says that a search was torn off
    from outside, so that what it had learnt is lost.
    """

    __slots__ = ("_end", "_progress", "_start", "_timeout", "broken", "calls", "found", "known")

    def __init__(
        self, timeout: float | None = None, progress: Callable[[Effort], None] | None = None
    ) -> None:
        self._timeout = timeout
        self._progress = progress
        self.broken = False
        self.start()

    def start(self) -> None:
        """A new question begins."""
        self._start = perf_counter()
        self._end = None if self._timeout is None else self._start + self._timeout
        self.calls = 0
        self.found = 0
        self.known = ""

    @property
    def effort(self) -> Effort:
        """How far it has come by now."""
        return Effort(perf_counter() - self._start, self.calls, self.found, self.known)

    def look(self) -> None:
        """Report, and raise `TimeRanOutError` if the time is over."""
        if self._progress is not None:
            self._progress(self.effort)
        if self._end is not None and perf_counter() >= self._end:
            raise TimeRanOutError(self.effort)
