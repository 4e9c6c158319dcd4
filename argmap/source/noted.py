"""Which files a piece of work looks at."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

_NOTED: ContextVar[set[str] | None] = ContextVar("noted", default=None)


@contextmanager
def noting() -> Iterator[set[str]]:
    """The paths of all files that are looked at inside the ``with``, those that are not there too.

    What was made of the same files with the same content is the same.
    """
    found: set[str] = set()
    before = _NOTED.set(found)
    try:
        yield found
    finally:
        _NOTED.reset(before)


def note(path: Path | str) -> None:
    """Say that a file is looked at; nothing happens where nobody notes."""
    found = _NOTED.get()
    if found is not None:
        found.add(str(path))
