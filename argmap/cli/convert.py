"""``argmap convert``: a map from any format into any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import console, findings
from argmap.cli.options import StdinFilename

if TYPE_CHECKING:
    from argmap.interchange.format import Format
    from argmap.resolve.loaded import Loaded
    from argmap.source.diagnostic import Diagnostic

STANDARD_STREAM = "-"
FORMATS = "FMT"
"""So begin the codes of what is said of a file's format."""
LEFT_OUT = ("FMT003", "FMT009")
"""The warnings by which something in IN is not in the map."""


def convert(
    source: Annotated[
        str, typer.Argument(metavar="IN", help="A map in any format; - is standard input.")
    ] = "",
    target: Annotated[
        str, typer.Argument(metavar="OUT", help="The file to write; - is standard output.")
    ] = STANDARD_STREAM,
    from_: Annotated[
        str, typer.Option("--from", metavar="FORMAT", help="The format of IN, not by its ending.")
    ] = "",
    to: Annotated[
        str, typer.Option("--to", metavar="FORMAT", help="The format of OUT, not by its ending.")
    ] = "",
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 where something is left out.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite a file of another format.")
    ] = False,
    formats: Annotated[bool, typer.Option("--formats", help="List the formats and exit.")] = False,
    stdin_filename: StdinFilename = "",
) -> None:
    """Convert a map: read IN in one format, write OUT in another.

    What OUT's format cannot hold is listed on standard error, item by item, and so is what was left
    out of IN or guessed there. Exit status: 0, or 1 where IN has errors (what could be read is
    still written) or, with --strict, where something is left out.

    Example: argmap convert debate.argdown debate.argmap
    """
    if formats:
        _list_formats()
        return
    from argmap.interchange.convert import read, write
    from argmap.interchange.registry import for_writing, format_named
    from argmap.source.errors import UsageError
    from argmap.source.report.harmless import harmless

    if not source:
        raise UsageError("name the file to convert: argmap convert IN OUT")
    if target == STANDARD_STREAM and not to:
        raise UsageError("say with --to in which format to write to standard output")
    chosen = format_named(to) if to else for_writing(target)
    if not force:
        refuse_other_kind(target, chosen)
    name = stdin_filename if source == STANDARD_STREAM else ""
    loaded = read(source, from_ or None, name=name or None)
    losses = write(loaded.map, target, chosen.name, overwrite=force)
    if losses:
        console.err(f"argmap: not in {chosen.title}:")
        for loss in losses:
            console.err(f"  {harmless(str(loss))}")
    said = _said_of_the_file(loaded)
    findings.show(said)
    status = findings.mention_errors(source, loaded)
    left_out = bool(losses) or any(found.code in LEFT_OUT for found in said)
    raise typer.Exit(1 if strict and left_out else status)


def _said_of_the_file(loaded: Loaded) -> list[Diagnostic]:
    """Errors, and what its format's reader warns of: that is not in the map, or was guessed."""
    from argmap.source.diagnostic import Severity

    return [
        found
        for found in loaded.diagnostics
        if found.severity is Severity.ERROR
        or (found.severity is Severity.WARNING and found.code.startswith(FORMATS))
    ]


def _list_formats() -> None:
    from argmap.interchange.registry import ENTRIES, load

    for entry in ENTRIES:
        known = load(entry)
        ways = f"{'read' if known.read else '    '}  {'write' if known.write else '     '}"
        console.out(f"{entry.name:<10} {ways}  {known.title} ({', '.join(entry.endings)})\n")


def refuse_other_kind(target: str, chosen: Format) -> None:
    """Refuse to overwrite a file whose ending is another format's, or nobody's."""
    from pathlib import Path

    from argmap.interchange.registry import by_ending
    from argmap.source.errors import FileError

    path = Path(target)
    if target == STANDARD_STREAM or not path.is_file():
        return
    if chosen.name not in [entry.name for entry in by_ending(target)]:
        raise FileError(
            f"`{target}` is there already and is no {chosen.name} file: --force overwrites it"
        )
