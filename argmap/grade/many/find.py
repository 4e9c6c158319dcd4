"""The essays in folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from argmap.interchange.csv_tables import EDGES
from argmap.interchange.registry import SNIFFED, by_ending, load
from argmap.source.errors import FileError, UsageError

SHARED = frozenset((".json", ".xml", ".txt", ".csv", ".yml", ".yaml"))
"""Endings of files of every kind: such a file is an essay only if it begins like one."""


def find_essays(paths: Iterable[str]) -> list[str]:
    """The files named, and for a folder all maps below it in any format, in order, each once.

    Hidden files and folders are passed over, and so are links that lead out of the folder: what
    lies in a folder may come from strangers.

    Raises:
        FileError: a path does not exist.
        UsageError: a folder holds no map.
    """
    found: dict[str, None] = {}
    for path in paths:
        if not Path(path).is_dir():
            if not Path(path).exists():
                raise FileError(f"cannot read `{path}`: no such file or directory")
            found[path] = None
            continue
        inside = sorted(each for each in _files(path) if _is_map(each))
        if not inside:
            raise UsageError(f"there is no map in the folder `{path}`")
        found |= dict.fromkeys(inside)
    return list(found)


def _files(folder: str) -> Iterator[str]:
    root = Path(folder).resolve()
    for place, inner, names in os.walk(folder):
        inner[:] = [name for name in inner if not name.startswith(".")]
        for name in names:
            path = os.path.join(place, name)
            if name.startswith(".") or not os.path.isfile(path):
                continue
            if not os.path.islink(path) or Path(path).resolve().is_relative_to(root):
                yield path


def _is_map(path: str) -> bool:
    if path.endswith(EDGES):
        return False
    entries = by_ending(path)
    if not entries:
        return False
    shared = Path(path).suffix.casefold() in SHARED
    if not shared and entries[0].name == "argmap":
        return True
    formats = [format_ for entry in entries if (format_ := load(entry)).read is not None]
    if not shared:
        return bool(formats)
    try:
        with open(path, "rb") as file:
            beginning = file.read(SNIFFED).decode("utf-8", "replace").removeprefix("\ufeff")
    except OSError:
        return False
    return any(each.sniff is not None and each.sniff(beginning) for each in formats)
