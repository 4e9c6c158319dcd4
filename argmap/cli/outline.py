"""``argmap outline``: the map as the plan of an essay."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli import findings
from argmap.cli.options import MapFile, StdinFilename
from argmap.cli.reading import read_map


def outline(
    file: MapFile,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="Write here, not to stdout.")
    ] = "-",
    stdin_filename: StdinFilename = "",
) -> None:
    """Print the map as an essay plan in Markdown: theses, reasons, evidence, answers.

    Exit status: 0, or 1 where the map has errors (what could be read is still printed).

    Example: argmap outline examples/pact.argmap -o plan.md
    """
    from argmap.interchange.convert import text_of
    from argmap.source.write import write_text

    loaded = read_map(file, stdin_filename)
    written = text_of(loaded.map, "markdown")
    write_text(output, written.text)
    raise typer.Exit(findings.mention_errors(file, loaded))
