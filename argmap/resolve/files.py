"""The files of a map: the one that was opened, and what it includes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from os.path import normpath
from pathlib import Path

from argmap.model.meta import Meta
from argmap.model.source import ESSAY
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span
from argmap.source.errors import FileError
from argmap.source.noted import note
from argmap.source.read import decode, read_bytes
from argmap.source.root import root_of
from argmap.source.rules import ref006_unreadable_file, ref007_outside_root
from argmap.syntax.heads import Word
from argmap.syntax.parse import parse_file
from argmap.syntax.tree import File, IncludeNode, Node


@dataclass(slots=True, eq=False)
class Unit:
    """A file as it is read under one name.

    ``prefix`` stands before its ids (``east.``). ``essay_key`` is the key of its own essay, which
    is not the essay of the file that includes it.
    """

    document: Document
    path: Path | None
    prefix: str
    tree: File
    meta: Meta
    places: dict[str, Span]
    essay_key: str = ESSAY
    includes: dict[IncludeNode, Unit] = field(default_factory=dict)
    aliases: dict[str, tuple[Span, Path | None]] = field(default_factory=dict)

    def head(self, node: Node) -> Span:
        """Where the head of a line stands."""
        return self.document.span(node.start, node.head_end)

    def setting(self, key: str, value: str) -> Span:
        """Where a value, perhaps one of several, of a key of the front matter stands."""
        first = self.places[key]
        front = self.tree.front_matter
        end = front.start + len(front.text) if front is not None else first.end
        at = self.document.text.find(value, first.start, end)
        return first if at < 0 else self.document.span(at, at + len(value))

    def word(self, node: Node, word: Word) -> Span:
        """Where a word of a line's head stands."""
        at = node.start + word.at
        if not self.document.text.startswith(word.text, at):
            # The line was repaired, so that its head is not quite what was typed.
            at = max(self._find_word(node, word.text), node.start)
        return self.document.span(at, min(at + len(word.text), node.end))

    def _find_word(self, node: Node, word: str) -> int:
        # A short id can be a part of the words before it.
        whole = re.compile(rf"(?<![\w.-]){re.escape(word)}(?![\w-])")
        found = whole.search(self.document.text, node.start, node.end)
        return found.start() if found else self.document.text.find(word, node.start, node.end)


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
        if not name.strip():
            self._say_unreadable(span, "no file is named here")
            return None
        try:
            path = (unit_path.parent / name).resolve()
            inside = path.is_relative_to(self.root)
            if inside:
                note(path)
            there = inside and path.is_file()
        except (OSError, ValueError, RuntimeError) as error:
            why = "it leads to itself" if isinstance(error, RuntimeError) else "it cannot be one"
            if isinstance(error, OSError) and error.strerror:
                why = error.strerror.lower()
            self._say_unreadable(span, f"`{name[:60]}` is no path of a file: {why}")
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

    def document(self, unit: Unit, name: str, span: Span) -> Document | None:
        """A file that a unit names."""
        path = self.find(unit.path, name, span)
        return self.read(path, beside(unit.document.path, name), span) if path else None

    def text(self, unit: Unit, name: str, span: Span) -> str | None:
        """The text of a file that a unit names."""
        document = self.document(unit, name, span)
        return document.text if document else None

    def _say_unreadable(self, span: Span, message: str) -> None:
        self.diagnostics.append(
            ref006_unreadable_file.RULE.at(
                span, message, help="paths are relative to the file that names them"
            )
        )


def beside(shown: str, name: str) -> str:
    """How a file that another one names is shown to people."""
    return normpath(Path(shown).parent / name)


def open_unit(
    document: Document, path: Path | None, prefix: str, diagnostics: list[Diagnostic]
) -> Unit:
    """Parse one document."""
    from argmap.resolve.front_matter import read_front_matter

    tree, found = parse_file(document)
    diagnostics += found
    meta, places = read_front_matter(document, tree.front_matter, diagnostics)
    return Unit(document, path, prefix, tree, meta, places)
