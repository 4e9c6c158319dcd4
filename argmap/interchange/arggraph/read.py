"""Arggraph XML becomes a map."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from argmap.interchange.arggraph.units import Units, read_units
from argmap.interchange.builder import MapBuilder
from argmap.interchange.kept import packed
from argmap.interchange.names import Names
from argmap.interchange.one_line import one_line
from argmap.interchange.roles import with_structural_roles
from argmap.interchange.xml_text import Element, parse_xml
from argmap.model.argument import Polarity, Target
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document
from argmap.source.rules import fmt020_missing_part, syn021_no_text

KEY = "x-arggraph"
"""Where a map keeps the id, topic and stance of the graph, and how its text is cut."""
OPPONENT = "opponent"
"""Who holds what the file gives to the opponent; the rest is the writer's own."""
IMPLICIT = "implicit"
"""The tag of a unit that the text does not say."""
EXAMPLE = "example"
POLARITY: dict[str, Polarity] = {
    "sup": "supports",
    "exa": "supports",
    "reb": "attacks",
    "und": "attacks",
}


def read_arggraph(document: Document, path: Path | None = None) -> Loaded:
    """The map of a document in arggraph XML.

    The scheme is that of Andreas Peldszus and Manfred Stede, *From argument diagrams to
    argumentation mining in texts* (International Journal of Cognitive Informatics and Natural
    Intelligence 7, 2013).
    """
    root, found = parse_xml(document)
    builder = MapBuilder()
    builder.diagnostics.extend(found)
    if root is not None and root.name == "arggraph":
        units = read_units(root)
        builder.diagnostics.extend(units.found)
        _statements(units, builder)
        _steps(units, builder)
        builder.meta = packed(KEY, _kept(root, units))
    elif not found:
        builder.diagnostics.append(
            fmt020_missing_part.RULE.at(
                root.span if root else document.span(0, 0),
                "this is no arggraph: its outermost element is another",
            )
        )
    loaded = builder.build((document,))
    return replace(loaded, map=with_structural_roles(loaded.map))


def _statements(units: Units, builder: MapBuilder) -> None:
    names = Names()
    for name, unit in units.named("adu").items():
        text = units.text(name)
        if not text:
            builder.diagnostics.append(
                syn021_no_text.RULE.at(unit.span, f"the unit `{name}` says nothing")
            )
        implicit = _is_implicit(unit) or any(
            _is_implicit(units.elements[segment]) for segment in units.segments(name)
        )
        builder.add(
            "claim",
            text,
            names.give(name),
            by=OPPONENT if unit.attributes.get("type") == "opp" else "",
            tags=(IMPLICIT,) if implicit else (),
            span=_place(units, name, unit),
            anchor=unit.span,
        )


def _steps(units: Units, builder: MapBuilder) -> None:
    numbers = {edge.attributes["id"]: number for number, edge in enumerate(units.relations)}
    ids = dict(zip(units.named("adu"), builder.statements, strict=True))
    for edge in units.relations:
        kind, target = edge.attributes["type"], edge.attributes["trg"]
        premises = [edge, *units.added.get(edge.attributes["id"], ())]
        goal: Target = numbers[target] if target in numbers else ids[target]
        builder.step(
            [ids[premise.attributes["src"]] for premise in premises],
            goal,
            POLARITY[kind],
            scheme=EXAMPLE if kind == "exa" else "",
            span=edge.span,
        )


def _kept(root: Element, units: Units) -> dict[str, Any]:
    """What the map has no place for: it is written back when the map becomes an arggraph again."""
    kept: dict[str, Any] = {k: v for k, v in root.attributes.items() if not k.startswith("xml")}
    targets: dict[str, list[str]] = {}
    for unit, grounds in units.grounds.items():
        for ground in grounds:
            targets.setdefault(ground, []).append(unit)
    edus = []
    for name, edu in units.named("edu").items():
        leads = targets.get(name, [])
        record: dict[str, Any] = {"id": name, "to": leads}
        # A segment that is all of one unit says what the statement says.
        if len(leads) != 1 or units.kind(leads[0]) != "adu" or len(units.grounds[leads[0]]) > 1:
            record["text"] = one_line(edu.text)
        edus.append(record)
    kept["edus"] = edus
    joints = {name: targets.get(name, []) for name in units.named("joint")}
    if joints:
        kept["joints"] = joints
    return kept


def _is_implicit(element: Element) -> bool:
    return element.attributes.get("implicit", "").casefold() in ("true", "yes", "1")


def _place(units: Units, name: str, unit: Element) -> Any:
    """Where what a unit says stands in the file; the unit itself where it says nothing."""
    segments = units.segments(name)
    return units.elements[segments[0]].span if segments else unit.span
