"""What reading a file gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment ``// argmap: ignore[CODE, …]``: it silences these codes on one line."""

    codes: tuple[str, ...]
    document: Document
    line: int
    span: Span


@dataclass(frozen=True, slots=True)
class Loaded:
    """A map, as complete as it can be, and what was wrong on the way to it.

    It unpacks into the two: ``map, diagnostics = argmap.load(path)``. ``documents`` are the files
    that were read, the opened one first; ``ignores`` the comments that silence diagnostics.
    """

    map: ArgumentMap
    diagnostics: tuple[Diagnostic, ...]
    documents: tuple[Document, ...] = ()
    ignores: tuple[Ignore, ...] = ()

    def __iter__(self) -> Iterator[ArgumentMap | tuple[Diagnostic, ...]]:
        yield self.map
        yield self.diagnostics
