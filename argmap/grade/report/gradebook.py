"""Marks as gradebooks import them.

Canvas takes a CSV file that begins with the columns ``Student, ID, SIS User ID, SIS Login ID,
Section``, then a column for each assignment under its title; a row ``Points Possible`` comes first.
Moodle finds students by ``ID number`` or ``Email address``, and lets a person say which columns are
the grade and its feedback. Both are named here as their own exports name them.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import TextIOWrapper
from typing import BinaryIO

from argmap.grade.many.roster import NOBODY
from argmap.grade.report.cells import safe_row
from argmap.grade.report.item import Item
from argmap.grade.rubric import Rubric

Cell = str | float | int | None
Columns = tuple[tuple[str, Callable[[Item], Cell]], ...]

CANVAS: Columns = (
    ("Student", lambda item: item.name),
    ("ID", lambda item: item.student.gradebook),
    ("SIS User ID", lambda item: item.student.id),
    ("SIS Login ID", lambda item: item.student.login),
    ("Section", lambda item: item.student.section),
)
MOODLE: Columns = (
    ("ID number", lambda item: item.student.id),
    ("Email address", lambda item: item.student.email),
)
FEEDBACK = "Feedback comments"


def canvas_columns(rubric: Rubric) -> Columns:
    """What Canvas imports, and nothing besides."""
    return (*CANVAS, (rubric.title, _final))


def moodle_columns(rubric: Rubric) -> Columns:
    """What Moodle imports, and nothing besides."""
    name: Columns = (("Full name", lambda item: item.name),)
    return (*name, *MOODLE, (rubric.title, _final), (FEEDBACK, feedback))


def all_columns(rubric: Rubric) -> Columns:
    """The columns of both, then the parts of the mark and the points of each criterion."""
    return (
        *CANVAS,
        *MOODLE,
        (rubric.title, _final),
        ("Essay", _of("path")),
        ("Score", _of("score")),
        ("Out of", _of("max")),
        ("Still by hand", _of("pending")),
        ("Band", _of("band")),
        ("Amount", _of("amount")),
        ("Shape", _of("shape")),
        *(
            (f"{criterion.title} ({criterion.weight:g})", _points_of(number))
            for number, criterion in enumerate(rubric.criteria)
        ),
        (FEEDBACK, feedback),
        ("Not graded because", _of("failed")),
    )


def _final(item: Item) -> Cell:
    return item.final


def _of(name: str) -> Callable[[Item], Cell]:
    def cell(item: Item) -> Cell:
        found: Cell = item.record[name]
        return found

    return cell


def feedback(item: Item) -> str:
    """The strength and the next steps, in one paragraph."""
    said = item.record["feedback"]
    return " ".join(part for part in (said["strength"], *said["steps"]) if part)


def _points_of(number: int) -> Callable[[Item], Cell]:
    def points(item: Item) -> Cell:
        criteria = item.record["criteria"]
        found: Cell = criteria[number]["points"] if number < len(criteria) else None
        return found

    return points


class Table:
    """A CSV file, row by row: UTF-8 with a mark, so that Excel reads names right."""

    def __init__(self, file: BinaryIO, columns: Columns) -> None:
        self._columns = [cell for _, cell in columns]
        self._text = TextIOWrapper(file, "utf-8-sig", "replace", newline="", write_through=True)
        self._writer = csv.writer(self._text)
        self._writer.writerow(safe_row(title for title, _ in columns))

    def row(self, cells: list[Cell]) -> None:
        """A row that belongs to no essay."""
        self._writer.writerow(safe_row(cells))

    def add(self, item: Item) -> None:
        """The row of an essay."""
        self._writer.writerow(safe_row(cell(item) for cell in self._columns))

    def end(self) -> None:
        """Hand back the file that was given; it stays open."""
        self._text.detach()


class GradeBook(Table):
    """A table for import: it has the essays of which it is known whose they are.

    A gradebook cannot place any other; Canvas would ask to whom each belongs, Moodle refuse all.
    """

    def add(self, item: Item) -> None:
        """The row of an essay, if it is somebody's."""
        if item.student != NOBODY:
            super().add(item)
