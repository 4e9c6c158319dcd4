"""``argmap stats``: the measures of a map."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from argmap.cli import console, findings
from argmap.cli.options import MapFile, StdinFilename
from argmap.cli.reading import read_map


class Format(StrEnum):
    """How measures are printed."""

    TEXT = "text"
    JSON = "json"


def stats(
    file: MapFile,
    explain: Annotated[
        bool, typer.Option("--explain", help="Print the definition of each measure, too.")
    ] = False,
    format: Annotated[Format, typer.Option(help="How to print.")] = Format.TEXT,
    stdin_filename: StdinFilename = "",
) -> None:
    """Measure a map: its size, shape, support, opposition, sources, and how it fits its essay.

    Exit status: 0, or 1 where the map has errors (what could be read is still measured).

    Example: argmap stats --explain examples/pact.argmap
    """
    from argmap.measure.registry import MEASURES, measure_all

    loaded = read_map(file, stdin_filename)
    found = measure_all(loaded.map)
    if format is Format.JSON:
        import json

        console.out(json.dumps(found) + "\n")
    else:
        group = ""
        for measure in MEASURES:
            if measure.group != group:
                group = measure.group
                console.out(f"{group}\n")
            console.out(f"  {measure.name:<24}{shown(found[measure.name], measure.unit):>8}\n")
            if explain:
                console.out(f"      {measure.definition}\n")
    raise typer.Exit(findings.mention_errors(file, loaded))


def shown(value: float | None, unit: str) -> str:
    """A measure for people: shares in hundredths, a dash where there is nothing to measure."""
    if value is None:
        return "-"
    if unit == "share":
        return f"{100 * value:.0f} %"
    return f"{value:.2f}" if unit == "mean" else str(value)
