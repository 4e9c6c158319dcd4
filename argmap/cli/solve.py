"""``argmap solve``: abstract argumentation, with the options of the solver competitions."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from argmap.cli import console, findings
from argmap.cli.console import Colour
from argmap.cli.options import ColourChoice
from argmap.cli.ticker import Ticker


def solve(
    problem: Annotated[
        str | None, typer.Option("-p", metavar="PROBLEM", help="A task and a semantics: DC-PR.")
    ] = None,
    file: Annotated[
        str | None, typer.Option("-f", metavar="FILE", help="The framework; - is standard input.")
    ] = None,
    format_name: Annotated[
        str | None, typer.Option("-fo", metavar="FORMAT", help="af, apx or tgf, if not plain.")
    ] = None,
    argument: Annotated[
        str | None, typer.Option("-a", metavar="ARGUMENT", help="The argument that is asked about.")
    ] = None,
    timeout: Annotated[
        float | None, typer.Option(metavar="SECONDS", min=0, help="Stop after so long.")
    ] = None,
    problems: Annotated[bool, typer.Option("--problems", help="List the problems.")] = False,
    formats: Annotated[bool, typer.Option("--formats", help="List the formats.")] = False,
    color: ColourChoice = Colour.AUTO,
) -> None:
    """Answer a question of the argumentation competitions (ICCMA) about a plain attack graph.

    Tasks: DC and DS (is the argument in some, in every extension?), SE, EE and CE (some extension,
    every one, their number). Semantics: GR, CO, PR, ST, SST, STG, ID. Exit status: 0 answered, 1
    the time ran out, 2 wrong use or a file that cannot be read.

    Example: argmap solve -p DC-PR -f framework.af -a 3
    """
    from argmap.evaluate.solver.program import Request, run

    request = Request(problem, file, format_name, argument, timeout, problems, formats)
    ticker = Ticker() if sys.stderr.isatty() else None

    try:
        status = run(
            request,
            write=console.out,
            show=lambda diagnostics: findings.show(diagnostics, color),
            say=lambda line: console.warn([line]),
            progress=ticker,
        )
    finally:
        if ticker is not None:
            ticker.wipe()
    raise typer.Exit(status)
