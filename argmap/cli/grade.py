"""``argmap grade``: marks by a rubric."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import console
from argmap.cli.options import StdinFilename
from argmap.cli.reading import STANDARD_INPUT, read_map
from argmap.cli.rubrics import wanted_rubric
from argmap.source.errors import UsageError

if TYPE_CHECKING:
    from argmap.grade.many.options import Options
    from argmap.grade.marked import Marked
    from argmap.grade.rubric import Rubric
    from argmap.resolve.loaded import Loaded

COMPARE = "compare"
"""``argmap grade compare A B``; a map of this name is graded as ``./compare``."""


class Format(StrEnum):
    """How marks are printed."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "markdown"
    HTML = "html"


def grade(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Essays, or folders of them, in any format argmap reads; - is standard input. "
            "Or: compare A.jsonl B.jsonl.",
        ),
    ],
    rubric: Annotated[
        str, typer.Option(metavar="NAME", help="A rubric by name, or a TOML file.")
    ] = "structure",
    marks: Annotated[
        str,
        typer.Option(
            metavar="FILE", help="Marks by hand: essay, criterion, points, reason, by, exempt."
        ),
    ] = "",
    reference: Annotated[
        str, typer.Option(metavar="MAP", help="Say which main points of this model map are there.")
    ] = "",
    matches: Annotated[
        str, typer.Option(metavar="FILE", help="Overrule matches: essay, point, statement.")
    ] = "",
    explain: Annotated[
        bool, typer.Option("--explain", help="Show how every point came about.")
    ] = False,
    no_marks: Annotated[
        bool, typer.Option("--no-marks", help="Reasons and next steps only, for drafts.")
    ] = False,
    format: Annotated[Format, typer.Option(help="How to print.")] = Format.TEXT,
    out: Annotated[
        str, typer.Option(metavar="FOLDER", help="Write a report on many essays here.")
    ] = "",
    roster: Annotated[
        str, typer.Option(metavar="FILE", help="Whose essay it is: file, name, student id.")
    ] = "",
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help="Codes for names; the key lies in a file apart.")
    ] = False,
    workers: Annotated[
        int, typer.Option(metavar="N", min=0, help="Processes to work with; 0 is one a core.")
    ] = 0,
    cluster: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Send the work to this Dask scheduler.")
    ] = "",
    stdin_filename: StdinFilename = "",
) -> None:
    """Mark essays by a rubric: points, reasons, lines, and what to do next.

    Exit status: 0, or 1 where a map has errors (it is marked on what could be read).

    Example: argmap grade examples/pact.argmap --explain

    For a class: argmap grade examples/class --out report --roster roster.csv
    """
    if paths[0] == COMPARE:
        raise typer.Exit(_compare(paths[1:], format))
    chosen = wanted_rubric(rubric)
    from argmap.cli.grade_many import Asked, grade_into_folder, options_of, print_lines
    from argmap.grade.many.find import find_essays

    asked = Asked(out, workers, cluster, roster, marks, anonymous, no_marks, reference, matches)
    essays = paths if paths == [STANDARD_INPUT] else find_essays(paths)
    one_by_one = explain or essays == [STANDARD_INPUT]
    if out:
        if one_by_one:
            raise UsageError("`--explain` and `-` are for essays one by one")
        raise typer.Exit(grade_into_folder(essays, chosen, asked))
    if format is Format.JSONL and not one_by_one:
        raise typer.Exit(print_lines(essays, chosen, asked))
    if roster or anonymous or cluster or workers:
        raise UsageError("`--roster`, `--anonymous`, `--workers` and `--cluster` go with `--out`")
    run = _Run(chosen, essays, options_of(essays, chosen, asked))
    raise typer.Exit(run.show(format, stdin_filename, explain=explain, marks=not no_marks))


class _Run:
    """A few essays, marked one after the other."""

    def __init__(self, rubric: Rubric, essays: list[str], options: Options) -> None:
        self._rubric = rubric
        self._essays = essays
        self._options = options

    def show(self, form: Format, stdin_filename: str, *, explain: bool, marks: bool) -> int:
        """Print what was found of each essay; the exit status."""
        from argmap.source.diagnostic import Severity

        status = 0
        records = []
        for number, path in enumerate(self._essays):
            loaded = read_map(path, stdin_filename)
            marked = self._marked(path, loaded, stdin_filename)
            status |= any(each.severity is Severity.ERROR for each in marked.diagnostics)
            if form in (Format.JSON, Format.JSONL):
                from argmap.grade.report.record import record

                records.append(record(marked))
                continue
            console.out("\n" if number else "")
            self._print(form, marked, loaded, explain=explain, marks=marks)
        if records:
            _print_records(records, form)
        return status

    def _marked(self, path: str, loaded: Loaded, stdin_filename: str) -> Marked:
        from argmap.grade.grade import grade as mark
        from argmap.grade.reference import compare_with

        shown = stdin_filename or "<stdin>" if path == STANDARD_INPUT else path
        essay, model = self._options.essay(path, shown), self._options.model
        found = compare_with(model, loaded, essay.matches) if model is not None else ()
        return mark(loaded, self._rubric, essay.marks, path=shown, reference=found)

    def _print(
        self, form: Format, marked: Marked, loaded: Loaded, *, explain: bool, marks: bool
    ) -> None:
        if form is Format.HTML:
            from argmap.grade.report.essay_page import essay_page

            if len(self._essays) > 1:
                raise UsageError("a page shows one essay: write many with --out")
            console.out(essay_page(marked, loaded, self._rubric, marks=marks))
            return
        if form is Format.MARKDOWN:
            from argmap.grade.report.markdown import markdown

            console.out(markdown(marked, marks=marks))
            lines = []
        else:
            from argmap.grade.report.text import lines_of

            width = console.width(sys.stdout)
            lines = list(lines_of(marked, width=width, marks=marks))
        if explain:
            from argmap.grade.report.explain import explained

            lines += ["", *explained(marked, self._rubric, loaded)]
        from argmap.source.report.harmless import harmless

        console.out("".join(f"{harmless(line)}\n" for line in lines))


def _print_records(records: list[dict[str, object]], form: Format) -> None:
    import json

    if form is Format.JSONL:
        console.out("".join(json.dumps(record) + "\n" for record in records))
    else:
        whole = records[0] if len(records) == 1 else records
        console.out(json.dumps(whole, indent=2) + "\n")


def _compare(files: list[str], form: Format) -> int:
    from argmap.cli.grade_compare import compare_grades

    if len(files) != 2:
        raise UsageError("two gradings are compared: argmap grade compare A.jsonl B.jsonl")
    return compare_grades(*files, as_json=form in (Format.JSON, Format.JSONL))
