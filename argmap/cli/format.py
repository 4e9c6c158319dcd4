"""``argmap format``: one canonical form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import console, findings
from argmap.cli.console import Colour
from argmap.cli.options import ColourChoice, MapFiles, StdinFilename
from argmap.cli.reading import ENDING, STANDARD_INPUT, files

if TYPE_CHECKING:
    from argmap.source.diagnostic import Diagnostic


def format(
    paths: MapFiles,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; exit with 1 if something would change.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Change nothing; show what would change.")
    ] = False,
    stdin_filename: StdinFilename = "",
    color: ColourChoice = Colour.AUTO,
) -> None:
    """Rewrite maps in the canonical form: same order, same words, same comments.

    A file with syntax errors is left as it is, and the errors are shown. Exit status: 0 done, 1
    something would change or could not be read, 2 wrong use.

    Example: argmap format --diff examples/pact.argmap
    """
    changed, broken = 0, 0
    for path in files(paths):
        old, new, errors = _formatted(path, stdin_filename)
        if new is None:
            broken += 1
            findings.show(errors, color)
            if path == STANDARD_INPUT and not (check or diff):
                console.out(old)
            continue
        changed += new != old
        if diff:
            from argmap.source.report.difference import difference

            console.out("".join(difference(path, old, new)))
        elif check:
            if new != old:
                console.out(f"would reformat {path}\n")
        elif new != old or path == STANDARD_INPUT:
            from argmap.source.write import write_text

            write_text(path, new)
            if path != STANDARD_INPUT:
                console.err(f"reformatted {path}")
    if broken:
        console.err(f"{broken} file{'s' * (broken > 1)} with syntax errors left as they are")
    raise typer.Exit(int(bool(broken or (changed and (check or diff)))))


def _formatted(path: str, stdin_filename: str) -> tuple[str, str | None, list[Diagnostic]]:
    from argmap.source.errors import UsageError
    from argmap.source.read import read_document
    from argmap.syntax.format import format_text

    shown = (stdin_filename or "<stdin>") if path == STANDARD_INPUT else path
    if path != STANDARD_INPUT and not path.endswith(ENDING):
        raise UsageError(f"`{path}` is no map in argmap's notation (`*{ENDING}`)")
    document, faults = read_document(path, shown)
    if faults:
        return document.text, None, faults
    new, errors = format_text(document)
    return document.text, new, errors
