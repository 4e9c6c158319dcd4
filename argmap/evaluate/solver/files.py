"""The plain files of the solver competitions become frameworks."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from itertools import islice

from argmap.evaluate.solver.framework import Framework
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.errors import UsageError
from argmap.source.iccma import MOST_ARGUMENTS, AttackGraph, read_af, read_apx, read_tgf
from argmap.source.similar import nearest

Reader = Callable[[Document], tuple[AttackGraph, list[Diagnostic]]]

FORMATS: dict[str, Reader] = {"af": read_af, "apx": read_apx, "tgf": read_tgf}

CLEAN_AF = re.compile(r"p af (\d{1,7})\n((?:\d{1,7} \d{1,7}\n)*+)", re.ASCII)
"""A file of numbers as programs write it, which can be read in one sweep."""

BEGINNING = 4096
"""So many characters of a file are looked at for its format."""


def format_of(document: Document) -> str:
    """The format by the end of the file's name, or else by its first lines."""
    ending = document.path.rpartition(".")[2].lower()
    if ending in FORMATS:
        return ending
    for line in islice(document.text[:BEGINNING].splitlines(), 100):
        begun = line.strip()
        if begun.startswith(("arg(", "att(", "%")):
            return "apx"
        if begun.startswith("p "):
            return "af"
    return "tgf"


def read_framework(
    document: Document, format_name: str | None = None
) -> tuple[Framework, list[Diagnostic]]:
    """The framework of a file, and what is wrong with the file.

    With an error among the diagnostics the framework lacks what could not be read, so that an
    answer about it would answer another question.

    Raises:
        UsageError: no such format; the message has the nearest one.
    """
    name = (format_name or format_of(document)).lower()
    if name not in FORMATS:
        near = nearest(name, FORMATS)
        hint = f"; the nearest is `{near}`" if near else f"; there are {', '.join(FORMATS)}"
        raise UsageError(f"there is no format `{name}`{hint}")
    if name == "af" and (clean := _clean_af(document.text)) is not None:
        return clean, []
    graph, diagnostics = FORMATS[name](document)
    sources = array("i", [source for source, _ in graph.attacks])
    targets = array("i", [target for _, target in graph.attacks])
    return Framework(tuple(graph.names), sources, targets), diagnostics


def _clean_af(text: str) -> Framework | None:
    """The framework of a file without comments and faults, ten times faster; else None."""
    found = CLEAN_AF.fullmatch(text)
    if found is None or int(found[1]) > MOST_ARGUMENTS:
        return None
    names = tuple(map(str, range(1, int(found[1]) + 1)))
    index = {name: at for at, name in enumerate(names)}
    words = found[2].split()
    try:
        sources = array("i", map(index.__getitem__, words[0::2]))
        targets = array("i", map(index.__getitem__, words[1::2]))
    except KeyError:
        return None
    return Framework(names, sources, targets)
