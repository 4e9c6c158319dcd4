"""The files of a map: the one that was opened, and what it includes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from argmap.model.meta import Meta
from argmap.source.diagnostic import Diagnostic, Related
from argmap.source.document import Document, Span
from argmap.source.errors import FileError
from argmap.source.read import decode, read_bytes
from argmap.source.root import root_of
from argmap.source.rules import ref005_circular_include, ref006_unreadable_file, ref007_outside_root
from argmap.syntax.heads import include_parts
from argmap.syntax.names import canonical
from argmap.syntax.parse import parse_file
from argmap.syntax.tree import File, IncludeNode

MOST_FILES = 1000
"""Includes that include each other under ever new names would never end; no map needs so many."""


@dataclass(slots=True, eq=False)
class Unit:
    """A file as it is read under one name. ``prefix`` stands before its ids (``east.``)."""

    document: Document
    path: Path | None
    prefix: str
    tree: File
    meta: Meta
    places: dict[str, Span]
    includes: dict[IncludeNode, Unit] = field(default_factory=dict)
    aliases: dict[str, Span] = field(default_factory=dict)


@dataclass(slots=True)
class Folder:
    """What may be read: files whose real path lies under the root."""

    base: Path | None
    diagnostics: list[Diagnostic]
    _root: Path | None = None

    @property
    def root(self) -> Path | None:
        """The root of the opened map; looked for when first asked."""
        if self._root is None and self.base is not None:
            self._root = root_of(self.base)
        return self._root

    def find(self, unit_path: Path | None, name: str, span: Span) -> Path | None:
        """The path of a file that a map names, or None and a diagnostic."""
        if unit_path is None or self.root is None:
            self._say_unreadable(span, f"`{name}` cannot be found from a text without a file")
            return None
        try:
            path = (unit_path.parent / name).resolve()
            inside = path.is_relative_to(self.root)
            there = inside and path.is_file()
        except (OSError, ValueError) as error:
            self._say_unreadable(span, f"`{name}` is no path of a file: {error}")
            return None
        if not inside:
            self.diagnostics.append(
                ref007_outside_root.RULE.at(
                    span,
                    f"`{name}` lies outside the folder of this map",
                    label="not read",
                    help="move the file into the map's folder, or mark a folder above both as "
                    "their root with an `argmap.toml`",
                )
            )
            return None
        if not there:
            what = "is a folder" if path.is_dir() else "does not exist"
            self._say_unreadable(span, f"the file `{name}` {what}")
            return None
        return path

    def read(self, path: Path, name: str, span: Span) -> Document | None:
        """The document at a path that ``find`` gave."""
        try:
            data = read_bytes(path)
        except FileError as error:
            self._say_unreadable(span, str(error))
            return None
        document, found = decode(name, data)
        self.diagnostics += found
        return document

    def text(self, unit: Unit, name: str, span: Span) -> str | None:
        """The text of a file that a unit names."""
        path = self.find(unit.path, name, span)
        document = self.read(path, beside(unit.document.path, name), span) if path else None
        return document.text if document else None

    def _say_unreadable(self, span: Span, message: str) -> None:
        self.diagnostics.append(
            ref006_unreadable_file.RULE.at(
                span, message, help="paths are relative to the file that names them"
            )
        )


def beside(shown: str, name: str) -> str:
    """How a file that another one names is shown to people."""
    folder = Path(shown).parent
    return str(folder / name) if str(folder) != "." else name


def open_unit(
    document: Document, path: Path | None, prefix: str, diagnostics: list[Diagnostic]
) -> Unit:
    """Parse one document."""
    from argmap.resolve.front_matter import read_front_matter

    tree, found = parse_file(document)
    diagnostics += found
    meta, places = read_front_matter(document, tree.front_matter, diagnostics)
    return Unit(document, path, prefix, tree, meta, places)


def gather(document: Document, path: Path | None, folder: Folder) -> list[Unit]:
    """The opened file and all that it includes, each once under each name."""
    first = open_unit(document, path, "", folder.diagnostics)
    units = [first]
    real = path.resolve() if path else None
    done: dict[tuple[Path | None, str], Unit] = {(real, ""): first}
    waiting: list[tuple[Unit, tuple[Path | None, ...]]] = [(first, (real,))]
    while waiting:
        unit, chain = waiting.pop(0)
        for node, _, _ in unit.tree.walk():
            if not isinstance(node, IncludeNode):
                continue
            named, alias = include_parts(node.head)
            span = unit.document.span(node.start + named.at, node.end)
            prefix = unit.prefix
            if alias is not None:
                prefix += canonical(alias.text) + "."
                at = node.start + alias.at
                unit.aliases[canonical(alias.text)] = unit.document.span(at, at + len(alias.text))
            target = folder.find(unit.path, named.text, span)
            if target is None:
                continue
            if target in chain:
                folder.diagnostics.append(
                    ref005_circular_include.RULE.at(
                        span,
                        f"`{named.text}` includes this file in its turn",
                        label="not read again",
                        help="let one of the two files include the other, not both",
                        related=(Related(document.span(0, 0), "the reading began here"),)
                        if len(chain) > 2
                        else (),
                    )
                )
                continue
            if (target, prefix) in done:
                unit.includes[node] = done[target, prefix]
                continue
            if len(units) >= MOST_FILES:
                folder.diagnostics.append(
                    ref005_circular_include.RULE.at(
                        span,
                        f"more than {MOST_FILES} files are included",
                        help="include each file once, under one name",
                    )
                )
                return units
            included = folder.read(target, beside(unit.document.path, named.text), span)
            if included is None:
                continue
            inner = open_unit(included, target, prefix, folder.diagnostics)
            done[target, prefix] = unit.includes[node] = inner
            units.append(inner)
            waiting.append((inner, (*chain, target)))
    return units
