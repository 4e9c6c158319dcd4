"""The entries of a bibliography become sources."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from argmap.model.date import parse_date
from argmap.model.source import Source, SourceKind
from argmap.resolve.known_attributes import SOURCE_KINDS
from argmap.syntax.names import canonical

Fault = tuple[int, str]
"""A line of the bibliography, from 1, and what is wrong there."""

YEAR = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
WHERE = ("journal", "journaltitle", "booktitle", "volume", "publisher", "address", "location")
OTHERS = "others"
"""BibTeX's last author of many."""


class Entry(NamedTuple):
    """An entry as it is written: people as `Family, Given`, the fields by BibTeX's names."""

    key: str
    people: list[str]
    fields: Mapping[str, str]


def read_bibliography(name: str, text: str) -> tuple[dict[str, Source], list[Fault]]:
    """The entries of a bibliography by key, the first of each, and its faults.

    JSON is told by the file's name or its first character; everything else is BibTeX.
    """
    if name.lower().endswith(".json") or text.lstrip()[:1] in ("[", "{"):
        from argmap.resolve.csl_json import read_csl_json as read
    else:
        from argmap.resolve.bibtex import read_bibtex as read
    entries, faults = read(text)
    sources: dict[str, Source] = {}
    for entry in entries:
        source = _source(entry)
        sources.setdefault(source.id, source)
    return sources, faults


def _source(entry: Entry) -> Source:
    fields = entry.fields
    people = [plain for person in entry.people if (plain := _plain(person)).strip(",")]
    year = _plain(fields.get("date") or fields.get("year") or "")
    title = _plain(fields.get("title", ""))
    author = "; ".join(person.strip(", ") for person in people if person != OTHERS)
    keywords = re.split(r"[\s,;]+", fields.get("keywords", "").lower())
    kind: SourceKind = next((kind for kind in SOURCE_KINDS if kind in keywords), "")
    where = ", ".join(_plain(fields[name]) for name in WHERE if fields.get(name))
    note = ". ".join(part.rstrip(".") for part in (author, title, where, year) if part)
    found = YEAR.search(year)
    short = (_short(people) or title, found.group()[:4] if found else "")
    return Source(
        id=canonical(entry.key),
        text=title,
        kind=kind,
        kept_in="bibliography",
        author=author,
        url=_plain(fields.get("url", "")),
        date=parse_date(found.group()) if found else None,
        short=" ".join(part for part in short if part) or entry.key,
        note=note + "." if note else "",
    )


def _short(people: list[str]) -> str:
    names = [_family(person) for person in people]
    if len(names) > 2 or OTHERS in names[1:]:
        return f"{names[0]} et al."
    return " and ".join(names)


def _family(name: str) -> str:
    return name.split(",")[0] if "," in name else name.split()[-1]


def _plain(value: str) -> str:
    """Text without LaTeX's braces, and with the dashes that it writes as hyphens."""
    bare = value.replace("{", "").replace("}", "")
    return " ".join(bare.replace("---", "—").replace("--", "–").split())
