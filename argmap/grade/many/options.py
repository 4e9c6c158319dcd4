"""What a run of many essays is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.grade.many.essay import Essay
from argmap.grade.many.roster import NOBODY, Roster, Student
from argmap.grade.marks import NO_MARKS, Marks
from argmap.model.map import ArgumentMap


class Options(NamedTuple):
    """What all essays get besides the rubric.

    ``by_hand`` are marks by the path of the essay, ``roster`` says whose essays they are. Without
    ``marks`` the pages show reasons and next steps only. ``anonymous`` shows codes for names.
    ``model`` is a map whose main points are looked for, ``matches`` what a person says of these, by
    the path of the essay.
    """

    by_hand: Mapping[str, Marks] = {}
    roster: Roster | None = None
    marks: bool = True
    anonymous: bool = False
    model: ArgumentMap | None = None
    matches: Mapping[str, Mapping[str, str]] = {}

    def essay(self, path: str, shown: str, page: str = "", student: Student = NOBODY) -> Essay:
        """An essay with all that is known of it beforehand."""
        marks, matches = self.by_hand.get(path, NO_MARKS), self.matches.get(path, {})
        return Essay(path, shown, page, student, marks, matches)


NOTHING = Options()
