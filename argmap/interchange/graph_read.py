"""Tables of nodes and edges become a map."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any, get_args

from argmap.interchange.builder import MapBuilder
from argmap.interchange.graph_rows import RowReader
from argmap.interchange.graph_tables import (
    ABOUT,
    CITES,
    CONTRADICTS,
    PREMISE,
    SECTION,
    SOURCE,
    SOURCE_FIELDS,
    STATEMENT,
    STEP,
)
from argmap.interchange.roles import infer_roles
from argmap.model.argument import Polarity, Target
from argmap.model.citation import Citation
from argmap.model.meta import Meta
from argmap.model.source import Origin, Source, SourceKind
from argmap.model.statement import Role
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document
from argmap.source.rules import fmt007_no_premise, ref001_undefined

NODE_TYPES = (STATEMENT, SOURCE, SECTION, STEP)
EDGE_TYPES = ("supports", "attacks", PREMISE, CONTRADICTS, ABOUT, CITES)
STATEMENT_FIELDS = frozenset(
    ("id", "type", "role", "text", "label", "credence", "possible", "assumed", "date", "by",
     "tags", "section")
)  # fmt: skip
SOURCE_NAMES = frozenset(("id", "type", "date", "passages", "missing", *SOURCE_FIELDS))
SECTION_FIELDS = frozenset(("id", "type", "text", "level", "section", "under"))
EDGE_FIELDS = frozenset(
    ("id", "source", "target", "type", "strength", "scheme", "granted", "place", "locator",
     "prefix", "suppressed")
)  # fmt: skip
META_FIELDS = frozenset(field.name for field in fields(Meta))
ROLES: tuple[Role, ...] = get_args(Role)
POLARITIES: tuple[Polarity, ...] = get_args(Polarity)
KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
ORIGINS: tuple[Origin, ...] = get_args(Origin)
NO_EDGE = "the edge is left out"


@dataclass(slots=True)
class _Step:
    premises: list[str]
    row: RowReader
    edge: RowReader | None = None
    number: int | None = None


class GraphReader:
    """Makes a map of rows: first all nodes, then all edges.

    Where no node has a role, roles are inferred from what bears on what.
    """

    def __init__(self) -> None:
        self.build = MapBuilder()
        self._steps: dict[str, _Step] = {}
        self._names: dict[str, str] = {}
        self._has_roles = False

    def node(self, row: RowReader) -> None:
        """Take a node."""
        key = row.text("id")
        kind = row.one_of("type", NODE_TYPES, STATEMENT)
        if not key:
            row.bad("id", "this node has no `id`", became="the node is left out")
        elif kind == STEP:
            self._steps.setdefault(key, _Step([], row))
        elif kind == SECTION:
            self._section(row)
        elif kind == SOURCE:
            self._source(key.removeprefix(f"{SOURCE}:"), row)
        else:
            self._statement(key, row)

    def edges(self, rows: Iterable[RowReader]) -> None:
        """Take all edges, when all nodes are known."""
        plain: list[tuple[RowReader, str]] = []
        for row in rows:
            row.only(EDGE_FIELDS)
            kind = row.one_of("type", EDGE_TYPES, became=NO_EDGE)
            start, end = row.text("source"), row.text("target")
            if not kind:
                if not row.text("type"):
                    advice = f"write one of {', '.join(EDGE_TYPES)}"
                    row.bad("type", "this edge has no `type`", advice, NO_EDGE)
            elif kind == PREMISE:
                if end in self._steps:
                    self._steps[end].premises.append(self._name(start))
                else:
                    self._undefined(row, "target", end, "step")
            elif kind in POLARITIES:
                plain.append((row, kind))
            elif kind == CONTRADICTS:
                self.build.contradicts(
                    self._name(start), self._name(end), row.number("strength"), span=row.span
                )
            else:
                self._from_statement(row, kind, start, end)
        self._add_steps(plain)

    def loaded(self, documents: tuple[Document, ...] = ()) -> Loaded:
        """The map and what was wrong."""
        made = self.build.build(documents)
        if self._has_roles:
            return made
        roles = infer_roles(made.map.statements, made.map.arguments, made.map.rivals)
        statements = {n: replace(s, role=roles[n]) for n, s in made.map.statements.items()}
        return replace(made, map=replace(made.map, statements=statements))

    def meta(self, row: RowReader) -> None:
        """Take the front matter."""
        extra = {n: v for n, v in row.values.items() if n.startswith("x-")}
        row.only(META_FIELDS)
        self.build.meta = Meta(
            title=row.text("title"),
            question=row.text("question"),
            author=tuple(self._list(row, "author")),
            date=row.text("date"),
            lang=row.text("lang"),
            essay=row.text("essay"),
            bibliography=tuple(self._list(row, "bibliography")),
            standard=row.text("standard"),
            extra=extra,
        )

    @staticmethod
    def _list(row: RowReader, name: str) -> list[str]:
        value: Any = row.values.get(name)
        if isinstance(value, str) and value.startswith("["):
            try:
                value = json.loads(value)
            except (ValueError, RecursionError):
                row.bad(name, f"`{name}` is no list of texts")
                return []
        if isinstance(value, str):
            return [value] if value else []
        if value is None:
            return []
        if isinstance(value, (list, tuple)) and all(isinstance(part, str) for part in value):
            return list(value)
        row.bad(name, f"`{name}` is no list of texts")
        return []

    def _statement(self, key: str, row: RowReader) -> None:
        row.only(STATEMENT_FIELDS)
        role = row.one_of("role", ROLES)
        self._has_roles = self._has_roles or bool(role)
        name = self.build.add(
            next((known for known in ROLES if known == role), "claim"),
            row.text("text") if "text" in row.values else row.text("label") or key,
            _bare(key),
            label=row.text("label") if "text" in row.values else "",
            credence=row.number("credence"),
            possible=row.flag("possible"),
            assumed=row.flag("assumed"),
            date=row.text("date") or None,
            by=row.text("by"),
            tags=row.text("tags").split(),
            section=row.whole("section"),
            extra=row.extra(),
            span=row.span,
        )
        self._names.setdefault(key, name)

    def _source(self, key: str, row: RowReader) -> None:
        if row.flag("missing"):
            return
        row.only(SOURCE_NAMES)
        kind = row.one_of("kind", KINDS)
        kept_in = row.one_of("kept_in", ORIGINS, "map")
        texts = {n: row.text(n) for n in SOURCE_FIELDS if n not in ("kind", "kept_in")}
        self.build.source(
            Source(
                key,
                kind=next(known for known in KINDS if known == kind),
                kept_in=next(known for known in ORIGINS if known == kept_in),
                date=self.build.date(row.text("date"), row.span),
                passages=tuple(self._list(row, "passages")) if row.text("passages") else None,
                extra=row.extra(),
                span=row.span,
                anchor=row.span,
                **texts,
            )
        )

    def _section(self, row: RowReader) -> None:
        row.only(SECTION_FIELDS)
        level = row.whole("level")
        if level is None or not 1 <= level <= 6:
            row.bad("level", "the `level` of a heading is a number from 1 to 6")
            level = 1
        under = row.text("under")
        self.build.section(
            row.text("text"),
            level,
            row.whole("section"),
            _bare(under) if under else None,
            span=row.span,
        )

    def _name(self, key: str) -> str:
        return self._names.get(key) or _bare(key)

    def _from_statement(self, row: RowReader, kind: str, start: str, end: str) -> None:
        statement = self.build.statements.get(self._name(start))
        if statement is None:
            self._undefined(row, "source", start, "statement")
        elif kind == ABOUT:
            self.build.statements[statement.id] = replace(statement, about=self._name(end))
        else:
            citation = Citation(
                end.removeprefix(f"{SOURCE}:"),
                row.text("place"),
                row.text("locator"),
                row.text("prefix"),
                row.flag("suppressed"),
                row.span,
            )
            self.build.statements[statement.id] = replace(
                statement, citations=(*statement.citations, citation)
            )

    def _add_steps(self, edges: list[tuple[RowReader, str]]) -> None:
        """Steps on steps name steps by their nodes, so all get their numbers first."""
        for number, (row, _) in enumerate(edges):
            step = self._steps.get(row.text("source"))
            if step is not None and step.edge is None:
                step.edge, step.number = row, number
        for number, (row, kind) in enumerate(edges):
            start = row.text("source")
            step = self._steps.get(start)
            if step is not None and step.edge is not row:
                row.bad("source", f"the step `{start}` bears on two things", "make two steps")
                continue
            self.build.step(
                step.premises if step is not None else self._name(start),
                self._target(row),
                next(known for known in POLARITIES if known == kind),
                row.number("strength"),
                row.text("scheme"),
                row.flag("granted"),
                number=number,
                span=row.span,
            )
        for key, step in self._steps.items():
            if step.edge is None:
                step.row.problems.append(
                    fmt007_no_premise.RULE.at(
                        step.row.span,
                        f"the step `{key}` bears on nothing",
                        label="left out",
                        help="let an edge lead from it to what it supports or attacks",
                    )
                )

    def _target(self, row: RowReader) -> Target:
        end = row.text("target")
        step = self._steps.get(end)
        if step is None:
            return self._name(end)
        return -1 if step.number is None else step.number

    def _undefined(self, row: RowReader, name: str, key: str, kind: str) -> None:
        row.problems.append(
            ref001_undefined.RULE.at(
                row.places.get(name, row.span), f"no {kind} has the key `{key[:60]}`"
            )
        )


def _bare(key: str) -> str:
    return key.removeprefix("\\")
