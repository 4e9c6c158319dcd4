"""The Graphviz that comes in a wheel, called within this process.

Only DOT source that this package has written goes in. Graphviz writes its warnings to file
descriptor 2, past Python; they are caught there and handed back as data.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import NamedTuple

from argmap.render.fontconfig import fonts_named
from argmap.source.errors import UsageError

_lock = Lock()
"""Graphviz keeps its state in globals, and so does the descriptor that we turn aside."""


class Drawn(NamedTuple):
    """What Graphviz made, empty where it failed, and what it said."""

    data: bytes
    warnings: tuple[str, ...]


def draw(source: str, layout: str, form: str) -> Drawn:
    """Lay out DOT source with an engine and give it in a form: ``svg``, ``png``, ``json0``, …

    Raises:
        UsageError: this machine has no Graphviz of this kind.
    """
    try:
        import pygraphviz.graphviz as graphviz
    except ImportError as error:
        raise UsageError(
            f"the Graphviz that comes with argmap does not load here ({error}): install Graphviz "
            "and draw with --engine dot"
        ) from None

    with in_graphvizs_place() as said, tempfile.TemporaryFile("w+") as file:
        os.write(file.fileno(), source.encode())
        file.seek(0)
        try:
            graph = graphviz.agread(file, None)
        except ValueError:
            return Drawn(b"", ("Graphviz cannot read the picture's source",))
        context = graphviz.gvContextWithBuiltins()
        data = b""
        try:
            if graphviz.gvLayout(context, graph, layout.encode()) == 0:
                status, drawn = graphviz.gvRenderData(context, graph, form.encode())
                data = drawn if status == 0 else b""
                graphviz.gvFreeLayout(context, graph)
        finally:
            graphviz.agclose(graph)
            graphviz.gvFreeContext(context)
    return Drawn(data, tuple(said))


@contextmanager
def in_graphvizs_place() -> Iterator[list[str]]:
    """For calls into Graphviz's libraries: one at a time, with our fonts named to them. What they
    say is in the list when this is over.
    """
    with _lock, fonts_named(), _errors_caught() as said:
        yield said


@contextmanager
def _errors_caught() -> Iterator[list[str]]:
    """Descriptor 2 goes to a file; its lines are in the list when this is over."""
    said: list[str] = []
    if sys.stderr is not None:
        sys.stderr.flush()
    try:
        kept = os.dup(2)
    except OSError:
        # The process was started without a standard error: nothing to turn aside.
        yield said
        return
    with tempfile.TemporaryFile() as file:
        os.dup2(file.fileno(), 2)
        try:
            yield said
        finally:
            os.dup2(kept, 2)
            os.close(kept)
            file.seek(0)
            text = file.read().decode("utf-8", errors="replace")
            said += worth_saying(text)


def worth_saying(text: str) -> list[str]:
    """Graphviz's own warnings, once each, without what Fontconfig says of the system's files."""
    lines = (line.strip() for line in text.splitlines())
    return list(dict.fromkeys(line for line in lines if line and not line.startswith("Fontconfig")))
