"""What a map includes, and what that includes in its turn."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from argmap.model.source import ESSAY
from argmap.resolve.files import Folder, Unit, beside, open_unit
from argmap.source.diagnostic import Related
from argmap.source.document import Document, Span
from argmap.source.rules import (
    ref002_defined_twice,
    ref005_circular_include,
    syn004_bad_name,
)
from argmap.syntax.heads import include_parts
from argmap.syntax.names import canonical, fault, repaired
from argmap.syntax.tree import IncludeNode

MOST_FILES = 1000
MOST_AGAIN = 20_000_000
"""A file is read once under each name. Where each file includes the next under two names, that is
twice as often with every file; so it ends after so many files, and so many characters that were
read before."""

Chain = tuple[Path | None, ...]


def gather(document: Document, path: Path | None, folder: Folder) -> list[Unit]:
    """The opened file and all that it includes, each once under each name."""
    includes = Includes(folder, open_unit(document, path, "", folder.diagnostics))
    for unit, chain in includes.waiting:  # which grows on the way
        if "include" not in unit.document.text:
            continue
        for node, _, _ in unit.tree.walk():
            if isinstance(node, IncludeNode) and not includes.full:
                includes.add(unit, node, chain)
    return includes.units


@dataclass(slots=True)
class Includes:
    """The files of a map so far, and those whose own includes are still to be looked at."""

    folder: Folder
    first: Unit
    units: list[Unit] = field(default_factory=list)
    waiting: list[tuple[Unit, Chain]] = field(default_factory=list)
    full: bool = False
    _done: dict[tuple[Path | None, str], Unit] = field(default_factory=dict)
    _documents: dict[Path, Document] = field(default_factory=dict)
    _circles: set[frozenset[Path | None]] = field(default_factory=set)
    _essay_keys: set[str] = field(default_factory=lambda: {ESSAY})
    _again: int = 0

    def __post_init__(self) -> None:
        real = self.first.path.resolve() if self.first.path else None
        self.units.append(self.first)
        self.waiting.append((self.first, (real,)))
        self._done[real, ""] = self.first

    def add(self, unit: Unit, node: IncludeNode, chain: Chain) -> None:
        """Read what one line includes, unless it was read under the same name."""
        named, alias = include_parts(node.head)
        span = unit.document.span(min(node.start + named.at, node.end), node.end)
        target = self.folder.find(unit.path, named.text, span)
        prefix = unit.prefix
        if alias is not None:
            prefix += self._name(alias.text, unit, unit.word(node, alias), target) + "."
        if target is None:
            return
        if target in chain:
            circle = frozenset(chain[chain.index(target) :])
            if circle not in self._circles:
                self._circles.add(circle)
                self._say_circular(unit, named.text, span, itself=target == chain[-1])
        elif (target, prefix) in self._done:
            unit.includes[node] = self._done[target, prefix]
        elif len(self.units) >= MOST_FILES or self._again > MOST_AGAIN:
            self._say_full(span)
        else:
            document = self._document(target, beside(unit.document.path, named.text), span)
            if document is not None:
                inner = open_unit(document, target, prefix, self.folder.diagnostics)
                inner.essay_key = self._essay_key(prefix, target)
                self._done[target, prefix] = unit.includes[node] = inner
                self.units.append(inner)
                self.waiting.append((inner, (*chain, target)))

    def _name(self, written: str, unit: Unit, span: Span, target: Path | None) -> str:
        """The name under which a file is read; reports one that cannot be, or is another's."""
        name = canonical(written)
        wrong = fault(name)
        if wrong is not None:
            self.folder.diagnostics.append(
                syn004_bad_name.RULE.at(
                    span,
                    f"`{written}` cannot be the name of an include: {wrong}",
                    help=f"write `{repaired(name)}`",
                )
            )
            name = repaired(name)
        first, before = unit.aliases.setdefault(name, (span, target))
        if first is not span and before != target:
            self.folder.diagnostics.append(
                ref002_defined_twice.RULE.at(
                    span,
                    f"`{written}` is the name of two includes",
                    label="named again here",
                    related=(Related(first, "first named here"),),
                    help="give one of them another name",
                )
            )
        return name

    def _document(self, path: Path, shown: str, span: Span) -> Document | None:
        known = self._documents.get(path)
        if known is not None:
            self._again += len(known.text)
            return known
        document = self.folder.read(path, shown, span)
        if document is not None:
            self._documents[path] = document
        return document

    def _essay_key(self, prefix: str, path: Path) -> str:
        """A key of its own for each file's essay; with `~`, which nobody can write, if need be."""
        key, count = prefix + ESSAY, 1
        while key in self._essay_keys:
            key = f"~{prefix}{path.stem}{f'~{count}' if count > 1 else ''}.{ESSAY}"
            count += 1
        self._essay_keys.add(key)
        return key

    def _say_circular(self, unit: Unit, name: str, span: Span, *, itself: bool) -> None:
        start = self.first.document.span(0, 0)
        self.folder.diagnostics.append(
            ref005_circular_include.RULE.at(
                span,
                f"`{name}` is this file itself" if itself else f"`{name}` includes this file",
                label="not read again",
                help="let one of the two files include the other, not both"
                if not itself
                else "delete the line",
                related=() if unit is self.first else (Related(start, "the reading began here"),),
            )
        )

    def _say_full(self, span: Span) -> None:
        self.full = True
        self.folder.diagnostics.append(
            ref005_circular_include.RULE.at(
                span,
                f"more than {MOST_FILES} files are included, or the same ones too often",
                label="from here on no more are read",
                help="include each file once, under one name",
            )
        )
