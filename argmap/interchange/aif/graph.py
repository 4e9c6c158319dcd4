"""The nodes and edges of an AIF file, before anybody asks what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from argmap.interchange.json_text import JsonText
from argmap.model.argument import Polarity
from argmap.source.diagnostic import Diagnostic, Related
from argmap.source.document import Span
from argmap.source.rules import (
    fmt002_broken_json,
    fmt020_missing_part,
    fmt021_leads_nowhere,
    ref002_defined_twice,
)

STEPS: dict[str, Polarity] = {"RA": "supports", "CA": "attacks"}


@dataclass(frozen=True, slots=True)
class Node:
    """A node: its id as text, its type (``I``, ``RA``, ``CA``, ``MA``, …), and what it says."""

    id: str
    kind: str
    text: str
    raw: dict[str, Any]
    span: Span


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge from one node to another."""

    source: str
    target: str
    raw: dict[str, Any]


@dataclass(slots=True)
class Graph:
    """Nodes by id, and edges; both in the order of the file. ``repeated`` are second copies."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    into: dict[str, list[str]] = field(default_factory=dict)
    out_of: dict[str, list[str]] = field(default_factory=dict)
    repeated: list[Edge] = field(default_factory=list)

    def before(self, node: str) -> list[str]:
        """The nodes with an edge to this one."""
        return self.into.get(node, [])

    def after(self, node: str) -> list[str]:
        """The nodes with an edge from this one."""
        return self.out_of.get(node, [])


def read_graph(json: JsonText, at: tuple[str, ...]) -> tuple[Graph, list[Diagnostic]]:
    """The graph in the object at ``at``, and what is wrong with its nodes and edges."""
    value: Any = json.value
    for key in at:
        value = value[key]
    reader = _Reader(json, at, value)
    reader.nodes()
    reader.edges()
    return reader.graph, reader.found


class _Reader:
    def __init__(self, json: JsonText, at: tuple[str, ...], value: dict[str, Any]) -> None:
        self.json = json
        self.at = at
        self.value = value
        self.graph = Graph()
        self.found: list[Diagnostic] = []
        self.broken_at = min(
            (d.span.start for d in json.diagnostics if d.code == fmt002_broken_json.RULE.code),
            default=None,
        )

    def _items(self, name: str) -> list[tuple[Any, Span, str]]:
        """The members of a list, each with its place and its JSON pointer (RFC 6901)."""
        items = self.value.get(name)
        pointer = "/" + "/".join((*self.at, name))
        if not isinstance(items, list):
            self._missing(self.json.span(*self.at, name), pointer, f"there is no list of {name}")
            return []
        places = self.json.spans(*self.at, name)
        whole = self.json.span(*self.at, name)
        return [
            (item, places.get(index, whole), f"{pointer}/{index}")
            for index, item in enumerate(items)
        ]

    def nodes(self) -> None:
        known = self.graph.nodes
        for raw, span, pointer in self._items("nodes"):
            name = _name(raw, "nodeID")
            if name is None:
                self._missing(span, pointer, "this node has no `nodeID`")
            elif name in known:
                self.found.append(
                    ref002_defined_twice.RULE.at(
                        span,
                        f"the node `{name}` is defined twice",
                        label="left out",
                        notes=(_where(pointer),),
                        related=(Related(known[name].span, "first defined here"),),
                        help="give one of them another `nodeID`",
                    )
                )
            else:
                kind, text = raw.get("type"), raw.get("text")
                if not isinstance(kind, str):
                    self._missing(span, pointer, f"the node `{name}` has no `type`")
                    kind = ""
                known[name] = Node(name, kind, text if isinstance(text, str) else "", raw, span)

    def edges(self) -> None:
        seen = set()
        for raw, span, pointer in self._items("edges"):
            ends = [_name(raw, "fromID"), _name(raw, "toID")]
            source, target = ends
            if source is None or target is None:
                self._missing(span, pointer, "this edge needs a `fromID` and a `toID`")
                continue
            missing = [end for end in (source, target) if end not in self.graph.nodes]
            if missing and self.broken_at is not None:
                continue
            if missing:
                self.found.append(
                    fmt021_leads_nowhere.RULE.at(
                        span,
                        f"this edge names the node `{missing[0]}`, which the file does not have",
                        label="left out",
                        notes=(_where(pointer),),
                        help="add the node, or take the edge away",
                    )
                )
            elif (source, target) in seen:
                self.graph.repeated.append(Edge(source, target, raw))
            else:
                seen.add((source, target))
                self.graph.edges.append(Edge(source, target, raw))
                self.graph.into.setdefault(target, []).append(source)
                self.graph.out_of.setdefault(source, []).append(target)

    def _missing(self, span: Span, pointer: str, message: str) -> None:
        if self.broken_at is not None and self.broken_at <= span.end:
            # The text breaks off here, which is said already.
            return
        self.found.append(
            fmt020_missing_part.RULE.at(
                span,
                message,
                notes=(_where(pointer),),
                help="save the file again from the program that made it",
            )
        )


def _name(raw: Any, key: str) -> str | None:
    """An id as text: programs write it as a string or as a number."""
    value = raw.get(key) if isinstance(raw, dict) else None
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value)


def _where(pointer: str) -> str:
    return f"at {pointer} in the JSON text"
