"""``argmap evaluate``: does the thesis stand, and why."""

from __future__ import annotations

import sys
from dataclasses import replace
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import console, findings
from argmap.cli.options import MapFile, StdinFilename
from argmap.cli.reading import read_map, refuse_what_was_read
from argmap.cli.ticker import Ticker
from argmap.source.noted import noting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.evaluate.evaluation import Evaluation


class Format(StrEnum):
    """How an evaluation is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


class Demand(StrEnum):
    """What a check can ask of every thesis."""

    STANDS = "stands"


def evaluate(
    file: MapFile,
    standard: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="preponderance, unrebutted, clear or beyond-doubt, for theses."
        ),
    ] = "",
    semantics: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Strengths: quadratic, df-quad, euler or mlp. Besides: grounded, complete, "
            "preferred, stable, semi-stable, stage or ideal.",
        ),
    ] = None,
    without: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="What if this were withdrawn?")
    ] = None,
    suppose: Annotated[
        list[str] | None,
        typer.Option(metavar="ID=0.8", help="What if this were believed so much?"),
    ] = None,
    assumptions: Annotated[
        bool, typer.Option("--assumptions", help="Let bare claims be withdrawn, too.")
    ] = False,
    exact: Annotated[
        bool, typer.Option("--exact", help="Use credences of 0 and 1 under euler and mlp.")
    ] = False,
    permutations: Annotated[
        int | None,
        typer.Option(metavar="N", min=0, help="Sample Shapley values from so many orders."),
    ] = None,
    timeout: Annotated[
        float | None,
        typer.Option(metavar="SECONDS", min=0, help="Bound the search for what theses hang on."),
    ] = None,
    format: Annotated[Format, typer.Option(help="How to write.")] = Format.TEXT,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="Write here, not to stdout.")
    ] = "-",
    plot: Annotated[
        str, typer.Option(metavar="FILE", help="Draw effects and rivals, as SVG, here.")
    ] = "",
    require: Annotated[
        Demand | None, typer.Option(help="Exit with 1 if a thesis does not stand.")
    ] = None,
    stdin_filename: StdinFilename = "",
) -> None:
    """Say of each thesis whether it stands, how strongly, why, and what that hangs on.

    Exit status: 0 whatever the verdict; 1 where the map has errors (what could be read is
    evaluated), or with --require; 2 wrong use.

    Example: argmap evaluate examples/pact.argmap --without munich
    """
    from argmap.evaluate.evaluation import evaluate as evaluate_map
    from argmap.evaluate.options import Options, semantics_named, standard_named
    from argmap.evaluate.whatif import read_what_if
    from argmap.source.errors import UsageError
    from argmap.source.write import write_text

    if plot and PurePath(plot).suffix.casefold() not in ("", ".svg"):
        raise UsageError(f"a plot is drawn as SVG: name it `{PurePath(plot).with_suffix('.svg')}`")
    with noting() as read:
        loaded = read_map(file, stdin_filename)
    for target in filter(None, (output, plot)):
        refuse_what_was_read(target, read)
    strengths, abstract = semantics_named(semantics or ())
    options = Options(
        standard=standard_named(standard) if standard else None,
        semantics=strengths,
        abstract=abstract,
        exact=exact,
        what_if=read_what_if(loaded.map, without or (), suppose or ()),
        assumptions=assumptions,
        permutations=permutations,
        timeout=timeout,
    )
    ticker = Ticker() if sys.stderr.isatty() else None
    evaluation = evaluate_map(loaded.map, replace(options, progress=ticker))
    count = len(findings.errors(loaded))
    number = "an error" if count == 1 else f"{count} errors"
    notices = [f"The map has {number}; evaluated as far as it is read."] if count else []
    pieces = _written(evaluation, format, notices)
    if output == "-":
        for piece in pieces:
            if ticker is not None:
                ticker.wipe()
            console.out(piece)
    else:
        write_text(output, "".join(pieces))
    if plot:
        from argmap.evaluate.plot.plot import plot as draw

        write_text(plot, draw(evaluation))
    status = findings.mention_errors(file, loaded)
    raise typer.Exit(1 if require and not evaluation.all_stand else status)


def _written(evaluation: Evaluation, format: Format, notices: list[str]) -> Iterator[str]:
    """The report, piece by piece."""
    from argmap.evaluate.report.compose import compose

    if format is Format.JSON:
        from argmap.evaluate.report.as_json import write_json

        return write_json(evaluation, notices)
    if format is Format.HTML:
        from argmap.evaluate.report.html import write_html

        lang = evaluation.map.meta.lang or "en"
        return write_html(compose(evaluation, notices, figures=True), lang)
    if format is Format.MARKDOWN:
        from argmap.evaluate.report.markdown import write_markdown

        return write_markdown(compose(evaluation, notices))
    from argmap.evaluate.report.text import write_text

    width, plain = console.width(sys.stdout), console.ascii_only(sys.stdout)
    return write_text(compose(evaluation, notices), width, plain)
