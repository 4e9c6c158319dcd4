"""A file of any format becomes a map, and a map a file of any format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from argmap.interchange.decode import decode
from argmap.interchange.format import Format, Loss, Written
from argmap.interchange.registry import NOTATION, by_ending, detect, for_writing, format_named
from argmap.model.map import ArgumentMap
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Severity
from argmap.source.document import Document
from argmap.source.errors import FileError, UsageError
from argmap.source.garbage import paused_garbage_collection
from argmap.source.order import in_order
from argmap.source.read import decode as decode_utf8
from argmap.source.read import read_bytes
from argmap.source.write import write_text

STANDARD_INPUT = "<stdin>"


def read(path: Path | str, format: str | None = None, *, name: str | None = None) -> Loaded:
    """The map in a file of any format, and what was wrong with it.

    ``path`` may be ``-`` for standard input. Without ``format`` the file's ending tells, and its
    content where the ending leaves a choice. ``name`` is what diagnostics call the file. Whatever
    the file holds comes back as diagnostics, beside what could be read of it.

    Raises:
        FileError: it cannot be read.
        UsageError: there is no such format, or it is only written.
    """
    if str(path) != "-":
        return read_data(name or str(path), read_bytes(path), Path(path), format)
    # What standard input names is looked for where it would lie, else in the current folder.
    shown = name or STANDARD_INPUT
    return read_data(shown, read_bytes(path), Path(name) if name else Path.cwd() / shown, format)


def read_data(
    name: str,
    data: bytes,
    path: Path | None = None,
    format: str | None = None,
) -> Loaded:
    """The map in the bytes of a file, as :func:`read` gives it.

    ``path`` is where other files that belong to it are looked for; None where there is no place.
    """
    own = format == NOTATION.name or (format is None and by_ending(name) == [NOTATION])
    document, found = decode_utf8(name, data) if own else decode(name, data)
    if not own and any(each.severity is Severity.ERROR for each in found):
        return Loaded(ArgumentMap(), tuple(found), (document,))
    chosen = format_named(format) if format else detect(name, document.text)
    loaded = read_document(chosen, document, path)
    if found:
        together = in_order((*found, *loaded.diagnostics), loaded.documents)
        return replace(loaded, diagnostics=tuple(together))
    return loaded


def read_document(chosen: Format, document: Document, path: Path | None = None) -> Loaded:
    """The map in a document of a known format.

    Raises:
        UsageError: the format is only written.
    """
    if chosen.read is None:
        raise UsageError(f"{chosen.title} is only written, never read")
    with paused_garbage_collection():
        return chosen.read(document, path)


def text_of(map_: ArgumentMap, format: str) -> Written:
    """A map as text in a format, and what that format cannot hold.

    Raises:
        UsageError: there is no such format, or it is only read.
    """
    return _written(map_, format_named(format))


def write(
    map_: ArgumentMap,
    path: Path | str,
    format: str | None = None,
    *,
    overwrite: bool = False,
) -> tuple[Loss, ...]:
    """Write a map to a file, and say item by item what the format cannot hold.

    ``path`` may be ``-`` for standard output; ``format`` must then be given. Some formats need more
    than one file: the others lie beside it, under the same name with another ending. Such a file
    that is there already and says something else is left alone, unless ``overwrite``.

    Raises:
        FileError: it cannot be written, or a file beside it would be lost.
        UsageError: there is no such format, it is only read, or it needs several files and
            ``path`` is standard output.
    """
    chosen = format_named(format) if format else for_writing(str(path))
    written = _written(map_, chosen)
    if written.beside and str(path) == "-":
        raise UsageError(f"{chosen.title} needs several files: name the first with -o")
    beside = {Path(path).with_suffix(ending): text for ending, text in written.beside.items()}
    for each, text in beside.items():
        if not overwrite and each.exists() and read_bytes(each) != text.encode():
            raise FileError(f"`{each}` is there already and says something else: name another file")
    for each, text in beside.items():
        write_text(each, text)
    write_text(path, written.text)
    missing = (
        losses
        for ending, (name, losses) in written.rests_on.items()
        if not _lies_beside(path, ending, name)
    )
    return written.losses + tuple(loss for losses in missing for loss in losses)


def _lies_beside(path: Path | str, ending: str, name: str) -> bool:
    beside = Path(path).with_suffix(ending)
    return beside.name == name and beside.is_file()


def _written(map_: ArgumentMap, chosen: Format) -> Written:
    if chosen.write is None:
        raise UsageError(f"{chosen.title} is only read, never written")
    with paused_garbage_collection():
        return chosen.write(map_)
