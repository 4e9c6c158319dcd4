"""Marks by hand: what a person fills in, overrules or takes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from argmap.grade.rubric import Rubric
from argmap.grade.table import Row, read_table
from argmap.grade.whose import Whose
from argmap.source.errors import UsageError
from argmap.source.similar import nearest

COLUMNS = {name: (name,) for name in ("essay", "criterion", "points", "reason", "by", "exempt")}
NO = frozenset(("", "0", "no", "false", "-"))


class HandMark(NamedTuple):
    """One criterion of one essay, marked by a person.

    ``points`` are on the criterion's own weight, before anything is shared out. ``exempt`` takes
    the criterion out for this essay; ``points`` are then None.
    """

    points: float | None
    reason: str = ""
    by: str = ""
    exempt: bool = False


Marks = Mapping[str, HandMark]
"""The marks by hand of one essay, by the id of the criterion."""
NO_MARKS: Marks = {}


def read_marks(path: Path | str, rubric: Rubric, essays: Sequence[str]) -> dict[str, Marks]:
    """The marks of a CSV file by the path of the essay.

    Its columns are ``essay, criterion, points, reason, by, exempt``. ``essay`` may leave out
    folders and the ending. A row for an essay that is not among ``essays`` is passed over, so that
    one file serves a whole class.

    Raises:
        FileError: it cannot be read.
        UsageError: it is no such table, a row fits several essays, names no criterion of the
            rubric, gives no points that the criterion can have, or marks something a second time.
    """
    whose = Whose(essays)
    found: dict[str, dict[str, HandMark]] = {}
    for row in read_table(path, COLUMNS, "essay"):
        place = f"`{path}`, line {row.line}"
        criterion = _criterion(row, rubric, place)
        mark = _mark(row, rubric, criterion, place)
        essay = whose.one(row.cells["essay"], place)
        if essay is None:
            continue
        marks = found.setdefault(essay, {})
        if criterion in marks:
            raise UsageError(f"{place}: `{criterion}` of `{essay}` is marked already")
        marks[criterion] = mark
    return dict(found)


def _criterion(row: Row, rubric: Rubric, place: str) -> str:
    name = row.cells.get("criterion", "")
    if rubric.criterion(name) is None:
        known = [each.id for each in rubric.criteria]
        near = nearest(name, known)
        hint = f"did you mean `{near}`?" if near else f"there are {', '.join(known)}"
        raise UsageError(f"{place}: rubric `{rubric.name}` has no criterion `{name}`: {hint}")
    return name


def _mark(row: Row, rubric: Rubric, name: str, place: str) -> HandMark:
    reason, by = row.cells.get("reason", ""), row.cells.get("by", "")
    written = row.cells.get("points", "").replace(",", ".")
    if row.cells.get("exempt", "").casefold() not in NO:
        if written:
            raise UsageError(f"{place}: `{name}` cannot have points and be exempt")
        return HandMark(None, reason, by, exempt=True)
    criterion = rubric.criterion(name)
    assert criterion is not None
    try:
        points = float(written)
    except ValueError:
        points = -1.0
    # Written so that what is not a number at all (`nan`) fails, too.
    if not 0 <= points <= criterion.weight:
        raise UsageError(
            f"{place}: points for `{name}` must be a number from 0 to {criterion.weight:g}, "
            f"not `{written}`"
        )
    return HandMark(points, reason, by)
