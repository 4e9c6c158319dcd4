"""From a path or a text to a map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from argmap.model.map import ArgumentMap
from argmap.resolve.files import Folder, Unit
from argmap.resolve.includes import gather
from argmap.resolve.loaded import Ignore, Loaded
from argmap.resolve.names import Names
from argmap.resolve.relations import Relations
from argmap.resolve.settle import settle
from argmap.resolve.sources import complete
from argmap.resolve.statements import Definitions
from argmap.resolve.steps import Steps
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.garbage import paused_garbage_collection
from argmap.source.order import in_order
from argmap.source.read import read_document
from argmap.syntax.tree import Comment

IGNORE = re.compile(r"//\s*argmap:\s*ignore\[(?P<codes>[^\]]*)\]")
SURROGATES = re.compile("[\ud800-\udfff]")


def load(path: Path | str) -> Loaded:
    """Read a map from a file in the argmap notation.

    Args:
        path: the file; ``-`` reads standard input, and includes are then looked for in the current
            folder.

    Returns:
        The map, as complete as it can be, and the diagnostics of reading it, in order of place.

    Raises:
        FileError: the file itself cannot be read. What it names is reported as diagnostics.
    """
    document, diagnostics = read_document(path, "<stdin>" if str(path) == "-" else None)
    place = Path.cwd() / "<stdin>" if str(path) == "-" else Path(path)
    return resolve(document, place, diagnostics)


def parse(text: str, name: str = "<text>", path: Path | str | None = None) -> Loaded:
    """Read a map from a text in the argmap notation.

    Args:
        text: the notation.
        name: what diagnostics call the text.
        path: where the text would be if it were a file; the files that it names are looked for from
            there. Without it, naming a file is reported.

    Returns:
        The map, as complete as it can be, and the diagnostics of reading it, in order of place.
    """
    if not text.isascii():
        text = SURROGATES.sub("\ufffd", text)
    document = Document(name, text.removeprefix("\ufeff"))
    return resolve(document, Path(path) if path is not None else None, [])


def resolve(document: Document, path: Path | None, diagnostics: list[Diagnostic]) -> Loaded:
    """The map of a document; ``diagnostics`` are those of reading its bytes."""
    with paused_garbage_collection():
        # In a function of its own, so that all but the map is gone before garbage is looked for.
        return _resolve(document, path, diagnostics)


def _resolve(document: Document, path: Path | None, diagnostics: list[Diagnostic]) -> Loaded:
    folder = Folder(path, diagnostics)
    units = gather(document, path, folder)
    definitions = Definitions(Names(diagnostics), diagnostics)
    definitions.read(units[0])
    steps = Steps(definitions, diagnostics)
    steps.read()
    relations = Relations(definitions, steps, diagnostics)
    relations.read()
    built = ArgumentMap(
        statements=definitions.statements,
        arguments=settle(steps, diagnostics),
        rivals=tuple(relations.rivals),
        sources=complete(units, definitions, folder),
        sections=tuple(definitions.sections),
        meta=units[0].meta,
    )
    documents = tuple(dict.fromkeys(unit.document for unit in units))
    ignores = tuple(ignore for unit in units for ignore in _ignores(unit))
    told = tuple(in_order(_once(diagnostics), documents))
    return Loaded(built, told, documents, ignores)


def _once(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Each diagnostic once: a file that is included under two names has its faults twice."""
    return list({(d.code, d.span.path, d.span.start, d.message): d for d in diagnostics}.values())


def _ignores(unit: Unit) -> Iterator[Ignore]:
    """The comments that silence: those on their own line do so for the line that comes next."""
    if "ignore[" not in unit.document.text:
        return
    for node, _, _ in unit.tree.walk():
        for comment in (*node.comments, *node.trailing):
            at = node.start if comment.own_line else comment.start
            yield from _ignore(unit, comment, unit.document.position(at)[0])
    for comment in unit.tree.comments:
        yield from _ignore(unit, comment, 0)


def _ignore(unit: Unit, comment: Comment, line: int) -> Iterator[Ignore]:
    found = IGNORE.match(comment.text)
    if found is not None:
        codes = tuple(code.strip() for code in found["codes"].split(",") if code.strip())
        span = unit.document.span(comment.start, comment.start + len(comment.text))
        yield Ignore(codes, unit.document, line, span)
