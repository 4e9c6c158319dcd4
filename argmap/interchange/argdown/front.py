"""Front matter: what of it the map has a place for, and what is Argdown's own."""

from __future__ import annotations

import json
from typing import Any

from argmap.interchange.argdown.escape import one_line
from argmap.interchange.argmap_json import FORMAT as JSON
from argmap.interchange.kept import as_mappings
from argmap.model.map import ArgumentMap
from argmap.model.meta import Meta
from argmap.source.document import Document

OWN = "argmap"
"""The key under which the front matter holds what only argmap knows: settings and sources."""


def headings_suffice(map_: ArgumentMap) -> bool:
    """Whether Argdown's headings, which stand at the margin, can say all of the map's sections.

    A heading lies in the last one before it that has fewer signs.
    """
    sections = map_.sections
    for index, section in enumerate(sections):
        parent = index - 1 if index else None
        while parent is not None and sections[parent].level >= section.level:
            parent = sections[parent].parent
        title = section.title
        if section.under is not None or section.parent != parent:
            return False
        if not title or title != one_line(title) or not 1 <= section.level <= 6:
            return False
    return True


def own_from(front: dict[str, Any]) -> ArgumentMap:
    """The settings, sources and headings that only argmap knows, as a map with nothing else."""
    own = front.get(OWN)
    if not isinstance(own, dict) or JSON.read is None:
        return ArgumentMap()
    # Headings can stand under statements, whose names have to be there for them.
    under = {s.get("under") for s in as_mappings(own.get("sections"))}
    names = [{"id": n, "role": "claim", "text": ""} for n in under if isinstance(n, str)]
    whole = {"format": "argmap", "version": 1, **own, "statements": names}
    return JSON.read(Document("front matter", json.dumps(whole, default=str)), None).map


def meta_from(front: dict[str, Any], meta: Meta) -> tuple[Meta, dict[str, Any]]:
    """The front matter of the map, and the rest; ``meta`` is what argmap's own part of it says."""
    left = {key: value for key, value in front.items() if key != OWN}
    title, author, date = left.get("title"), left.get("author"), left.get("date")
    known: dict[str, Any] = {}
    if isinstance(title, str):
        known["title"] = left.pop("title")
    if isinstance(author, str):
        known["author"] = (left.pop("author"),)
    elif isinstance(author, list) and all(isinstance(name, str) for name in author):
        known["author"] = tuple(left.pop("author"))
    if isinstance(date, str):
        known["date"] = left.pop("date")
    # Which relations are strict is said of each step already.
    if isinstance(left.get("model"), dict):
        left["model"] = {key: part for key, part in left["model"].items() if key != "mode"}
    texts = {field: getattr(meta, field) for field in ("question", "lang", "essay", "standard")}
    made = Meta(**known, **texts, bibliography=meta.bibliography, extra=dict(meta.extra))
    return made, {key: value for key, value in left.items() if value not in ({}, None)}


def front_of(map_: ArgumentMap, kept: dict[str, Any], own_key: str) -> dict[str, Any]:
    """The front matter that gives back what :func:`meta_from` took from it."""
    meta = map_.meta
    front: dict[str, Any] = {}
    if meta.title:
        front["title"] = meta.title
    if meta.author:
        front["author"] = meta.author[0] if len(meta.author) == 1 else list(meta.author)
    if meta.date:
        front["date"] = meta.date
    front.update({key: value for key, value in kept.items() if key not in front and key != OWN})
    rest = Meta(
        question=meta.question,
        lang=meta.lang,
        essay=meta.essay,
        bibliography=meta.bibliography,
        standard=meta.standard,
        extra={key: value for key, value in meta.extra.items() if key != own_key},
    )
    sections = () if headings_suffice(map_) else map_.sections
    if JSON.write is not None and (map_.sources or sections or rest != Meta()):
        text = JSON.write(ArgumentMap(sources=map_.sources, sections=sections, meta=rest)).text
        value = json.loads(text)
        front[OWN] = {key: value[key] for key in ("meta", "sources", "sections") if value[key]}
    return front
