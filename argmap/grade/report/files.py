"""The results in files, for gradebooks and for analysis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, Protocol

from argmap.grade.many.roster import POSSIBLE
from argmap.grade.report.gradebook import (
    GradeBook,
    Table,
    all_columns,
    canvas_columns,
    moodle_columns,
)
from argmap.grade.report.item import Item
from argmap.grade.report.parquet import ParquetTable
from argmap.grade.rubric import Rubric
from argmap.source.errors import MissingExtraError
from argmap.source.write import replacing

LINES, TABLE, PARQUET = "grades.jsonl", "grades.csv", "grades.parquet"
CANVAS, MOODLE = "grades-canvas.csv", "grades-moodle.csv"


class Gatherer(Protocol):
    """Something that takes in the results one by one."""

    def add(self, item: Item) -> None:
        """Take in one essay."""


class Lines:
    """A line of JSON for each essay."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def add(self, item: Item) -> None:
        """Write the line of an essay."""
        self._file.write(item.line + b"\n")


def write_files(
    folder: Path,
    rubric: Rubric,
    items: Iterator[Item],
    gatherers: Iterable[Gatherer],
    *,
    gradebooks: bool,
) -> tuple[list[str], list[str]]:
    """Write every file in one pass; the names of those written, and what to know of the others.

    ``gatherers`` get each result, too. The files for gradebooks are written where a roster says
    whose essay it is, with the essays of which it says so. All files take their names together,
    when the last result is in them.

    Raises:
        FileError: one cannot be written; what was there is untouched.
    """
    names = [LINES, TABLE]
    notices = []
    with ExitStack() as stack:
        lines = Lines(stack.enter_context(replacing(folder / LINES)))
        tables = [Table(stack.enter_context(replacing(folder / TABLE)), all_columns(rubric))]
        if gradebooks:
            canvas, moodle = (
                stack.enter_context(replacing(folder / name)) for name in (CANVAS, MOODLE)
            )
            columns = canvas_columns(rubric)
            books = [GradeBook(canvas, columns), GradeBook(moodle, moodle_columns(rubric))]
            books[0].row([POSSIBLE, *[None] * (len(columns) - 2), rubric.scale])
            tables += books
            names += [CANVAS, MOODLE]
        parquet: list[ParquetTable] = []
        try:
            with ExitStack() as own:
                parquet.append(ParquetTable(own.enter_context(replacing(folder / PARQUET)), rubric))
                stack.push(own.pop_all())
            stack.callback(parquet[0].abandon)
            names.append(PARQUET)
        except MissingExtraError as error:
            notices.append(f"{PARQUET} is not written: {error}")
        takers: list[Gatherer] = [lines, *tables, *parquet, *gatherers]
        for item in items:
            for taker in takers:
                taker.add(item)
        for table in tables:
            table.end()
        for column_table in parquet:
            column_table.end()
    return names, notices
