"""Diagnostics for people, on either stream."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from argmap.cli import console
from argmap.cli.console import Colour
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Diagnostic, Severity


def show(diagnostics: Iterable[Diagnostic], color: Colour = Colour.AUTO) -> None:
    """Print diagnostics in full on standard error."""
    from argmap.source.report import full

    for block in full.render(
        diagnostics,
        width=console.width(sys.stderr),
        colour=console.wants_colour(color, sys.stderr),
        ascii_only=console.ascii_only(sys.stderr),
    ):
        console.err(block.rstrip("\n"))


def errors(loaded: Loaded) -> list[Diagnostic]:
    """What kept a map from being read as written."""
    return [found for found in loaded.diagnostics if found.severity is Severity.ERROR]


def mention_errors(path: str, loaded: Loaded) -> int:
    """Say in one line that a map has errors, where it has; the exit status that this means."""
    count = len(errors(loaded))
    if not count:
        return 0
    number = "an error" if count == 1 else f"{count} errors"
    console.warn([f"{path} has {number}, used as far as it is read: argmap check {path}"])
    return 1
