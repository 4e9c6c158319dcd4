"""Who of the roster handed in what."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.grade.many.roster import NOBODY, Roster
from argmap.grade.report.item import Item

SHOWN = 10
"""Names that a notice lists."""


class Enrolment:
    """Holds the essays against the roster; a slip in one of its lines shows at both ends.

    ``strangers`` are the pages of essays that are on no line.
    """

    def __init__(self, roster: Roster) -> None:
        self._missing = [student.name for student in roster.missing]
        self.strangers: list[str] = []

    def add(self, item: Item) -> None:
        """Take in one essay."""
        if item.student == NOBODY:
            self.strangers.append(item.page)

    def notices(self) -> list[str]:
        """What a teacher should know, a line each."""
        found = []
        if self._missing:
            found.append(f"on the roster, but without an essay: {_some(self._missing)}")
        if self.strangers:
            names = _some(self.strangers)
            found.append(f"on no line of the roster, and so in no gradebook's file: {names}")
        return found


def _some(names: Sequence[str]) -> str:
    rest = len(names) - SHOWN
    return ", ".join(names[:SHOWN]) + (f" and {rest} more" if rest > 0 else "")
