"""Codes in place of names, and the key that tells whose they are."""

from __future__ import annotations

import csv
import secrets
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path, PurePath

from argmap.grade.many.roster import NOBODY, Student
from argmap.grade.report.cells import safe_row
from argmap.grade.table import read_table
from argmap.interchange.registry import ENTRIES
from argmap.source.write import write_text

LETTERS = "23456789BCDFGHJKLMNPQRSTVWXZ"
"""No letter that is taken for another, and no vowel, so that no code is a word."""
COLUMNS = {name: (name,) for name in ("code", "file", "name", "student id")}


def codes(path: Path, essays: Sequence[str], students: Mapping[str, Student]) -> dict[str, str]:
    """A code for each essay, by its path: that in the key file, else a new one at random.

    The key, a CSV file with ``code, file, name, student id``, is written before anything is graded,
    so that a run which is stopped and gone on with keeps its codes. A line of an essay that is not
    there any more stays in it.

    Raises:
        FileError: the key cannot be read or written.
        UsageError: the file that is there is no key.
    """
    rows = read_table(path, COLUMNS, "code") if path.exists() else []
    key = {row.cells["file"]: [row.cells[name] for name in COLUMNS] for row in rows}
    taken = {cells[0] for cells in key.values()}
    length = 4 if len(essays) + len(taken) < 10_000 else 6
    found = {}
    for essay in essays:
        student = students.get(essay, NOBODY)
        # Cells go through the same mill as when the key was written.
        row = safe_row(["", essay, student.name, student.id])
        row[0] = key[row[1]][0] if row[1] in key else _new(taken, length)
        key[row[1]] = row
        found[essay] = row[0]
    text = StringIO()
    csv.writer(text).writerows([list(COLUMNS), *sorted(key.values())])
    write_text(path, text.getvalue())
    return found


def _new(taken: set[str], length: int) -> str:
    while (code := "".join(secrets.choice(LETTERS) for _ in range(length))) in taken:
        pass
    taken.add(code)
    return code


def coded(essay: str, code: str) -> str:
    """What reports call an essay: its code, with the ending that tells the format."""
    name = PurePath(essay).name.casefold()
    endings = [end for entry in ENTRIES for end in entry.endings if name.endswith(end)]
    return code + max(endings, key=len, default="")
