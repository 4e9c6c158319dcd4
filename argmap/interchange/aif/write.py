"""A map becomes AIF."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from argmap.interchange.aif.words import (
    CONTRADICTION,
    KEY,
    REPHRASE,
    scheme_of,
    text_of_scheme,
)
from argmap.interchange.fit import Holds, fit
from argmap.interchange.format import Loss, Written
from argmap.interchange.kept import as_list, as_mapping, as_mappings, unpacked
from argmap.interchange.one_line import one_line
from argmap.interchange.step_records import step_records, targets_first
from argmap.model.map import ArgumentMap

NODE_TYPES = {"supports": "RA", "attacks": "CA"}
HOLDS = Holds(argument=frozenset({"scheme"}), extra=KEY)


def write_aif(map_: ArgumentMap) -> Written:
    """The map as AIF in JSON, the form that AIFdb gives out, and what AIF has no place for."""
    graph, losses, wrapper = aif_of(map_)
    if wrapper:
        losses += (Loss("wrapper of xAIF", "the map"),)
    return Written(_text(graph), losses)


def write_xaif(map_: ArgumentMap) -> Written:
    """The map as xAIF: AIF inside an object that can hold the text and the dialogue beside it."""
    graph, losses, wrapper = aif_of(map_)
    return Written(_text({"AIF": graph, **(wrapper or {"text": "", "dialog": False})}), losses)


def aif_of(map_: ArgumentMap) -> tuple[dict[str, Any], tuple[Loss, ...], Mapping[str, Any]]:
    """The graph, what is lost, and the wrapper that the map came in if it came as xAIF."""
    writer = _Writer(map_)
    graph = writer.run()
    return graph, tuple(writer.losses), as_mapping(writer.kept.get("wrapper"))


def _text(value: Mapping[str, Any], indent: str = "") -> str:
    """JSON with a line for each node and edge: readable, and quick for the encoder."""
    members = []
    for key, part in value.items():
        if key == "AIF" and isinstance(part, Mapping):
            written = _text(part, "  ").rstrip("\n")
        elif isinstance(part, list) and part:
            lines = [f"{indent}    {json.dumps(item, ensure_ascii=False)}" for item in part]
            written = "[\n" + ",\n".join(lines) + f"\n{indent}  ]"
        else:
            written = json.dumps(part, ensure_ascii=False)
        members.append(f"{indent}  {json.dumps(key)}: {written}")
    return "{\n" + ",\n".join(members) + f"\n{indent}}}\n"


class _Writer:
    def __init__(self, map_: ArgumentMap) -> None:
        self.kept = unpacked(map_.meta, KEY)
        rephrases = as_mappings(self.kept.get("rephrases"))
        self.rephrases = {
            r["statement"]: r
            for r in rephrases
            if isinstance(r.get("statement"), str)
            and (s := map_.statements.get(r["statement"])) is not None
            and s.role == "context"
            and s.about in map_.statements
        }
        self.map, losses = fit(map_, HOLDS)
        # What a rephrase says of its statement is written, so it is not lost.
        self.losses = [
            loss
            for loss in losses
            if not (loss.what in ("role", "subject") and loss.where in self.rephrases)
        ]
        self.abouts = {name: map_.statements[name].about for name in self.rephrases}
        self.nodes: list[dict[str, Any]] = []
        self.edges: list[dict[str, Any]] = []
        self.known: set[str] = set()
        self.names: dict[str, Any] = {}
        self.number = 0

    def run(self) -> dict[str, Any]:
        """The whole graph; what was kept from a dialogue comes last, as far as its ends exist."""
        self._reserve()
        self._statements()
        self._steps()
        self._rivals()
        for name, record in self.rephrases.items():
            node = self._node(record, "MA", REPHRASE)
            self._edge(self.names[name], node)
            self._edge(node, self.names[str(self.abouts[name])])
        self._aside()
        return {"nodes": self.nodes, "edges": self.edges, **_rest(self.kept)}

    def _reserve(self) -> None:
        """Take note of the ids that are given already, so that new ones differ from them."""
        kept = self.kept
        statements = as_mapping(kept.get("statements"))
        for name in self.map.statements:
            self.names[name] = as_mapping(statements.get(name)).get("node", name)
        self.known.update(map(str, self.names.values()))
        records = [*as_mappings(kept.get("steps")), *self.rephrases.values()]
        self.known.update(str(record.get("node")) for record in records)
        self.known.update(str(node.get("nodeID")) for node in as_mappings(kept.get("nodes")))
        self.known.update(
            str(node) for pair in map(as_list, as_list(kept.get("rivals"))) for node in pair
        )

    def _statements(self) -> None:
        records = as_mapping(self.kept.get("statements"))
        for name, statement in self.map.statements.items():
            record = as_mapping(records.get(name))
            text = record.get("text")
            if not isinstance(text, str) or one_line(text) != statement.text:
                text = statement.text
            self._add(self.names[name], text, "I", record)

    def _steps(self) -> None:
        recorded = step_records(self.map, self.kept.get("steps"))
        nodes: dict[int, Any] = {}
        made: dict[str, Any] = {}
        for argument in targets_first(self.map):
            record = recorded.get(argument.id, {})
            text = record.get("text")
            if not isinstance(text, str) or scheme_of(text) != argument.scheme:
                text = text_of_scheme(argument.scheme, argument.polarity)
                if scheme_of(text) != argument.scheme:
                    self.losses.append(Loss("scheme", self.map.step(argument.id)))
            # A node with several targets became several steps, and is one node again.
            node = made.get(str(record.get("node"))) if record else None
            if node is None:
                node = self._node({**record, "text": text}, NODE_TYPES[argument.polarity], text)
                made[str(node)] = node
                for premise in argument.premises:
                    self._edge(self.names[premise], node)
            nodes[argument.id] = node
            target = argument.conclusion
            self._edge(node, self.names[target] if isinstance(target, str) else nodes[target])

    def _rivals(self) -> None:
        pairs = iter(map(as_list, as_list(self.kept.get("rivals"))))
        for rivalry in self.map.rivals:
            ids = [*next(pairs, []), None, None]
            ends = (rivalry.left, rivalry.right)
            for given, (one, other) in zip(ids, (ends, ends[::-1]), strict=False):
                record = {} if given is None else {"node": given}
                node = self._node(record, "CA", CONTRADICTION)
                self._edge(self.names[one], node)
                self._edge(node, self.names[other])

    def _aside(self) -> None:
        present = {str(node["nodeID"]) for node in self.nodes}
        for node in as_mappings(self.kept.get("nodes")):
            if str(node.get("nodeID")) not in present:
                present.add(str(node.get("nodeID")))
                self.nodes.append(dict(node))
        for edge in as_mappings(self.kept.get("edges")):
            ends = (str(edge.get("fromID")), str(edge.get("toID")))
            if present.issuperset(ends):
                self.edges.append(dict(edge))
            else:
                self.losses.append(Loss("edge of the dialogue", " -> ".join(ends)))

    def _node(self, record: Mapping[str, Any], kind: str, text: str) -> Any:
        name = record.get("node")
        if name is None:
            name = self._fresh()
        self._add(name, str(record.get("text", text)), kind, record)
        return name

    def _add(self, name: Any, text: str, kind: str, record: Mapping[str, Any]) -> None:
        fields = as_mapping(record.get("fields"))
        self.nodes.append({"nodeID": name, "text": text, "type": kind, **fields})

    def _edge(self, source: Any, target: Any) -> None:
        number = str(len(self.edges) + 1)
        self.edges.append({"edgeID": number, "fromID": source, "toID": target, "formEdgeID": None})

    def _fresh(self) -> str:
        self.number += 1
        while (name := str(self.number)) in self.known:
            self.number += 1
        return name


def _rest(kept: Mapping[str, Any]) -> dict[str, Any]:
    return {"locutions": [], **as_mapping(kept.get("rest"))}
