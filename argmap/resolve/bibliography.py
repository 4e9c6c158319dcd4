"""BibTeX and CSL JSON bibliographies."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from argmap.model.date import parse_date
from argmap.model.source import Source, SourceKind
from argmap.model.statement import NO_EXTRA

Entries = Mapping[str, Source]
Fault = tuple[int, str]
"""A line of the bibliography, from 1, and what is wrong there."""

YEAR = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?")
KINDS: tuple[SourceKind, ...] = ("primary", "secondary", "tertiary")


def read_bibliography(name: str, text: str) -> tuple[dict[str, Source], list[Fault]]:
    """The entries of a bibliography by key, and its faults. JSON is told by its first character."""
    if name.lower().endswith(".json") or text.lstrip()[:1] in ("[", "{"):
        return _from_csl(text)
    return _from_bibtex(text)


def _from_bibtex(text: str) -> tuple[dict[str, Source], list[Fault]]:
    import logging

    from bibtexparser.entrypoint import parse_string
    from bibtexparser.middlewares import LatexDecodingMiddleware

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    append = [LatexDecodingMiddleware()] if "\\" in text else []
    library = parse_string(text, append_middleware=append)
    entries = {}
    for entry in library.entries:
        fields = {field.key.lower(): str(field.value) for field in entry.fields}
        entries[entry.key] = _source(entry.key, _people(fields), fields)
    faults = [((block.start_line or 0) + 1, _reason(block)) for block in library.failed_blocks]
    return entries, faults


def _reason(block: Any) -> str:
    return str(block.error).splitlines()[0] if block.error else "this entry cannot be read"


def _people(fields: Mapping[str, str]) -> list[str]:
    written = fields.get("author") or fields.get("editor") or ""
    return [" ".join(name.split()) for name in re.split(r"\s+and\s+", written) if name.strip()]


def _source(key: str, people: list[str], fields: Mapping[str, str]) -> Source:
    year = fields.get("date") or fields.get("year") or ""
    title = _plain(fields.get("title", ""))
    author = "; ".join(_plain(person) for person in people)
    short_name = _short(people) or title
    keywords = re.split(r"[\s,;]+", fields.get("keywords", "").lower())
    kind: SourceKind = next((kind for kind in KINDS if kind in keywords), "")
    where = ", ".join(
        _plain(fields[name])
        for name in ("journal", "journaltitle", "booktitle", "volume", "publisher", "address")
        if fields.get(name)
    )
    note = ". ".join(part for part in (author, title, where, year) if part)
    found = YEAR.search(year)
    return Source(
        id=key,
        text=title,
        kind=kind,
        kept_in="bibliography",
        author=author,
        url=fields.get("url", ""),
        date=parse_date(found.group()) if found else None,
        short=" ".join(part for part in (short_name, found.group()[:4] if found else "") if part),
        note=note + "." if note else "",
        extra=NO_EXTRA,
    )


def _short(people: list[str]) -> str:
    names = [_family(_plain(person)) for person in people]
    if len(names) > 2:
        return f"{names[0]} et al."
    return " and ".join(names)


def _family(name: str) -> str:
    return name.split(",")[0] if "," in name else name.split()[-1]


def _plain(value: str) -> str:
    return " ".join(value.replace("{", "").replace("}", "").split())


def _from_csl(text: str) -> tuple[dict[str, Source], list[Fault]]:
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return {}, [(error.lineno, f"this is no JSON: {error.msg}")]
    except RecursionError:
        return {}, [(1, "this JSON is nested too deeply")]
    items = data.get("items", data) if isinstance(data, dict) else data
    if not isinstance(items, list):
        return {}, [(1, "CSL JSON is a list of items")]
    entries, faults = {}, []
    for number, item in enumerate(items, 1):
        if not isinstance(item, dict) or not isinstance(item.get("id"), str | int):
            faults.append((1, f"item {number} has no `id`"))
            continue
        key = str(item["id"])
        entries[key] = _source(key, _csl_people(item), _csl_fields(item))
    return entries, faults


def _csl_people(item: Mapping[str, Any]) -> list[str]:
    people = item.get("author") or item.get("editor") or []
    if not isinstance(people, list):
        return []
    return [_csl_name(person) for person in people if isinstance(person, dict)]


def _csl_name(person: Mapping[str, Any]) -> str:
    if person.get("literal"):
        return f"{person['literal']},"
    family, given = str(person.get("family", "")), str(person.get("given", ""))
    return f"{family}, {given}" if given else family


def _csl_fields(item: Mapping[str, Any]) -> dict[str, str]:
    names: dict[str, tuple[str, Callable[[Any], str]]] = {
        "title": ("title", str),
        "journal": ("container-title", str),
        "volume": ("volume", str),
        "publisher": ("publisher", str),
        "address": ("publisher-place", str),
        "url": ("URL", str),
        "keywords": ("keyword", str),
        "date": ("issued", _csl_date),
    }
    return {
        name: read(item[key]) for name, (key, read) in names.items() if item.get(key) is not None
    }


def _csl_date(issued: Any) -> str:
    if not isinstance(issued, dict):
        return str(issued)
    parts = issued.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        numbers = [int(part) for part in parts[0] if str(part).lstrip("-").isdigit()]
        if numbers:
            year, *rest = numbers
            sign = "-" if year < 0 else ""
            return "-".join([f"{sign}{abs(year):04}", *(f"{n:02}" for n in rest)])
    return str(issued.get("raw") or issued.get("literal") or "")
