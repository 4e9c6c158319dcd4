"""argmap's own notation, written from a map of any shape."""

from __future__ import annotations

import re
from pathlib import Path

from argmap.interchange.format import Format
from argmap.interchange.notation.write import write
from argmap.resolve.load import resolve
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document

PLAIN_LINE = re.compile(
    r'^(?:thesis(?:[ \t]+[^\s:"]+)?(?:[ \t]*"[^"\n]*")?|source[ \t]+[^\s:"]+):', re.MULTILINE
)
"""A line that only this notation has: a thesis or a source at the margin."""


def sniff(beginning: str) -> bool:
    """Whether a text whose file's ending says nothing (`rome.txt`) is in this notation."""
    return PLAIN_LINE.search(beginning) is not None


def read(document: Document, path: Path | None = None) -> Loaded:
    """The map in a text of the notation; the files that it names are looked for from ``path``."""
    return resolve(document, path, [])


FORMAT = Format("argmap", "the argmap notation", sniff, read, write)
