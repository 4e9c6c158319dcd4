"""Includes of which nothing is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from argmap.check.ref003_unused import RULE
from argmap.model.map import ArgumentMap
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span
from argmap.syntax.heads import include_parts
from argmap.syntax.names import canonical

INCLUDE = r'(?m)^include[ \t]+"(?:[^"\\\n]|\\.)*"(?:[ \t]+as[ \t]+[^\s/]+)?'


def unused_includes(loaded: Loaded) -> Iterator[Diagnostic]:
    """Each include of the opened file that brings nothing into its argument.

    An included file is of use if it brings along a thesis, if a line outside it speaks of one of
    its statements or cites one of its sources, if it speaks of a statement outside it, or if a file
    that it includes is of use. Nothing is said where an undefined id could have been of use.
    """
    files = {document.path: document for document in loaded.documents}
    used = set(_used(loaded.map))
    undefined = [d.span.text for d in loaded.diagnostics if d.code == "REF001"]
    for span, file, prefix in _includes(loaded.documents[0]):
        if file not in files or any(name.startswith(prefix) for name in undefined):
            continue
        within = _with_its_own(file, files)
        if not any(place in within and name.startswith(prefix) for place, name in used):
            yield RULE.at(
                span,
                f"nothing of `{file}` is used",
                label="brings nothing into this argument",
                help="use one of its statements or sources, or take the include out",
            )


def _used(map_: ArgumentMap) -> Iterator[tuple[str, str]]:
    # The file and the name of each thing that ties its file to another one.
    for statement in map_.statements.values():
        here = statement.span.path
        if statement.role == "thesis":
            yield here, statement.id
        for citation in statement.citations:
            source = map_.sources.get(citation.key)
            if source is not None and source.span.path != here:
                yield source.span.path, source.id
    for argument in map_.arguments.values():
        target = argument.conclusion
        ends = map_.arguments[target].premises if isinstance(target, int) else (target,)
        yield from _crossing(map_, argument.span, (*argument.premises, *ends))
    for rivalry in map_.rivals:
        yield from _crossing(map_, rivalry.span, (rivalry.left, rivalry.right))


def _crossing(map_: ArgumentMap, span: Span, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    # A line that speaks of a statement in another file is of use to that file, and is used itself.
    places = {name: map_.statements[name].span.path for name in names}
    if any(place != span.path for place in places.values()):
        yield from ((place, name) for name, place in places.items())
        yield from ((span.path, name) for name in names)


def _includes(document: Document) -> Iterator[tuple[Span, str, str]]:
    # The place of each include's path, the file as reports name it, and what its ids begin with.
    folder = PurePath(document.path).parent
    for found in re.finditer(INCLUDE, document.text):
        path, alias = include_parts(found.group())
        start = found.start() + path.at
        file = str(folder / path.text) if str(folder) != "." else path.text
        yield document.span(start, found.end()), file, f"{canonical(alias.text)}." if alias else ""


def _with_its_own(file: str, files: dict[str, Document]) -> set[str]:
    # A file and all that it includes, itself or by way of others.
    found = {file}
    waiting = [file]
    while waiting:
        for _, inner, _ in _includes(files[waiting.pop()]):
            if inner in files and inner not in found:
                found.add(inner)
                waiting.append(inner)
    return found
