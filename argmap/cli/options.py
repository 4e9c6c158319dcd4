"""Options that several commands share, under one name everywhere."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli.console import Colour

MapFile = Annotated[
    str, typer.Argument(metavar="FILE", help="A map in any format argmap reads; - is stdin.")
]
MapFiles = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Maps, or folders of maps; - is standard input."),
]
StdinFilename = Annotated[
    str,
    typer.Option(
        "--stdin-filename",
        metavar="FILE",
        help="What standard input is called; its includes are looked for beside it.",
    ),
]
ColourChoice = Annotated[Colour, typer.Option("--color", help="When to use colour.")]
Watch = Annotated[bool, typer.Option("--watch", help="Run again whenever a file changes.")]
