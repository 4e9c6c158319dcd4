"""``--watch``: again, whenever a file changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from argmap.cli import console
from argmap.source.errors import ArgmapError, UsageError


def watching(paths: list[str], once: Callable[[], tuple[int, Iterable[str]]]) -> None:
    """Call ``once`` now and after every change, until Ctrl-C; it returns the files that it read.

    What fails is said on standard error, and the watch goes on.

    Raises:
        UsageError: standard input cannot be watched.
    """
    if "-" in paths:
        raise UsageError("standard input cannot be watched")
    from watchfiles import watch

    read = _run(once, paths)
    while True:
        folders = {str(Path(path).resolve().parent) for path in read}
        folders |= {str(Path(path).resolve()) for path in paths if Path(path).is_dir()}
        for changes in watch(*sorted(folders), raise_interrupt=True, recursive=False):
            wanted = {str(Path(path).resolve()) for path in read}
            if any(path in wanted or path.endswith(".argmap") for _, path in changes):
                break
        read = _run(once, paths)


def _run(once: Callable[[], tuple[int, Iterable[str]]], paths: list[str]) -> list[str]:
    try:
        return [*paths, *once()[1]]
    except ArgmapError as error:
        console.warn([str(error)])
        return paths
    finally:
        console.err("watching; Ctrl-C stops")
