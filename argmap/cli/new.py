"""``argmap new``: a map to start from."""

from __future__ import annotations

from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli import console


class Template(StrEnum):
    """The maps to start from."""

    ESSAY = "essay"
    DEBATE = "debate"
    TOULMIN = "toulmin"
    ACH = "ach"


def new(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The map to write; - is stdout.")],
    template: Annotated[
        Template,
        typer.Option(help="An essay, a debate, Toulmin's layout, or competing hypotheses."),
    ] = Template.ESSAY,
) -> None:
    """Write a small map to start from, with a sentence in each place that says what belongs there.

    A file that is there already is never overwritten.

    Example: argmap new my-essay.argmap --template debate
    """
    from argmap.source.errors import FileError
    from argmap.source.write import write_text

    if file != "-" and Path(file).exists():
        raise FileError(f"`{file}` is there already: choose another name")
    starter = files("argmap.cli") / "starters" / f"{template.value}.argmap"
    write_text(file, starter.read_text(encoding="utf-8"))
    if file != "-":
        console.err(f"wrote {file}; now: argmap render {file} --open")
