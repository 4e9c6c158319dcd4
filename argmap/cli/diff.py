"""``argmap diff``: what changed in meaning."""

from __future__ import annotations

import os
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from argmap.cli import console, findings
from argmap.cli.reading import STANDARD_INPUT, read_map
from argmap.source.errors import UsageError

if TYPE_CHECKING:
    from argmap.compare.difference import Change
    from argmap.model.map import ArgumentMap

GIT_ARGUMENTS = 7
"""Git calls an external diff with: path old-file old-hex old-mode new-file new-hex new-mode."""
SIGNS = {"added": "+", "removed": "-", "changed": "~"}


class Format(StrEnum):
    """How changes are printed."""

    TEXT = "text"
    JSON = "json"


def diff(
    files: Annotated[list[str], typer.Argument(metavar="OLD NEW", help="Two maps.")],
    format: Annotated[Format, typer.Option(help="How to print.")] = Format.TEXT,
) -> None:
    """Say what changed between two maps in meaning: order, wrapping and comments do not count.

    Exit status: 0 the same, 1 different or a map has errors, 2 wrong use. As git's external diff
    (git config diff.argmap.command 'argmap diff', and '*.argmap diff=argmap' in .gitattributes) it
    takes git's seven arguments and always exits with 0.

    Example: argmap diff draft-1.argmap draft-2.argmap
    """
    from argmap.compare.difference import difference

    from_git = len(files) == GIT_ARGUMENTS
    if not from_git and len(files) != 2:
        raise UsageError("two maps are compared: argmap diff OLD NEW")
    old, new = (files[1], files[4]) if from_git else files
    if old == new == STANDARD_INPUT:
        raise UsageError("standard input can be read once")
    (before, unread), (after, unread_too) = _read(old), _read(new)
    changes = difference(before, after)
    if format is Format.JSON:
        import json

        console.out(json.dumps([asdict(change) for change in changes], ensure_ascii=False) + "\n")
    else:
        if from_git:
            console.out(f"argmap diff {files[0]}\n")
        console.out("".join(_line(change) for change in changes))
    raise typer.Exit(0 if from_git else int(bool(changes or unread or unread_too)))


def _read(path: str) -> tuple[ArgumentMap, int]:
    """A map, and 1 where it has errors."""
    if path == os.devnull:
        from argmap.model.map import ArgumentMap

        return ArgumentMap(), 0
    loaded = read_map(path)
    return loaded.map, findings.mention_errors(path, loaded)


def _line(change: Change) -> str:
    from argmap.source.report.harmless import harmless

    name = f" {change.name}" if change.name else ""
    text = f": {change.text}" if change.text else ""
    lines = [f"{SIGNS[change.kind]} {change.subject}{name}{text}"]
    for field in change.fields:
        old, new = field.old or "(nothing)", field.new or "(nothing)"
        if len(old) + len(new) < 60:
            lines.append(f"    {field.name}: {old} → {new}")
        else:
            lines += [f"    {field.name}:", f"      - {old}", f"      + {new}"]
    return "".join(harmless(line) + "\n" for line in lines)
