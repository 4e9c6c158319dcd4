"""Files named on the command line become maps."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from argmap.resolve.loaded import Loaded
from argmap.source.errors import FileError, UsageError
from argmap.source.garbage import paused_garbage_collection

ENDING = ".argmap"
STANDARD_INPUT = "-"


def read_map(path: str, stdin_filename: str = "") -> Loaded:
    """The map in a file of any format; ``-`` is standard input."""
    with paused_garbage_collection():
        loaded = _read(path, stdin_filename)
        # A command needs its map to the end: to search that for garbage, too, takes a tenth.
        gc.freeze()
    return loaded


def _read(path: str, stdin_filename: str) -> Loaded:
    if path == STANDARD_INPUT:
        return _from_standard_input(stdin_filename)
    if path.endswith(ENDING):
        from argmap.resolve.load import load

        return load(path)
    from argmap.interchange.convert import read

    return read(path)


def _from_standard_input(name: str) -> Loaded:
    data = sys.stdin.buffer.read()
    if name and not name.endswith(ENDING):
        from argmap.interchange.convert import read_data

        return read_data(name, data, Path(name))
    from argmap.resolve.load import resolve
    from argmap.source.read import decode

    shown = name or "<stdin>"
    document, diagnostics = decode(shown, data)
    return resolve(document, Path(name) if name else Path.cwd() / "stdin.argmap", diagnostics)


def refuse_what_was_read(output: str, read: set[str]) -> None:
    """Refuse to write over a file that was read to make what is written.

    Raises:
        FileError: ``output`` is one of the files that ``read`` names.
    """
    if output == STANDARD_INPUT:
        return
    target = Path(output).resolve()
    if any(Path(each).resolve() == target for each in read):
        raise FileError(f"`{output}` is read for this: write to another file")


def settings_folder(path: str, stdin_filename: str = "") -> Path:
    """Where the search for settings begins."""
    shown = stdin_filename if path == STANDARD_INPUT else path
    place = Path(shown) if shown else Path.cwd() / "stdin"
    return place if place.is_dir() else place.parent


def files(paths: list[str]) -> list[str]:
    """The files to read: those named, and for a folder all maps below it, in order.

    Raises:
        FileError: a path does not exist.
        UsageError: a folder holds no map, or standard input is read twice.
    """
    found: list[str] = []
    for path in paths:
        if not path:
            # An empty variable of a shell; it must not mean all that is in the current folder.
            raise FileError("a file without a name cannot be read")
        if path == STANDARD_INPUT or not Path(path).is_dir():
            if path != STANDARD_INPUT and not Path(path).exists():
                raise FileError(f"cannot read `{path}`: no such file or directory")
            found.append(path)
            continue
        inside = sorted(
            str(each)
            for each in Path(path).rglob(f"*{ENDING}")
            if not any(part.startswith(".") for part in each.relative_to(path).parts)
        )
        if not inside:
            raise UsageError(f"there is no map (`*{ENDING}`) in the folder `{path}`")
        found += inside
    if found.count(STANDARD_INPUT) > 1:
        raise UsageError("standard input can be read once")
    return list(dict.fromkeys(found))


def without_parts(paths: list[str], named: list[str], loaded: dict[str, Loaded]) -> list[str]:
    """The files without those that another one includes, unless they were named themselves.

    Checking a folder must not complain of the parts of a map that they are no whole.
    """
    parts = {
        Path(document.path).resolve() for path in paths for document in loaded[path].documents[1:]
    }
    return [path for path in paths if path in named or Path(path).resolve() not in parts]
