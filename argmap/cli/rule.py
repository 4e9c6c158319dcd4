"""``argmap rule``: the page of a code."""

from __future__ import annotations

from typing import Annotated

import typer

from argmap.cli import console


def rule(
    code: Annotated[
        str, typer.Argument(metavar="[CODE]", help="A code such as STR003; none lists them all.")
    ] = "",
) -> None:
    """Explain a code: what it says, why it matters, a bad and a good example.

    Example: argmap rule STR003
    """
    from argmap.check import catalogue

    if code:
        found = catalogue.rule(code.upper())
        console.out(f"# {found.code} {found.name} ({found.severity.word})\n\n{found.page}\n")
        return
    for each in catalogue.rules():
        first = each.page.splitlines()[0].removesuffix(".")
        console.out(f"{each.code}  {each.severity.word:<7}  {first}\n")
