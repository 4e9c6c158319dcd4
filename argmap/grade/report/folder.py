"""The folder of a report, and all that is in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from argmap.grade.many.roster import Roster
from argmap.grade.report.changes import Change, Changes
from argmap.grade.report.class_page import INDEX, Known, write_class_pages
from argmap.grade.report.enrolment import Enrolment
from argmap.grade.report.files import LINES, TABLE, write_files
from argmap.grade.report.item import Item
from argmap.grade.report.pages import PAGES
from argmap.grade.report.statistics import Statistics
from argmap.grade.rubric import Rubric
from argmap.source.errors import FileError
from argmap.source.write import write_bytes

JOURNAL = "journal.jsonl"
KEY = "key.csv"


class Report(NamedTuple):
    """What was written: the figures, what changed since the run before, and what to know of it."""

    statistics: Statistics
    changes: list[Change]
    other_rubric: bool
    notices: list[str]


class ReportFolder:
    """Where a report goes. Nothing is ever written outside it and, with ``anonymous``, its key.

    With ``anonymous``, what tells whose essay is whose lies in a folder beside it, with the same
    name and ``-key``.

    Raises:
        FileError: it cannot be made, or there are files in it that another program wrote.
    """

    def __init__(self, path: Path, *, anonymous: bool = False) -> None:
        self.path = path
        self.private = path.with_name(f"{path.name}-key") if anonymous else path
        self.journal = self.private / JOURNAL
        self.key = self.private / KEY
        try:
            (path / PAGES).mkdir(parents=True, exist_ok=True)
            self.private.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileError.of(path, error, "write") from None
        there = [name for name in (INDEX, LINES, TABLE) if (path / name).exists()]
        if there and not self.journal.exists():
            raise FileError(
                f"`{path}` has a file `{there[0]}` that is not of a report like this one: choose "
                "another folder with --out"
            )

    def page(self, name: str) -> Path:
        """The file of an essay's page."""
        return self.path / PAGES / f"{name}.html"

    def write_page(self, name: str, page: bytes) -> None:
        """Write the page of an essay.

        Raises:
            FileError: it cannot be written.
        """
        if page:
            write_bytes(self.page(name), page)

    def has_page(self, name: str, size: int) -> bool:
        """Whether the page is there as it was written; one of no bytes was never wanted."""
        if not size:
            return True
        try:
            return os.stat(self.page(name)).st_size == size
        except OSError:
            return False

    def remove_pages(self, names: Iterable[str]) -> None:
        """Remove pages of essays that are not there any more, so that none is handed back."""
        for name in names:
            with suppress(OSError):
                self.page(name).unlink()

    def write(
        self,
        rubric: Rubric,
        results: Callable[[], Iterator[Item]],
        roster: Roster | None,
    ) -> Report:
        """Write the files and the class page from the results in order.

        ``results`` is called twice, so that they need not be in memory together.

        Raises:
            FileError: something cannot be written; the files of the run before are then as they
                were.
        """
        changes = Changes(self.path / LINES)
        statistics = Statistics()
        enrolment = [Enrolment(roster)] if roster else []
        files, notices = write_files(
            self.path,
            rubric,
            results(),
            (changes, statistics, *enrolment),
            gradebooks=roster is not None,
        )
        notices += [notice for each in enrolment for notice in each.notices()]
        strangers = [name for each in enrolment for name in each.strangers]
        missing = roster.missing if roster else ()
        known = Known(statistics, files, missing, strangers, changes.found)
        write_class_pages(self.path, rubric, results, known)
        other = changes.rubric not in ("", rubric.hash)
        return Report(statistics, changes.found, other, notices)
