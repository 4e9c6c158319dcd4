"""Reading argmap JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

from argmap.interchange.builder import MapBuilder
from argmap.interchange.json_record import Record
from argmap.interchange.json_text import JsonText
from argmap.model.argument import Polarity, Target
from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.model.meta import Meta
from argmap.model.source import Origin, Source, SourceKind
from argmap.model.statement import Role
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document
from argmap.source.rules import fmt010_newer_version, fmt011_wrong_format

KNOWN_VERSION = 1
TOP = (
    "$schema", "format", "version", "meta", "sections", "sources", "statements", "arguments",
    "rivals",
)  # fmt: skip
META = (
    "title", "question", "author", "date", "lang", "essay", "bibliography", "standard", "extra",
)  # fmt: skip
STATEMENT = (
    "id", "role", "text", "label", "citations", "credence", "possible", "assumed", "date", "by",
    "tags", "about", "section", "extra",
)  # fmt: skip
CITATION = ("key", "kind", "locator", "prefix", "suppressed")
ARGUMENT = ("id", "premises", "conclusion", "polarity", "strength", "scheme", "granted")
RIVALRY = ("left", "right", "strength")
SECTION = ("title", "level", "parent", "under")
SOURCE_TEXTS = (
    "text", "author", "origin", "purpose", "perspective", "file", "url", "short", "note",
)  # fmt: skip
SOURCE = ("id", "kind", "kept_in", "date", "passages", "extra", *SOURCE_TEXTS)

ROLES: tuple[Role, ...] = get_args(Role)
POLARITIES: tuple[Polarity, ...] = get_args(Polarity)
KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
ORIGINS: tuple[Origin, ...] = get_args(Origin)


def read(document: Document, _path: Path | None = None) -> Loaded:
    """The map in a text of argmap JSON; what does not fit is reported where it stands."""
    text = JsonText(document)
    if not isinstance(text.value, dict) or (
        not text.diagnostics and text.value.keys().isdisjoint(TOP)
    ):
        found = text.diagnostics or (
            fmt011_wrong_format.RULE.at(
                text.span(),
                "this JSON is no map",
                label="left out",
                help='a map begins with `{"format": "argmap"`, AIF has `nodes` and `edges`',
            ),
        )
        return Loaded(ArgumentMap(), found, (document,))
    reader = _Reader(text)
    reader.run()
    reader.build.diagnostics += text.diagnostics
    return reader.build.build((document,))


class _Reader:
    def __init__(self, text: JsonText) -> None:
        self.build = MapBuilder()
        self.top = Record(text, text.value, text.span(), self.build.diagnostics)

    def run(self) -> None:
        top = self.top
        top.only(TOP)
        top.text("format", ("argmap",))
        version = top.whole("version") or KNOWN_VERSION
        if version > KNOWN_VERSION:
            top.problems.append(
                fmt010_newer_version.RULE.at(
                    top.json.span("version"),
                    f"this is version {version} of argmap JSON, and {KNOWN_VERSION} is known here",
                    help="read it with a newer argmap",
                )
            )
        self._meta()
        for record in top.records("sections"):
            self._section(record)
        for record in top.records("sources"):
            self._source(record)
        for record in top.records("statements"):
            self._statement(record)
        for record in top.records("arguments"):
            self._argument(record)
        for record in top.records("rivals"):
            record.only(RIVALRY)
            self.build.contradicts(
                record.text("left"),
                record.text("right"),
                record.number("strength"),
                span=record.span,
            )

    def _meta(self) -> None:
        value = self.top.value.get("meta")
        if value is None:
            return
        if not isinstance(value, dict):
            self.top.bad("meta", "`meta` is no object")
            return
        record = Record(self.top.json, value, self.top.json.span("meta"), self.top.problems)
        record.only(META)
        extra: Any = value.get("extra", {})
        if not isinstance(extra, dict):
            record.bad("extra", "`extra` is no object")
            extra = {}
        self.build.meta = Meta(
            record.text("title"),
            record.text("question"),
            record.texts("author"),
            record.text("date"),
            record.text("lang"),
            record.text("essay"),
            record.texts("bibliography"),
            record.text("standard"),
            extra,
        )

    def _section(self, record: Record) -> None:
        record.only(SECTION)
        level = record.whole("level")
        if level is None or not 1 <= level <= 6:
            record.bad("level", "the `level` of a heading is a number from 1 to 6")
            level = 1
        self.build.section(
            record.text("title"),
            level,
            record.whole("parent"),
            record.text("under") or None,
            span=record.span,
        )

    def _source(self, record: Record) -> None:
        record.only(SOURCE)
        key = record.text("id")
        if not key:
            record.bad("id", "this source has no `id`")
            return
        texts = {name: record.text(name) for name in SOURCE_TEXTS}
        kind = record.text("kind", KINDS)
        kept_in = record.text("kept_in", ORIGINS) or "map"
        passages = record.texts("passages") if record.value.get("passages") is not None else None
        self.build.source(
            Source(
                key,
                kind=next(known for known in KINDS if known == kind),
                kept_in=next(known for known in ORIGINS if known == kept_in),
                date=self.build.date(record.text("date"), record.span),
                passages=passages,
                extra=record.words("extra"),
                span=record.span,
                anchor=record.span,
                **texts,
            )
        )

    def _statement(self, record: Record) -> None:
        record.only(STATEMENT)
        role = record.text("role", ROLES)
        if not role and record.value.get("role") is None:
            record.bad("role", "this statement has no `role`", f"write one of {', '.join(ROLES)}")
        if record.value.get("text") is None:
            record.bad("text", "this statement has no `text`")
        self.build.add(
            next((known for known in ROLES if known == role), "claim"),
            record.text("text"),
            record.text("id"),
            label=record.text("label"),
            citations=tuple(self._citations(record)),
            credence=record.number("credence"),
            possible=record.flag("possible"),
            assumed=record.flag("assumed"),
            date=record.text("date") or None,
            by=record.text("by"),
            tags=record.texts("tags"),
            about=record.text("about") or None,
            section=record.whole("section"),
            extra=record.words("extra"),
            span=record.span,
        )

    def _citations(self, record: Record) -> list[Citation]:
        found = []
        for citation in record.records("citations"):
            citation.only(CITATION)
            key = citation.text("key")
            if not key:
                citation.bad("key", "this citation has no `key`")
                continue
            found.append(
                Citation(
                    key,
                    citation.text("kind"),
                    citation.text("locator"),
                    citation.text("prefix"),
                    citation.flag("suppressed"),
                    citation.span,
                )
            )
        return found

    def _argument(self, record: Record) -> None:
        record.only(ARGUMENT)
        polarity = record.text("polarity", POLARITIES)
        if not polarity:
            if record.value.get("polarity") is None:
                record.bad("polarity", "this argument has no `polarity`", "write `supports`")
            return
        target = self._target(record)
        if target is None:
            return
        self.build.step(
            record.texts("premises"),
            target,
            next(known for known in POLARITIES if known == polarity),
            record.number("strength"),
            record.text("scheme"),
            record.flag("granted"),
            number=record.whole("id"),
            span=record.span,
        )

    def _target(self, record: Record) -> Target | None:
        value = record.value.get("conclusion")
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, str):
            return value
        record.bad("conclusion", "the `conclusion` is a statement's id or an argument's number")
        return None
