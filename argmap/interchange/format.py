"""What every format is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from argmap.model.map import ArgumentMap
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that a format could not hold.

    ``what`` is the kind of thing (``strength``, ``date``, ``undercut``, ``label`` …), ``where`` the
    place in the map that had it: a statement's id, a step as ``ArgumentMap.step`` names it, a
    source's key, or ``the map``.
    """

    what: str
    where: str

    def __str__(self) -> str:
        return f"{self.what} of `{self.where}`" if self.where else self.what


@dataclass(frozen=True, slots=True)
class Written:
    """A map in some format, and what was left out.

    ``text`` is the file itself. ``beside`` holds the other files of formats that need several: the
    key is the ending that replaces the file's own (``.txt``, ``.edges.csv``). ``rests_on`` names
    such files that are not written but have to be there already, and what is lost without each.
    """

    text: str
    losses: tuple[Loss, ...] = ()
    beside: Mapping[str, str] = field(default_factory=dict)
    rests_on: Mapping[str, tuple[str, tuple[Loss, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how to know it, to read it and to write it.

    ``sniff`` looks at the beginning of a text and says whether it is of this format; it is asked
    only where the file's ending leaves a choice. ``read`` takes the document and the path that it
    came from (None for text without a file, so that nothing beside it can be looked up). It never
    raises for what is in the document: diagnostics have their places in it. ``write`` says in its
    losses what the format cannot hold. Either is None where the format goes one way only.
    """

    name: str
    title: str
    sniff: Callable[[str], bool] | None = None
    read: Callable[[Document, Path | None], Loaded] | None = None
    write: Callable[[ArgumentMap], Written] | None = None
