"""CSL JSON, as citeproc programs and Zotero write it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from argmap.resolve.bibliography import Entry, Fault

BLANK = re.compile(r"[\s,]*")
WHOLE_NUMBER = re.compile(r"-?\d{1,6}", re.ASCII)


def read_csl_json(text: str) -> tuple[list[Entry], list[Fault]]:
    """The items, and the line and the reason of each that cannot be read."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return [], [(error.lineno, f"this is no JSON: {error.msg}")]
    except ValueError:
        return [], [(1, "a number in this JSON is too long")]
    except RecursionError:
        return [], [(1, "this JSON is nested too deeply")]
    items = data.get("items", data) if isinstance(data, dict) else data
    if not isinstance(items, list):
        return [], [(1, "CSL JSON is a list of items")]
    bad = {at for at, item in enumerate(items) if not _has_key(item)}
    faults = [(line, "this item has no `id`") for line in _lines(text, bad)] if bad else []
    entries = [
        Entry(str(item["id"]), _people(item), _fields(item))
        for at, item in enumerate(items)
        if at not in bad
    ]
    return entries, faults


def _has_key(item: object) -> bool:
    key = item.get("id") if isinstance(item, dict) else None
    return isinstance(key, str | int) and not isinstance(key, bool) and key != ""


def _lines(text: str, wanted: set[int]) -> Iterator[int]:
    """The lines on which items of the list begin; line 1 where the list is inside something."""
    decoder = json.JSONDecoder()
    at = len(text) - len(text.lstrip()) + 1
    inside = text.lstrip()[:1] != "["
    for number in range(max(wanted) + 1):
        if not inside:
            at = BLANK.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing, too
        if number in wanted:
            yield 1 if inside else text.count("\n", 0, at) + 1
        if not inside:
            _, at = decoder.raw_decode(text, at)


def _people(item: Mapping[str, Any]) -> list[str]:
    people = item.get("author") or item.get("editor") or []
    if not isinstance(people, list):
        return []
    return [_name(person) for person in people if isinstance(person, dict)]


def _name(person: Mapping[str, Any]) -> str:
    if person.get("literal"):
        return f"{person['literal']},"
    parts = (person.get(part) for part in ("non-dropping-particle", "family"))
    family = " ".join(str(part) for part in parts if part)
    given = str(person.get("given") or "")
    return f"{family}, {given}" if family and given else f"{family or given},"


def _fields(item: Mapping[str, Any]) -> dict[str, str]:
    names: dict[str, tuple[str, Callable[[Any], str]]] = {
        "title": ("title", str),
        "journal": ("container-title", str),
        "volume": ("volume", str),
        "publisher": ("publisher", str),
        "address": ("publisher-place", str),
        "url": ("URL", str),
        "keywords": ("keyword", str),
        "date": ("issued", _date),
    }
    return {
        name: read(item[key]) for name, (key, read) in names.items() if item.get(key) is not None
    }


def _date(issued: Any) -> str:
    if not isinstance(issued, dict):
        return str(issued)
    parts = issued.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        numbers = [int(part) for part in map(str, parts[0]) if WHOLE_NUMBER.fullmatch(part)]
        if numbers:
            year, *rest = numbers
            sign = "-" if year < 0 else ""
            return "-".join([f"{sign}{abs(year):04}", *(f"{n:02}" for n in rest)])
    return str(issued.get("raw") or issued.get("literal") or "")
