"""The lines of a BRAT file: spans, relations between them, and attributes of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from argmap.interchange.one_line import one_line
from argmap.source.diagnostic import Diagnostic, Related
from argmap.source.document import Document, Span
from argmap.source.rules import fmt020_missing_part, fmt021_leads_nowhere, ref002_defined_twice

UNIT = re.compile(r"(T\d+)\t(\S+) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)(?:\t(.*))?")
RELATION = re.compile(r"(R\d+)\t(\S+) Arg1:(\S+) Arg2:(\S+)\s*")
ATTRIBUTE = re.compile(r"([AM]\d+)\t(\S+) (\S+)(?: (.*?))?\s*")
OTHERS = "EN#*"
"""Events, normalizations, notes and equivalences: kept, and written back."""
SHAPES = {
    "T": "T1⇥Claim 0 20⇥the words",
    "R": "R1⇥supports Arg1:T1 Arg2:T2",
    "A": "A1⇥Stance T1 For",
    "M": "M1⇥Negated T1",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """An annotated span: its words, and where they stand in the text, as ``0 20;25 30``."""

    id: str
    kind: str
    spans: str
    text: str
    span: Span

    @property
    def start(self) -> int:
        """The character at which it begins."""
        return int(self.spans.split(" ", 1)[0])

    def words(self, text: str) -> str:
        """What stands there in a text; the fragments with a space between."""
        ends = (part.split(" ") for part in self.spans.split(";"))
        return " ".join(text[int(start) : int(end)] for start, end in ends)


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation from one unit to another."""

    id: str
    kind: str
    source: str
    target: str
    span: Span


@dataclass(frozen=True, slots=True)
class Attribute:
    """Something said of a unit."""

    kind: str
    unit: str
    value: str
    span: Span


@dataclass(slots=True)
class Annotations:
    """All lines by kind; ``others`` as they are written."""

    units: dict[str, Unit] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    attributes: list[Attribute] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    found: list[Diagnostic] = field(default_factory=list)


def read_lines(document: Document) -> Annotations:
    """The annotations of a document; what names a unit that is not there is left out."""
    made = Annotations()
    start = 0
    for raw in document.text.split("\n"):
        line = raw.removesuffix("\r")
        place = document.span(start, start + len(line))
        start += len(raw) + 1
        if line.strip():
            _line(made, line, place)
    made.relations = [r for r in made.relations if _leads(made, r.span, r.source, r.target)]
    made.attributes = [
        a
        for a in made.attributes
        # Attributes can also stand on relations and events, which is none of our business.
        if not a.unit.startswith("T") or _leads(made, a.span, a.unit)
    ]
    return made


def _line(made: Annotations, line: str, place: Span) -> None:
    kind = line[0]
    if kind == "T" and (found := UNIT.fullmatch(line)):
        unit = Unit(found[1], found[2], found[3], one_line(found[4] or ""), place)
        first = made.units.setdefault(unit.id, unit)
        if first is not unit:
            made.found.append(
                ref002_defined_twice.RULE.at(
                    place,
                    f"`{unit.id}` is given twice",
                    label="left out",
                    related=(Related(first.span, "first given here"),),
                    help="give one of them another number",
                )
            )
    elif kind == "R" and (found := RELATION.fullmatch(line)):
        made.relations.append(Relation(found[1], found[2], found[3], found[4], place))
    elif kind in "AM" and (found := ATTRIBUTE.fullmatch(line)):
        made.attributes.append(Attribute(found[2], found[3], found[4] or "", place))
    elif kind in OTHERS:
        made.others.append(line)
    else:
        shape = SHAPES.get(kind)
        made.found.append(
            fmt020_missing_part.RULE.at(
                place,
                "this line is no annotation",
                label="left out",
                help=f"write it like `{shape}`, where ⇥ is a tab"
                if shape
                else "a line begins with T, R, A, M, E, N, # or *",
            )
        )


def _leads(made: Annotations, place: Span, *units: str) -> bool:
    missing = [unit for unit in units if unit not in made.units]
    if missing:
        made.found.append(
            fmt021_leads_nowhere.RULE.at(
                place,
                f"this line names `{missing[0]}`, which the file does not have",
                label="left out",
                help="name a span of this file",
            )
        )
    return not missing
