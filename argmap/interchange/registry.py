"""Which formats there are, and which of them a file is in.

Importing this imports no format: each lives in a module of its own, which is loaded when a file of
its kind is met.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple

from argmap.interchange.format import Format
from argmap.source.errors import UsageError
from argmap.source.similar import nearest


class Entry(NamedTuple):
    """A format's name, its module in this folder, and its files' endings, the usual one first."""

    name: str
    module: str
    endings: tuple[str, ...]


ENTRIES = (
    Entry("argmap", "notation", (".argmap",)),
    Entry("json", "argmap_json", (".argmap.json", ".json")),
    Entry("aif", "aif", (".aif", ".aif.json", ".json")),
    Entry("xaif", "xaif", (".xaif", ".xaif.json", ".json")),
    Entry("arggraph", "arggraph", (".xml",)),
    Entry("brat", "brat", (".ann",)),
    Entry("sadface", "sadface", (".sadface", ".sadface.json", ".json")),
    Entry("kialo", "kialo", (".kialo.txt",)),
    Entry("carneades", "carneades", (".yml", ".yaml")),
    Entry("af", "attack_af", (".af",)),
    Entry("apx", "attack_apx", (".apx",)),
    Entry("tgf", "attack_tgf", (".tgf",)),
    Entry("graphml", "graphml", (".graphml",)),
    Entry("csv", "csv_tables", (".csv",)),
    Entry("argdown", "argdown", (".argdown", ".ad", ".adown")),
    Entry("mermaid", "mermaid", (".mmd", ".mermaid")),
    Entry("d2", "d2", (".d2",)),
    Entry("dot", "dot", (".dot", ".gv")),
    Entry("markdown", "markdown", (".md", ".markdown")),
    Entry("opml", "opml", (".opml",)),
)
"""In the order in which their contents are looked at where the ending leaves a choice."""

BY_NAME = {entry.name: entry for entry in ENTRIES}
NOTATION = BY_NAME["argmap"]
SNIFFED = 4096
"""How many characters from the beginning of a text tell its format; of JSON it takes them all."""


def names() -> tuple[str, ...]:
    """The names of all formats."""
    return tuple(BY_NAME)


def load(entry: Entry) -> Format:
    """The format of an entry; its module is imported now."""
    found: Format = import_module(f"argmap.interchange.{entry.module}").FORMAT
    return found


def format_named(name: str) -> Format:
    """The format of this name.

    Raises:
        UsageError: there is none.
    """
    entry = BY_NAME.get(name.casefold())
    if entry is None:
        near = nearest(name, BY_NAME)
        hint = f"did you mean `{near}`?" if near else f"there are {', '.join(BY_NAME)}"
        raise UsageError(f"no format is named `{name}`: {hint}")
    return load(entry)


def detect(path: str, text: str) -> Format:
    """The format of a text to be read, by its file's ending, by its content where that says little.

    What nothing recognizes is taken for the first format with that ending or, where the ending says
    nothing, for JSON or argmap's own notation; the reader then says what is wrong with it.

    Raises:
        UsageError: the ending belongs to a format that is only written.
    """
    candidates = by_ending(path)
    if len(candidates) == 1:
        chosen = load(candidates[0])
        if chosen.read is None:
            raise UsageError(f"{chosen.title} is only written, never read: `{path}`")
        return chosen
    if not candidates and text[:SNIFFED].lstrip().startswith("{"):
        candidates = by_ending(".json")
    if candidates:
        # Programs write the members of an object in any order, so what tells may come late.
        return _sniffed(candidates, text) or load(candidates[0])
    return _sniffed(ENTRIES, text[:SNIFFED]) or load(NOTATION)


def for_writing(path: str) -> Format:
    """The format in which a file of this name is written: the first that has its ending.

    Raises:
        UsageError: no format that can be written has this ending.
    """
    for entry in by_ending(path):
        chosen = load(entry)
        if chosen.write is not None:
            return chosen
    raise UsageError(f"the ending of `{path}` names no format to write: say which with --to")


def by_ending(path: str) -> list[Entry]:
    """The formats whose files end like this one; the longest ending wins."""
    name = PurePath(path).name.casefold()
    fitting = [(len(e), entry) for entry in ENTRIES for e in entry.endings if name.endswith(e)]
    longest = max((length for length, _ in fitting), default=0)
    return [entry for length, entry in fitting if length == longest]


def _sniffed(candidates: Iterable[Entry], beginning: str) -> Format | None:
    for entry in candidates:
        chosen = load(entry)
        if chosen.read is not None and chosen.sniff is not None and chosen.sniff(beginning):
            return chosen
    return None
