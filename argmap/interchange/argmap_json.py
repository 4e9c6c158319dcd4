"""argmap JSON: all of a map, for other programs.

Its shape is in ``argmap.schema.json`` beside this file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from math import isfinite
from pathlib import Path
from typing import Any

from argmap.interchange.argmap_json_read import read
from argmap.interchange.format import Format, Loss, Written
from argmap.model.argument import Argument, Rivalry
from argmap.model.citation import Citation
from argmap.model.date import Date
from argmap.model.map import ArgumentMap
from argmap.model.meta import Meta
from argmap.model.section import Section
from argmap.model.source import Source
from argmap.model.statement import Statement

VERSION = 1
SCHEMA = Path(__file__).with_name("argmap.schema.json")
PLACES = frozenset({"span", "anchor"})
"""Where something stands in the file that it came from is no part of the map."""
MARK = re.compile(r'"format"\s{0,9}:\s{0,9}"argmap"')
DEEPEST = 50

Part = Statement | Argument | Rivalry | Source | Section | Citation | Meta


def sniff(beginning: str) -> bool:
    """Whether the text is JSON that says of itself that it is argmap's."""
    return beginning.lstrip().startswith("{") and MARK.search(beginning) is not None


def write(map_: ArgumentMap) -> Written:
    """All of a map; only values of ``x-…`` front matter that JSON cannot hold are lost."""
    losses: list[Loss] = []
    meta = _record(map_.meta)
    if "extra" in meta:
        meta["extra"] = _plain_extra(map_.meta.extra, losses)
    lines = ["{", f'  "format": "argmap",\n  "version": {VERSION},', f'  "meta": {_dump(meta)},']
    lists: tuple[tuple[str, Iterable[Part]], ...] = (
        ("sections", map_.sections),
        ("sources", map_.sources.values()),
        ("statements", map_.statements.values()),
        ("arguments", map_.arguments.values()),
        ("rivals", map_.rivals),
    )
    for name, parts in lists:
        rows = ",\n".join(f"    {_dump(_record(part))}" for part in parts)
        comma = "" if name == "rivals" else ","
        lines.append(f'  "{name}": [\n{rows}\n  ]{comma}' if rows else f'  "{name}": []{comma}')
    lines.append("}\n")
    return Written("\n".join(lines), tuple(losses))


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _record(part: Part) -> dict[str, Any]:
    """The fields of a part that have another value than the usual one, and those that must be."""
    return dict(_fields(part))


def _fields(part: Part) -> Iterator[tuple[str, Any]]:
    for field in fields(part):
        if field.name in PLACES:
            continue
        value = getattr(part, field.name)
        if field.default is not MISSING and value == field.default:
            continue
        if field.default_factory is not MISSING and value == field.default_factory():
            continue
        yield field.name, _value(value)


def _value(value: Any) -> Any:
    if isinstance(value, Date):
        return value.text
    if isinstance(value, Citation):
        return _record(value)
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    if isinstance(value, Mapping):
        return dict(value)
    return value


def _plain_extra(extra: Mapping[str, Any], losses: list[Loss]) -> dict[str, Any]:
    kept = {key: value for key, value in extra.items() if is_plain(value)}
    losses += [Loss(key, "the map") for key in extra if key not in kept]
    return kept


def is_plain(value: Any) -> bool:
    """Whether JSON can hold a value, at a depth that every program can read."""
    todo = [(value, 0)]
    while todo:
        part, depth = todo.pop()
        if depth > DEEPEST:
            return False
        if isinstance(part, dict):
            if not all(isinstance(key, str) for key in part):
                return False
            todo += [(inner, depth + 1) for inner in part.values()]
        elif isinstance(part, list):
            todo += [(inner, depth + 1) for inner in part]
        elif isinstance(part, float):
            if not isfinite(part):
                return False
        elif not (part is None or isinstance(part, (str, int))):
            return False
    return True


FORMAT = Format("json", "argmap JSON", sniff, read, write)
