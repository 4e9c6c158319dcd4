"""BRAT standoff becomes a map."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from pathlib import Path

from argmap.interchange.brat.kinds import (
    CLAIM,
    KEY,
    KIND_KEY,
    MAJOR,
    POLARITY,
    SPAN_KEY,
    STANCE,
    STANCES,
    kinds_of,
    roles_of,
)
from argmap.interchange.brat.lines import Annotations, Attribute, Unit, read_lines
from argmap.interchange.builder import MapBuilder
from argmap.interchange.decode import decode
from argmap.interchange.kept import packed
from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.model.source import ESSAY, Source
from argmap.resolve.essay import paragraphs
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document, Span
from argmap.source.errors import FileError
from argmap.source.read import read_bytes
from argmap.source.rules import fmt022_incomplete_step, fmt023_kept_aside, fmt024_span_elsewhere


def read_brat(document: Document, path: Path | None = None) -> Loaded:
    """The map of an ``.ann`` file, with its ``.txt`` beside it or without.

    The scheme is that of Christian Stab and Iryna Gurevych, *Parsing argumentation structures in
    persuasive essays* (Computational Linguistics 43, 2017): each ``MajorClaim`` is a thesis, a
    ``Claim`` bears on all of them as its stance says, and relations lead from premises upwards.
    Where the text is at hand, statements cite its paragraphs.
    """
    notes = read_lines(document)
    essay = _essay(document, path)
    reader = _Reader(notes, MapBuilder(), essay)
    reader.statements()
    reader.stances()
    reader.relations()
    reader.builder.meta = packed(KEY, reader.kept())
    if essay is not None:
        reader.builder.source(_source(essay))
        reader.builder.meta = replace(reader.builder.meta, essay=Path(essay.path).name)
    documents = (document,) if essay is None else (document, essay)
    loaded = reader.builder.build(documents)
    return replace(loaded, map=_with_roles(loaded.map, notes))


def _with_roles(map_: ArgumentMap, notes: Annotations) -> ArgumentMap:
    """Each with the role of its place; what the file calls it is kept where that tells more."""
    majors = {unit.id for unit in notes.units.values() if unit.kind == MAJOR}
    roles = roles_of(map_, majors)
    statements = {name: replace(s, role=roles[name]) for name, s in map_.statements.items()}
    made = replace(map_, statements=statements)
    for name, kind in kinds_of(made).items():
        if kind != notes.units[name].kind:
            old = statements[name]
            extra = {**old.extra, KIND_KEY: notes.units[name].kind}
            statements[name] = replace(old, extra=extra)
    return replace(map_, statements=statements)


def _essay(document: Document, path: Path | None) -> Document | None:
    """The text that was annotated: a file of the same name, in the same folder."""
    if path is None:
        return None
    beside = path.with_suffix(".txt")
    try:
        # A link could lead out of the folder; what it leads to is not this text.
        if not beside.is_file() or beside.resolve().parent != path.resolve().parent:
            return None
        data = read_bytes(beside)
    except (OSError, FileError):
        return None
    return decode(str(Path(document.path).with_suffix(".txt")), data)[0]


def _source(essay: Document) -> Source:
    name = Path(essay.path).name
    return Source(
        ESSAY,
        name,
        kept_in="essay",
        file=name,
        short=ESSAY,
        note=name,
        passages=paragraphs(essay.text),
        span=essay.span(0, 0),
        anchor=essay.span(0, 0),
    )


class _Reader:
    def __init__(self, notes: Annotations, builder: MapBuilder, essay: Document | None) -> None:
        self.notes = notes
        self.builder = builder
        self.found = builder.diagnostics
        self.found.extend(notes.found)
        self.essay = essay
        self.starts = _starts(essay.text) if essay else []
        self.majors = [unit.id for unit in notes.units.values() if unit.kind == MAJOR]
        self.aside: list[str] = []

    def statements(self) -> None:
        """A statement for each span, in the order of the text."""
        for unit in sorted(self.notes.units.values(), key=lambda unit: unit.start):
            self.builder.add(
                "claim",
                unit.text or self._words(unit),
                unit.id,
                citations=self._cited(unit),
                extra={SPAN_KEY: unit.spans},
                span=unit.span,
            )

    def stances(self) -> None:
        """What claims bear on: every MajorClaim, in the direction of their stance."""
        stances: dict[str, Attribute] = {}
        for note in self.notes.attributes:
            if note.kind == STANCE and note.value in STANCES and note.unit not in stances:
                stances[note.unit] = note
            else:
                self._keep(note.span, f"the attribute `{note.kind}`")
        for unit in self.notes.units.values():
            stance = stances.get(unit.id)
            if stance is not None and (unit.kind == MAJOR or not self.majors):
                self._keep(stance.span, "a stance without anything to take it on")
            elif stance is not None:
                for major in self.majors:
                    self.builder.step(unit.id, major, STANCES[stance.value], span=unit.span)
            elif unit.kind == CLAIM and self.majors:
                self.found.append(
                    fmt022_incomplete_step.RULE.at(
                        unit.span,
                        f"the claim `{unit.id}` has no stance, so that it bears on nothing",
                        help=f"add a line like `A1⇥{STANCE} {unit.id} For`, where ⇥ is a tab",
                    )
                )

    def relations(self) -> None:
        """The relations between spans."""
        for relation in self.notes.relations:
            polarity = POLARITY.get(relation.kind)
            if polarity is None:
                self._keep(relation.span, f"the relation `{relation.kind}`")
                continue
            self.builder.step(relation.source, relation.target, polarity, span=relation.span)

    def kept(self) -> dict[str, list[str]]:
        """The lines that the map has no place for."""
        lines = [*self.aside, *self.notes.others]
        return {"lines": lines} if lines else {}

    def _keep(self, place: Span, what: str) -> None:
        self.aside.append(place.text)
        self.found.append(
            fmt023_kept_aside.RULE.at(
                place, f"{what} has no place in the map", label="kept as data"
            )
        )

    def _words(self, unit: Unit) -> str:
        return " ".join(unit.words(self.essay.text).split()) if self.essay else ""

    def _cited(self, unit: Unit) -> tuple[Citation, ...]:
        if self.essay is None:
            return ()
        stands = self._words(unit)
        if unit.text and stands != " ".join(unit.text.split()):
            self.found.append(
                fmt024_span_elsewhere.RULE.at(
                    unit.span,
                    f"the text has other words at `{unit.spans}`",
                    notes=(f"there stands: {stands[:80]}",) if stands else (),
                    help="annotate the text as it is now",
                )
            )
            return ()
        number = bisect_right(self.starts, unit.start)
        return (Citation(ESSAY, "paragraph", str(number), span=unit.span),) if number else ()


def _starts(text: str) -> list[int]:
    """Where each paragraph begins."""
    starts, at = [], 0
    for paragraph in paragraphs(text):
        at = text.index(paragraph, at)
        starts.append(at)
        at += len(paragraph)
    return starts
