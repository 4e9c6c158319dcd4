"""Grade many essays in one call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Protocol

from argmap.grade.many.codes import coded, codes
from argmap.grade.many.contents import unchanged
from argmap.grade.many.errand import Errand
from argmap.grade.many.essay import Essay
from argmap.grade.many.how import How, in_order, outcomes
from argmap.grade.many.journal import Journal
from argmap.grade.many.options import NOTHING, Options
from argmap.grade.many.roster import NOBODY, Student
from argmap.grade.report.file_names import page_names
from argmap.grade.report.folder import Report, ReportFolder
from argmap.grade.report.item import Item
from argmap.grade.rubric import Rubric

HERE = How()


class Watcher(Protocol):
    """Who is told how far a run is."""

    def begin(self, total: int, done: int) -> None:
        """So many essays are to be graded, of which so many were by an earlier run."""

    def step(self) -> None:
        """One more is graded."""


def grade_many(
    paths: Sequence[str],
    rubric: Rubric,
    out: Path | str,
    options: Options = NOTHING,
    *,
    how: How = HERE,
    watcher: Watcher | None = None,
) -> Report:
    """Grade essays and write a report on them into a folder.

    The folder holds a page for each essay, the class page ``index.html``, and the results as JSON
    lines, CSV and Parquet; and the journal, from which a run that was stopped goes on, and by which
    a later run grades only what has changed. The results do not depend on the order of the paths or
    the number of workers.

    Raises:
        FileError: the folder cannot be written, or another run writes it. What was graded stays.
        LostWorkersError: workers keep ending; what was graded stays.
        UsageError: the key file of an earlier run is none.
    """
    folder = ReportFolder(Path(out), anonymous=options.anonymous)
    errand = Errand.of(rubric, pages=True, options=options)
    with closing(Journal(folder.journal)) as journal:
        essays = _planned(paths, errand, options, folder)
        todo = [number for number, essay in enumerate(essays) if not _done(essay, journal, folder)]
        if watcher:
            watcher.begin(len(essays), len(essays) - len(todo))
        with closing(outcomes(errand, essays, todo, how)) as found:
            for number, graded in found:
                # The page first: what the journal has is there.
                folder.write_page(essays[number].page, graded.page)
                journal.add(essays[number], graded)
                if watcher:
                    watcher.step()
        journal.sync()
        current = {essay.page for essay in essays}
        folder.remove_pages({done.page for done in journal.done.values()} - current)
        roster = None if options.anonymous else options.roster
        return folder.write(rubric, lambda: _items(essays, journal), roster)


def grade_lines(
    paths: Sequence[str],
    rubric: Rubric,
    options: Options = NOTHING,
    *,
    how: How = HERE,
) -> Iterator[bytes]:
    """The result of each essay as a line of JSON, in the order of the paths, one by one.

    Raises:
        LostWorkersError: workers keep ending.
    """
    errand = Errand.of(rubric, pages=False, options=options)
    essays = [options.essay(path, path) for path in paths]
    with closing(outcomes(errand, essays, range(len(essays)), how)) as found:
        for graded in in_order(found, len(essays)):
            yield graded.record + b"\n"


def _planned(
    paths: Sequence[str], errand: Errand, options: Options, folder: ReportFolder
) -> list[Essay]:
    """The essays in the order of the report."""
    students: Mapping[str, Student] = options.roster.students if options.roster else {}
    paths = sorted(set(paths))
    shown = {path: path for path in paths}
    names = page_names(paths)
    if options.anonymous:
        found = codes(folder.key, paths, students)
        shown = {path: coded(path, code) for path, code in found.items()}
        names = found
        students = {}
    essays = [
        options.essay(path, shown[path], names[path], students.get(path, NOBODY)) for path in paths
    ]
    return sorted(
        (essay._replace(key=errand.key(essay)) for essay in essays), key=lambda each: each.shown
    )


def _done(essay: Essay, journal: Journal, folder: ReportFolder) -> bool:
    """Whether an earlier run has graded an essay as this one would."""
    done = journal.done.get(essay.shown)
    return (
        done is not None
        and done.key == essay.key
        and folder.has_page(done.page, done.page_size)
        and unchanged(journal.entry(essay.shown)["files"])
    )


def _items(essays: Sequence[Essay], journal: Journal) -> Iterator[Item]:
    for essay in essays:
        yield Item.of(journal.record(essay.shown), essay.page, essay.student)
