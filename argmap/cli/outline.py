"""``argmap outline``: the map as the plan of an essay."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli import findings
from argmap.cli.convert import refuse_other_kind
from argmap.cli.options import MapFile, StdinFilename
from argmap.cli.reading import read_map, refuse_what_was_read
from argmap.source.noted import noting

FORMAT = "markdown"


def outline(
    file: MapFile,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="Write here, not to stdout.")
    ] = "-",
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite a file that is no Markdown.")
    ] = False,
    stdin_filename: StdinFilename = "",
) -> None:
    """Print the map as an essay plan in Markdown: theses, reasons, evidence, answers.

    The map itself, and what it includes or cites, is never overwritten, and another file that is
    no Markdown only with --force. Exit status: 0, or 1 where the map has errors (what could be read
    is still printed).

    Example: argmap outline examples/pact.argmap -o plan.md
    """
    from argmap.interchange.convert import text_of
    from argmap.interchange.registry import format_named
    from argmap.source.write import write_text

    if not force:
        refuse_other_kind(output, format_named(FORMAT))
    with noting() as read:
        loaded = read_map(file, stdin_filename)
    refuse_what_was_read(output, read)
    written = text_of(loaded.map, FORMAT)
    write_text(output, written.text)
    raise typer.Exit(findings.mention_errors(file, loaded))
