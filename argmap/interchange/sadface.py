"""SADFace, the Simple Argument Description Format (JSON): atoms, and schemes between them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from argmap.interchange.builder import MapBuilder
from argmap.interchange.format import Format
from argmap.interchange.json_record import Record
from argmap.interchange.json_text import JsonText
from argmap.interchange.roles import with_structural_roles
from argmap.model.argument import Polarity
from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.model.meta import Meta
from argmap.model.source import Source
from argmap.resolve.essay import paragraphs
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span
from argmap.source.rules import (
    fmt007_no_premise,
    fmt011_wrong_format,
    ref001_undefined,
    ref002_defined_twice,
)

ATTACKING = frozenset(("conflict", "attack", "rebut", "undermine", "undercut"))
PLAIN = frozenset(("support", "conflict", "attack"))
"""Names that say no more than which way a step goes."""
MARKS = re.compile(r'"(?:analyst_name|source_id|resource_id)"|"type"\s*:\s*"(?:atom|scheme)"')
TOP = ("id", "created", "edited", "analyst_name", "analyst_email", "metadata", "resources",
       "nodes", "edges", "version", "notes", "title", "description")  # fmt: skip
ATOM = ("id", "type", "text", "sources", "metadata")
SCHEME = ("id", "type", "name", "metadata")
EDGE = ("id", "source_id", "target_id", "metadata")


def sniff(beginning: str) -> bool:
    """Whether the text is JSON with what only SADFace has in it."""
    return beginning.lstrip().startswith("{") and MARKS.search(beginning) is not None


def read(document: Document, _path: Path | None = None) -> Loaded:
    """The map in a SADFace text: atoms are statements, schemes the steps between them."""
    text = JsonText(document)
    if not isinstance(text.value, dict):
        found = list(text.diagnostics)
        if text.value is not None:
            problem = fmt011_wrong_format.RULE.at(text.span(), "SADFace is an object")
            found.append(problem)
        return Loaded(ArgumentMap(), tuple(found), (document,))
    reader = _Reader(text)
    reader.run()
    reader.build.diagnostics += text.diagnostics
    loaded = reader.build.build((document,))
    return Loaded(with_structural_roles(loaded.map), loaded.diagnostics, loaded.documents)


class _Scheme:
    def __init__(self, name: str, span: Span) -> None:
        self.span = span
        self.polarity: Polarity = "attacks" if name.casefold() in ATTACKING else "supports"
        self.scheme = "" if name.casefold() in PLAIN else name
        self.premises: list[str] = []
        self.targets: list[tuple[str, Span]] = []
        self.number: int | None = None


class _Reader:
    def __init__(self, text: JsonText) -> None:
        self.build = MapBuilder()
        self.problems: list[Diagnostic] = self.build.diagnostics
        self.top = Record(text, text.value, text.span(), self.problems)
        self.schemes: dict[str, _Scheme] = {}

    def run(self) -> None:
        self.top.only(TOP)
        self._meta()
        for record in self.top.records("resources"):
            self._resource(record)
        for record in self.top.records("nodes"):
            kind = record.text("type", ("atom", "scheme"))
            if kind == "atom":
                self._atom(record)
            elif kind == "scheme":
                self._scheme(record)
            elif record.value.get("type") is None:
                record.bad("type", "this node has no `type`", "write `atom` or `scheme`")
        for record in self.top.records("edges"):
            self._edge(record)
        self._steps()

    def _meta(self) -> None:
        # Since version 0.2 this stands in `metadata.core`, before that at the top.
        metadata = self.top.value.get("metadata")
        core: Any = metadata.get("core") if isinstance(metadata, dict) else None
        record = self.top
        if isinstance(core, dict):
            span = self.top.json.span("metadata", "core")
            record = Record(self.top.json, core, span, self.problems)
        author = record.text("analyst_name")
        extra = {
            f"x-{name.replace('_', '-')}": value
            for name in ("id", "analyst_email", "edited", "description", "notes", "version")
            if (value := record.text(name))
        }
        self.build.meta = Meta(
            title=record.text("title"),
            author=(author,) if author else (),
            date=record.text("created")[:10],
            extra=extra,
        )

    def _resource(self, record: Record) -> None:
        key = record.text("id")
        if not key:
            record.bad("id", "this resource has no `id`")
            return
        record.only(("id", "content", "title", "type", "url", "metadata"))
        content = record.text("content")
        self.build.source(
            Source(
                key,
                record.text("title"),
                url=record.text("url"),
                passages=paragraphs(content) if content else None,
                span=record.span,
                anchor=record.span,
            )
        )

    def _atom(self, record: Record) -> None:
        record.only(ATOM)
        if record.value.get("text") is None:
            record.bad("text", "this atom has no `text`")
        name = record.text("id")
        if name in self.schemes:
            self._twice(record, name, self.schemes[name].span)
        self.build.add(
            "claim",
            record.text("text"),
            name,
            citations=[c for c in map(self._citation, record.records("sources")) if c],
            extra=_plain(record.value.get("metadata")),
            span=record.span,
        )

    def _citation(self, record: Record) -> Citation | None:
        key = record.text("resource_id")
        if not key:
            record.bad("resource_id", "this source has no `resource_id`")
            return None
        quoted = " ".join(record.text("text").split())
        source = self.build.sources.get(key)
        for number, passage in enumerate((source.passages or ()) if source else (), 1):
            if quoted and quoted in " ".join(passage.split()):
                return Citation(key, "paragraph", str(number), span=record.span)
        return Citation(key, span=record.span)

    def _scheme(self, record: Record) -> None:
        record.only(SCHEME)
        name = record.text("id")
        if name in self.schemes or name in self.build.statements:
            first = self.schemes[name] if name in self.schemes else self.build.statements[name]
            self._twice(record, name, first.span)
        else:
            self.schemes[name] = _Scheme(record.text("name"), record.span)

    def _twice(self, record: Record, name: str, first: Span) -> None:
        self.problems.append(
            ref002_defined_twice.RULE.at(
                record.json.within(record.span, "id"),
                f"the node `{name}` is defined twice",
                notes=(f"the first is at {first.path}:{first.line}",),
                help="give one of them another `id`",
            )
        )

    def _edge(self, record: Record) -> None:
        record.only(EDGE)
        start, end = record.text("source_id"), record.text("target_id")
        for key, name in (("source_id", start), ("target_id", end)):
            if name not in self.schemes and name not in self.build.statements:
                place = record.json.within(record.span, key)
                self.problems.append(
                    ref001_undefined.RULE.at(place, f"no node has the id `{name[:60]}`")
                )
                return
        if start in self.schemes:
            self.schemes[start].targets.append((end, record.span))
        elif end in self.schemes:
            self.schemes[end].premises.append(start)
        else:
            record.bad(
                "target_id", "an edge between two atoms says nothing", "put a scheme between"
            )

    def _steps(self) -> None:
        """A scheme that leads to several nodes is a step for each of them."""
        number = 0
        for scheme in self.schemes.values():
            if scheme.targets:
                scheme.number = number
            number += len(scheme.targets)
        for scheme in self.schemes.values():
            for offset, (end, span) in enumerate(scheme.targets):
                target = self.schemes[end].number if end in self.schemes else end
                self.build.step(
                    scheme.premises,
                    -1 if target is None else target,
                    scheme.polarity,
                    None,
                    scheme.scheme,
                    number=(scheme.number or 0) + offset,
                    span=scheme.span if offset == 0 else span,
                )
            if not scheme.targets:
                self.problems.append(
                    fmt007_no_premise.RULE.at(
                        scheme.span, "this scheme leads to nothing", label="left out"
                    )
                )


def _plain(metadata: Any) -> dict[str, str]:
    """What metadata says in plain text."""
    if not isinstance(metadata, dict):
        return {}
    core = metadata.get("core", metadata)
    values = core.items() if isinstance(core, dict) else ()
    return {f"x-{key}": value for key, value in values if isinstance(value, str) and value}


FORMAT = Format("sadface", "SADFace", sniff, read)
