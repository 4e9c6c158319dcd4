"""The top of a file: the front matter and the sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from argmap.interchange.argmap_json import is_plain
from argmap.interchange.format import Loss
from argmap.interchange.notation.sentence import NO_CHARACTER, Writer
from argmap.model.map import ArgumentMap
from argmap.model.meta import Meta
from argmap.model.source import Source
from argmap.resolve.front_matter import STANDARDS

WHOLE = "the map"
WIDEST = 1 << 30
"""No line of the front matter is broken."""


def front_matter(meta: Meta, writer: Writer) -> str:
    """The block of settings; empty where the map says nothing about itself."""
    values: dict[str, Any] = {}
    for field in fields(meta):
        value = getattr(meta, field.name)
        if not value or field.name == "extra":
            continue
        if field.name == "standard" and value not in STANDARDS:
            writer.losses.append(Loss("standard", WHOLE))
            continue
        if isinstance(value, tuple):
            values[field.name] = value[0] if len(value) == 1 else list(value)
        else:
            values[field.name] = value
    for key, value in meta.extra.items():
        if not key.startswith("x-") or not is_plain(value):
            writer.losses.append(Loss(key, WHOLE))
            continue
        values[key] = _as_text(value)
        if values[key] != value:
            writer.losses.append(Loss(f"kind of the value of {key}", WHOLE))
    if not values:
        return ""
    import yaml

    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    body = yaml.dump(
        _sound(values, writer), Dumper=dumper, allow_unicode=True, sort_keys=False, width=WIDEST
    )
    return f"---\n{body}---\n"


def _as_text(value: Any) -> Any:
    """The value as a reader gives it back: all scalars of the front matter are text."""
    if isinstance(value, dict):
        return {key: _as_text(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_as_text(part) for part in value]
    if isinstance(value, str):
        return value
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _sound(value: Any, writer: Writer) -> Any:
    """The value without what is no character of text."""
    if isinstance(value, dict):
        return {_sound(key, writer): _sound(part, writer) for key, part in value.items()}
    if isinstance(value, list):
        return [_sound(part, writer) for part in value]
    if isinstance(value, str) and NO_CHARACTER.search(value):
        writer.losses.append(Loss("character in the front matter", WHOLE))
        return NO_CHARACTER.sub("\ufffd", value)
    return value


def sources(map_: ArgumentMap, keys: Mapping[str, str], writer: Writer) -> Iterator[str]:
    """A line for each source that is declared in the map itself."""
    for source in map_.sources.values():
        if source.kept_in == "essay" and map_.meta.essay:
            continue
        if source.kept_in == "bibliography" and map_.meta.bibliography:
            continue
        if source.kept_in == "essay":
            writer.losses.append(Loss("source", source.id))
            continue
        if source.kept_in != "map":
            writer.losses.append(Loss("source place in the bibliography", source.id))
        if source.passages is not None and not source.file:
            writer.losses.append(Loss("source passages", source.id))
        yield _source(source, keys[source.id], writer)


def _source(source: Source, key: str, writer: Writer) -> str:
    where = source.id
    year = source.date.text[:4] if source.date and source.date.text[:4].isdigit() else ""
    if source.short != f"{source.author or key} {year}".strip():
        writer.losses.append(Loss("source short form", where))
    text = writer.prose(source.text, "source text", where)
    if source.note != source.text:
        writer.losses.append(Loss("source full form", where))
    named = ("author", "origin", "purpose", "perspective", "file", "url")
    braces = writer.braces(
        (
            source.kind,
            writer.date(source.date, "source date", where),
            *(writer.value(n, getattr(source, n), f"source {n}", where) for n in named),
            *writer.extra(source.extra, where, "source "),
        )
    )
    return " ".join(part for part in (f"source {key}:", text, braces) if part)
