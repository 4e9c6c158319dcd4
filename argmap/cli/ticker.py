"""One line on the terminal that tells how far a search is."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING

from argmap.cli import console

if TYPE_CHECKING:
    from argmap.evaluate.solver import Effort

BETWEEN_REPORTS = 0.5
"""So many seconds lie between two lines of progress."""


class Ticker:
    """One line on the terminal that tells how far the search is."""

    def __init__(self) -> None:
        self._last = monotonic()
        self._shown = False

    def __call__(self, effort: Effort) -> None:
        now = monotonic()
        if now - self._last < BETWEEN_REPORTS:
            return
        self._last = now
        self._shown = True
        line = f"{effort.seconds:.0f} s, {effort.calls} calls, {effort.known or 'searching'}"
        sys.stderr.write(f"\r\x1b[K{line[: console.width(sys.stderr) - 1]}")
        sys.stderr.flush()

    def wipe(self) -> None:
        """Leave no trace."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False
