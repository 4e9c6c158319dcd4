"""argmap's own notation, written from a map of any shape."""

from __future__ import annotations

from pathlib import Path

from argmap.interchange.format import Format
from argmap.interchange.notation.write import write
from argmap.resolve.load import resolve
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document


def read(document: Document, path: Path | None = None) -> Loaded:
    """The map in a text of the notation; the files that it names are looked for from ``path``."""
    return resolve(document, path, [])


FORMAT = Format("argmap", "the argmap notation", None, read, write)
