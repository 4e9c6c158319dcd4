"""The units of an arggraph: segments of the text, joints of them, and what they argue."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.interchange.one_line import one_line
from argmap.interchange.xml_text import Element
from argmap.source.diagnostic import Diagnostic, Related
from argmap.source.rules import fmt020_missing_part, fmt021_leads_nowhere, ref002_defined_twice

UNITS = ("edu", "joint", "adu", "edge")
SEGMENT, ADDED = "seg", "add"
RELATIONS = ("sup", "exa", "reb", "und")
BETWEEN_RESTATEMENTS = " … "


@dataclass(slots=True)
class Units:
    """The elements by id, and the edges between them, in the order of the file.

    ``grounds`` says for each joint and unit which segments or joints it rests on.
    """

    elements: dict[str, Element] = field(default_factory=dict)
    relations: list[Element] = field(default_factory=list)
    added: dict[str, list[Element]] = field(default_factory=dict)
    grounds: dict[str, list[str]] = field(default_factory=dict)
    found: list[Diagnostic] = field(default_factory=list)

    def named(self, kind: str) -> dict[str, Element]:
        """The elements of one kind."""
        return {name: e for name, e in self.elements.items() if e.name == kind}

    def kind(self, name: str) -> str:
        """The kind of the element with this id, empty where there is none."""
        element = self.elements.get(name)
        return element.name if element else ""

    def text(self, name: str) -> str:
        """What a unit says: its segments, those that are joined with a space between.

        Segments that are not joined say the same thing in two places; an ellipsis stands between.
        """
        return BETWEEN_RESTATEMENTS.join(filter(None, map(self._part, self.grounds.get(name, ()))))

    def segments(self, name: str) -> list[str]:
        """The ids of the segments that a unit rests on, straight or by a joint."""
        found = []
        for ground in self.grounds.get(name, ()):
            found += self.grounds.get(ground, []) if self.kind(ground) == "joint" else [ground]
        return found

    def _part(self, name: str) -> str:
        if self.kind(name) == "joint":
            return " ".join(filter(None, map(self._said, self.grounds.get(name, ()))))
        return self._said(name)

    def _said(self, name: str) -> str:
        return one_line(self.elements[name].text) if self.kind(name) == "edu" else ""


def read_units(root: Element) -> Units:
    """The units under the root; what lacks an id or leads nowhere is reported and left out."""
    units = Units()
    for element in root.children:
        name = element.attributes.get("id")
        if element.name not in UNITS:
            _missing(units, element, f"`{element.name}` is no element of an arggraph")
        elif not name:
            _missing(units, element, f"this `{element.name}` has no `id`")
        elif name in units.elements:
            first = units.elements[name]
            units.found.append(
                ref002_defined_twice.RULE.at(
                    element.span,
                    f"the id `{name}` is given twice",
                    label="left out",
                    related=(Related(first.span, "first given here"),),
                    help="give one of them another `id`",
                )
            )
        else:
            units.elements[name] = element
    for element in list(units.named("edge").values()):
        _sort(units, element)
    _leave_hanging(units)
    return units


def _sort(units: Units, edge: Element) -> None:
    """Put an edge where it belongs by its type."""
    kind = edge.attributes.get("type", "")
    source, target = edge.attributes.get("src", ""), edge.attributes.get("trg", "")
    for end in (source, target):
        if end not in units.elements:
            what = f"`{end}`, which the file does not have" if end else "nothing"
            units.found.append(
                fmt021_leads_nowhere.RULE.at(
                    edge.span,
                    f"this edge names {what}",
                    label="left out",
                    help="name an element of this file in `src` and in `trg`",
                )
            )
            return
    ends = (units.kind(source), units.kind(target))
    if kind == SEGMENT and ends in (("edu", "adu"), ("edu", "joint"), ("joint", "adu")):
        units.grounds.setdefault(target, []).append(source)
    elif kind == ADDED and ends == ("adu", "edge"):
        units.added.setdefault(target, []).append(edge)
    elif kind in RELATIONS and ends in (("adu", "adu"), ("adu", "edge")):
        units.relations.append(edge)
    elif kind in (SEGMENT, ADDED, *RELATIONS):
        _missing(units, edge, f"an edge of type `{kind}` cannot lead from {ends[0]} to {ends[1]}")
    else:
        _missing(units, edge, f"`{kind}` is no type of an edge" if kind else "no `type` is given")


def _leave_hanging(units: Units) -> None:
    """Edges onto edges that are not there after all go with them."""
    sound = {edge.attributes["id"] for edge in units.relations}
    onto: dict[str, list[Element]] = {}
    for edge in units.relations:
        onto.setdefault(edge.attributes["trg"], []).append(edge)
    for name, edges in units.added.items():
        onto.setdefault(name, []).extend(edges)
    gone = [n for n in units.named("edge") if n not in sound]
    left_out: set[str] = set()
    for name in gone:
        stack = [name]
        while stack:
            for edge in onto.pop(stack.pop(), ()):
                _missing(units, edge, f"the edge `{edge.attributes['trg']}` bears no other edge")
                left_out.add(edge.attributes["id"])
                stack.append(edge.attributes["id"])
    units.relations = [e for e in units.relations if e.attributes["id"] not in left_out]
    units.added = {name: edges for name, edges in units.added.items() if name in sound - left_out}


def _missing(units: Units, element: Element, message: str) -> None:
    units.found.append(
        fmt020_missing_part.RULE.at(
            element.span,
            message,
            label="left out",
            help="see the scheme of arggraph, `arggraph.dtd`",
        )
    )
