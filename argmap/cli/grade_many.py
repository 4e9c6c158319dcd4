"""``argmap grade`` of many essays: a report in a folder, or a line for each."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.cli import console
from argmap.cli.reading import read_map
from argmap.source.errors import ArgmapError, UsageError

if TYPE_CHECKING:
    from argmap.grade.many.how import How
    from argmap.grade.many.options import Options
    from argmap.grade.report.folder import Report
    from argmap.grade.rubric import Rubric

SHOWN = 10
"""Essays that are named one by one on the terminal; the report names them all."""


class Asked(NamedTuple):
    """The options of a run of many essays, as they were given."""

    out: str = ""
    workers: int = 0
    cluster: str = ""
    roster: str = ""
    marks: str = ""
    anonymous: bool = False
    no_marks: bool = False
    reference: str = ""
    matches: str = ""


def grade_into_folder(essays: Sequence[str], rubric: Rubric, asked: Asked) -> int:
    """Write the report of essays into a folder; the exit status.

    Whatever stops it, what was graded is kept, and the same command goes on from there.
    """
    from argmap.grade.many.progress import Progress
    from argmap.grade.many.run import grade_many
    from argmap.grade.whose import without_essay

    options = options_of(essays, rubric, asked)
    progress = Progress(_draw) if sys.stderr.isatty() else None
    try:
        report = grade_many(essays, rubric, asked.out, options, how=_how(asked), watcher=progress)
    except (ArgmapError, KeyboardInterrupt) as stop:
        if progress:
            progress.clear()
        if not isinstance(stop, UsageError) and Path(asked.out).is_dir():
            console.err("argmap: what was graded is kept: the same command goes on from there")
        raise
    if progress:
        progress.clear()
    _tell(report, asked.out)
    for table in filter(None, (asked.marks, asked.matches)):
        if names := without_essay(table, essays):
            some = ", ".join(f"`{name}`" for name in names[:SHOWN])
            rest = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
            console.warn([f"`{table}` speaks of what is no essay here: {some}{rest}"])
    return int(bool(report.statistics.failed or report.statistics.broken))


def print_lines(essays: Sequence[str], rubric: Rubric, asked: Asked) -> int:
    """Print a line of JSON for each essay, in order; the exit status."""
    from argmap.grade.many.run import grade_lines

    for option, given in (
        ("--roster", asked.roster),
        ("--anonymous", asked.anonymous),
        ("--no-marks", asked.no_marks),
    ):
        if given:
            raise UsageError(f"`{option}` needs a report to show in: name its folder with --out")
    status = 0
    options = options_of(essays, rubric, asked)
    for line in grade_lines(essays, rubric, options, how=_how(asked)):
        sys.stdout.buffer.write(line)
        status |= b'"severity": "error"' in line or b'"failed": ""' not in line
    return int(status)


def options_of(essays: Sequence[str], rubric: Rubric, asked: Asked) -> Options:
    """What was asked for, with the files that were named read.

    Raises:
        FileError: one cannot be read.
        UsageError: one is not what it should be, or they do not go together.
    """
    from argmap.grade.many.options import Options
    from argmap.grade.many.roster import read_roster
    from argmap.grade.marks import read_marks
    from argmap.grade.reference import model_of, read_matches

    model = model_of(read_map(asked.reference)) if asked.reference else None
    if asked.matches and model is None:
        raise UsageError("`--matches` speaks of a model map: name it with --reference")
    return Options(
        by_hand=read_marks(asked.marks, rubric, essays) if asked.marks else {},
        roster=read_roster(asked.roster, essays) if asked.roster else None,
        marks=not asked.no_marks,
        anonymous=asked.anonymous,
        model=model,
        matches=read_matches(asked.matches, model, essays) if model and asked.matches else {},
    )


def _how(asked: Asked) -> How:
    from argmap.grade.many.how import How

    if asked.cluster and asked.workers:
        raise UsageError("`--cluster` and `--workers` exclude each other: a cluster has its own")
    return How(asked.workers, asked.cluster)


def _draw(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()


def _tell(report: Report, out: str) -> None:
    from argmap.grade.report.pages import percent, points

    statistics = report.statistics
    console.err(
        f"graded {statistics.essays:,} essays, on average {percent(statistics.mean)} of the points:"
        f" {out}/index.html"
    )
    lines = list(report.notices)
    if statistics.broken:
        lines.append(f"{statistics.broken} could be read in part only; their pages say why")
    lines += [f"{each.page or each.name}: {each.reason}" for each in statistics.failed[:SHOWN]]
    if len(statistics.failed) > SHOWN:
        lines.append(f"and {len(statistics.failed) - SHOWN} more could not be graded")
    if report.other_rubric:
        lines.append("the rubric is not the one of the run before")
    if report.changes:
        count = len(report.changes)
        differ = "one mark differs" if count == 1 else f"{count} marks differ"
        lines.append(f"{differ} from the run before:")
        lines += [
            f"  {each.name}: {points(each.before)} -> {points(each.after)}"
            for each in report.changes[:SHOWN]
        ]
    console.warn(lines)
