"""``argmap rubric``: the rubrics there are, and rubrics of one's own."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from argmap.cli import console
from argmap.source.errors import UsageError


class Action(StrEnum):
    """What to do."""

    LIST = "list"
    SHOW = "show"
    CHECK = "check"
    NEW = "new"


def rubric(
    action: Annotated[
        Action, typer.Argument(help="List the rubrics, show or check one, or begin a new one.")
    ],
    name: Annotated[
        str, typer.Argument(metavar="[NAME]", help="A rubric by name, or a TOML file.")
    ] = "",
    like: Annotated[
        str, typer.Option("--like", metavar="NAME", help="With new: the rubric to start from.")
    ] = "structure",
) -> None:
    """List rubrics, show one, check one, or write a new one to change.

    Exit status: 0, or 1 where a rubric that is checked has mistakes.

    Example: argmap rubric new ours.toml --like structure
    """
    if action is Action.LIST:
        _list()
        return
    if not name:
        raise UsageError(f"name a rubric: argmap rubric {action.value} NAME")
    if action is Action.SHOW:
        _show(name)
    elif action is Action.NEW:
        _new(name, like)
    else:
        raise typer.Exit(_check(name))


def _list() -> None:
    from argmap.grade.library import BUILT_IN, built_in

    for name in BUILT_IN:
        found = built_in(name)
        by_hand = sum(each.by_hand for each in found.criteria)
        hand = f", {by_hand} by hand" if by_hand else ""
        console.out(
            f"{name:<10} {found.scale:4g} points, {len(found.criteria)} criteria{hand}: "
            f"{found.title}\n"
        )


def _show(name: str) -> None:
    from argmap.cli.rubrics import wanted_rubric
    from argmap.grade.rubric_page import rubric_page

    console.out(rubric_page(wanted_rubric(name)))


def _check(name: str) -> int:
    from argmap.cli import findings
    from argmap.grade.library import find_rubric

    found, diagnostics = find_rubric(name)
    findings.show(diagnostics)
    if found is not None:
        count = len(found.criteria)
        criteria = "1 criterion" if count == 1 else f"{count} criteria"
        console.err(f"{name}: {criteria}, {found.scale:g} points, nothing to report")
    return int(found is None)


def _new(file: str, like: str) -> None:
    from argmap.grade.library import text_of
    from argmap.source.errors import FileError
    from argmap.source.write import write_text

    if file != "-" and Path(file).exists():
        raise FileError(f"`{file}` is there already: choose another name")
    write_text(file, text_of(like))
    if file != "-":
        console.err(f"wrote {file}; change it, then: argmap rubric check {file}")
