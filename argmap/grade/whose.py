"""Which essay is meant: a teacher writes a file's name, with or without folder and ending."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePath
from unicodedata import normalize

from argmap.grade.table import read_table
from argmap.source.errors import UsageError


class Whose:
    """The essays of a run, to be found by what a teacher calls them."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._by_name: dict[str, list[str]] = {}
        self._by_stem: dict[str, list[str]] = {}
        for path in paths:
            name = parts(path)[-1]
            self._by_name.setdefault(name, []).append(path)
            self._by_stem.setdefault(stem(name), []).append(path)

    def named(self, written: str) -> list[str]:
        """The paths that may be meant: one in the best case, none, or several to choose from.

        The end of the path is enough, and the ending of the file's name may be left out. Letter
        case makes no difference, nor does the way in which accents are encoded.
        """
        wanted = parts(written)
        if not wanted:
            return []
        fitting = [
            path
            for path in self._by_name.get(wanted[-1], ())
            if parts(path)[-len(wanted) :] == wanted
        ]
        return fitting or [
            path
            for path in self._by_stem.get(wanted[-1], ())
            if parts(path)[-len(wanted) : -1] == wanted[:-1]
        ]

    def one(self, written: str, place: str) -> str | None:
        """The one path that is meant, or None.

        Raises:
            UsageError: none is named, or several may be meant; ``place`` says where that is
                written.
        """
        if not parts(written):
            raise UsageError(f"{place}: it names no essay")
        found = self.named(written)
        if len(found) > 1:
            some = " or ".join(f"`{path}`" for path in found[:3])
            raise UsageError(f"{place}: `{written}` may be {some}: write the folder, too")
        return found[0] if found else None


def without_essay(path: Path | str, essays: Iterable[str]) -> list[str]:
    """What the rows of a table call an essay that is none of these, each once.

    Raises:
        FileError: the table cannot be read.
        UsageError: it is no table with a column ``essay``.
    """
    whose = Whose(essays)
    rows = read_table(path, {"essay": ("essay",)}, "essay")
    return [
        name for name in dict.fromkeys(row.cells["essay"] for row in rows) if not whose.named(name)
    ]


def parts(path: str) -> tuple[str, ...]:
    """The folders and the name in a path, made alike for comparing."""
    plain = normalize("NFC", path.replace("\\", "/")).casefold()
    return tuple(part for part in PurePath(plain).parts if part not in ("/", "."))


def stem(name: str) -> str:
    """A file's name without its ending."""
    return PurePath(name).stem
