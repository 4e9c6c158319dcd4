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
    from argmap.grade.catalogue import ALL

    if code:
        console.out(ALL.page(code.upper()))
        return
    for each in ALL.rules():
        first = each.page.splitlines()[0].removesuffix(".")
        console.out(f"{each.code}  {each.severity.word:<7}  {first}\n")
