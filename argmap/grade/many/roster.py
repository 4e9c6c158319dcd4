"""Whose essay it is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from argmap.grade.table import read_table
from argmap.grade.whose import Whose
from argmap.source.errors import UsageError

COLUMNS = {
    "file": ("file", "essay"),
    "name": ("name", "student", "full name", "student name"),
    "first": ("first name",),
    "last": ("surname", "last name"),
    "id": ("student id", "id number", "sis user id"),
    "gradebook": ("canvas id", "id"),
    "login": ("login", "sis login id", "username"),
    "email": ("email", "email address"),
    "section": ("section", "class"),
}
"""The columns of a roster. An export of Canvas or Moodle is one with a column ``file`` added."""
POSSIBLE = "    Points Possible"
"""The name in a row of Canvas that is no student's; Canvas knows it with its spaces."""


class Student(NamedTuple):
    """A line of the roster. ``id`` is the school's number, ``gradebook`` the gradebook's own."""

    name: str = ""
    id: str = ""
    gradebook: str = ""
    login: str = ""
    email: str = ""
    section: str = ""


NOBODY = Student()


class Roster(NamedTuple):
    """The students by the path of their essay, and those whose essay is not there."""

    students: dict[str, Student]
    missing: tuple[Student, ...]


def read_roster(path: Path | str, essays: Sequence[str]) -> Roster:
    """A roster: a CSV file with the columns ``file``, ``name`` and ``student id``.

    ``file`` may leave out folders and the ending; a line with no essay is kept as missing.

    Raises:
        FileError: it cannot be read.
        UsageError: it is no such table, a line fits several essays, two lines one essay, or two
            students have one id.
    """
    whose = Whose(essays)
    students: dict[str, Student] = {}
    lines: dict[str, int] = {}
    known: dict[str, Student] = {}
    missing = []
    for row in read_table(path, COLUMNS, "file"):
        cells = dict(row.cells)
        file = cells.pop("file", "")
        names = [cells.pop(part, "") for part in ("first", "last")]
        student = Student(**{"name": " ".join(filter(None, names)), **cells})
        if student.name == POSSIBLE.strip():
            continue
        other = known.setdefault(student.id, student) if student.id else student
        if other.name != student.name:
            raise UsageError(
                f"`{path}`, line {row.line}: student id `{student.id}` is that of `{other.name}`, "
                "too: a gradebook would give one the mark of the other"
            )
        found = whose.named(file) if file else []
        if len(found) > 1:
            raise UsageError(
                f"`{path}`, line {row.line}: `{file}` may be {_some(found)}: write the folder, too"
            )
        if not found:
            missing.append(student._replace(name=student.name or file))
        elif found[0] in students:
            raise UsageError(
                f"`{path}`, line {row.line}: `{file}` has a student already, in line "
                f"{lines[found[0]]}"
            )
        else:
            students[found[0]] = student
            lines[found[0]] = row.line
    return Roster(students, tuple(missing))


def _some(paths: list[str]) -> str:
    return " or ".join(f"`{path}`" for path in paths[:3])
