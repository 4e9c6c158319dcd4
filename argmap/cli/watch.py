"""``--watch``: again, whenever a file changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from argmap.cli import console
from argmap.cli.reading import ENDING, STANDARD_INPUT
from argmap.source.errors import ArgmapError, FileError, UsageError
from argmap.source.noted import noting

LOOKS_EVERY = 1000
"""Milliseconds after which the files are looked at even if nothing was told of them."""
TICK = 20_000_000
"""Nanoseconds by which the clock of files may lag behind the clock of programs."""
State = dict[Path, object]
"""When each file was written, and its size; None where it is not there. The maps of a folder."""


def watching(paths: list[str], once: Callable[[], object]) -> None:
    """Call ``once`` now and whenever a file that it reads has changed, until Ctrl-C.

    These are the maps, what they include, their essays, bibliographies and texts of sources, also
    those that are not there yet. What fails is said on standard error, and the watch goes on.

    Raises:
        UsageError: standard input cannot be watched.
        FileError: there is not even a folder to watch.
    """
    if STANDARD_INPUT in paths:
        raise UsageError("standard input cannot be watched")
    read = {Path(path).resolve() for path in paths}
    while True:
        began = time.time_ns() - TICK
        before = _state(read)
        read = _run(once, paths)
        # What changed while the run was under way is to be read again: a file that was known before
        # it has another state than then, and one that was not was written since the run began.
        after = _state(read)
        if all(
            before[path] == after[path] if path in before else _older(after[path], began)
            for path in read
        ):
            _wait(paths, after)


def _run(once: Callable[[], object], paths: list[str]) -> set[Path]:
    """The files that ``once`` looked at."""
    with noting() as noted:
        try:
            once()
        except ArgmapError as error:
            console.warn([str(error)])
        finally:
            console.err("watching; Ctrl-C stops")
    return {Path(path).resolve() for path in (*noted, *paths)}


def _wait(paths: list[str], state: State) -> None:
    """Return when a file is no longer as it was, or a map has come into a folder."""
    from watchfiles import watch

    folders = {path.parent for path in state} | {Path(path).resolve() for path in paths}
    there = sorted(folder for folder in folders if folder.is_dir())
    if not there:
        raise FileError(f"cannot watch `{paths[0]}`: its folder is not there")
    for _ in watch(
        *there, recursive=False, yield_on_timeout=True, rust_timeout=LOOKS_EVERY, debounce=200
    ):
        if _state(state) != state:
            return


def _state(paths: Iterable[Path]) -> State:
    found: State = {}
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            found[path] = None
        else:
            folder = path.is_dir()
            found[path] = _maps(path) if folder else (status.st_mtime_ns, status.st_size)
    return found


def _older(state: object, than: int) -> bool:
    return not isinstance(state, tuple) or state[0] < than


def _maps(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob(f"*{ENDING}"))
