"""Tables that a teacher keeps: a roster, marks by hand."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from argmap.source.errors import UsageError
from argmap.source.read import read_document

DELIMITERS = ",;\t"
"""Spreadsheets write one or the other, as the language of the computer has it."""
BETWEEN = re.compile(r"[\s_-]+")


class Numbered(NamedTuple):
    """What stands between the delimiters, and the line on which that ends."""

    line: int
    cells: list[str]


class Row(NamedTuple):
    """A row by column, and the line on which it ends."""

    line: int
    cells: Mapping[str, str]


def read_table(path: Path | str, columns: Mapping[str, tuple[str, ...]], needed: str) -> list[Row]:
    """The rows of a CSV file in UTF-8, blank ones left out.

    ``columns`` says for each column under which headings it is found; letter case, and spaces,
    dashes and underlines, make no difference, and columns that are not known are left alone.

    Raises:
        FileError: it cannot be read.
        UsageError: it is no such table, or lacks the column ``needed``.
    """
    document, faults = read_document(path)
    if faults:
        raise UsageError(f"`{path}`: {faults[0].message}: {faults[0].help[0]}")
    delimiter = max(DELIMITERS, key=document.line(1).count)
    reader = csv.reader(StringIO(document.text, newline=""), delimiter=delimiter)
    try:
        rows = [Numbered(reader.line_num, cells) for cells in reader]
    except csv.Error as error:
        raise UsageError(f"`{path}`, line {reader.line_num}: {error}") from None
    places = _places(rows[0].cells if rows else [], columns)
    if needed not in places:
        wanted = ", ".join(names[0] for names in columns.values())
        raise UsageError(
            f"`{path}` has no column `{needed}`: its first line must name columns, such as {wanted}"
        )
    return [row for row in (_row(each, places) for each in rows[1:]) if any(row.cells.values())]


def _places(headings: list[str], columns: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    plain = [BETWEEN.sub(" ", heading.strip().casefold()) for heading in headings]
    return {
        column: plain.index(name)
        for column, known in columns.items()
        for name in reversed(known)
        if name in plain
    }


def _row(row: Numbered, places: Mapping[str, int]) -> Row:
    return Row(
        row.line,
        {
            column: row.cells[place].strip() if place < len(row.cells) else ""
            for column, place in places.items()
        },
    )
