"""AIF becomes a map: I-nodes are statements, RA- and CA-nodes the steps between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from argmap.interchange.aif.graph import STEPS, Graph, Node, read_graph
from argmap.interchange.aif.steps import Step, Steps, find_steps
from argmap.interchange.aif.words import KEY, REPHRASE, scheme_of, text_of_scheme
from argmap.interchange.builder import MapBuilder
from argmap.interchange.json_text import JsonText
from argmap.interchange.kept import packed
from argmap.interchange.names import Names
from argmap.interchange.one_line import one_line
from argmap.interchange.roles import with_structural_roles
from argmap.model.argument import Target
from argmap.model.map import ArgumentMap
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document
from argmap.source.rules import fmt020_missing_part, fmt023_kept_aside, syn021_no_text

WRAPPER = "AIF"
"""The key under which xAIF has the graph."""
DIALOGUE = frozenset({"L", "YA", "TA", "PA"})


def read_aif(document: Document, path: Path | None = None) -> Loaded:
    """The map of a document in AIF as JSON, or in xAIF, which wraps it.

    Chris Reed and others, *AIFdb: infrastructure for the argument web* (COMMA 2012), for the
    format; Chesñevar and others, *Towards an argument interchange format* (2006), for the nodes.
    What belongs to dialogue, and what is incomplete, is kept in ``meta.extra`` and written back.
    """
    json = JsonText(document)
    value = json.value
    at = (WRAPPER,) if isinstance(value, dict) and isinstance(value.get(WRAPPER), dict) else ()
    if not isinstance(value, dict):
        found = list(json.diagnostics) or [
            fmt020_missing_part.RULE.at(
                json.span(), "this is no AIF: there is no object with nodes and edges"
            )
        ]
        return replace(MapBuilder().build((document,)), diagnostics=tuple(found))
    graph, found = read_graph(json, at)
    reader = _Reader(graph)
    reader.diagnostics.extend((*json.diagnostics, *found))
    kept = reader.run()
    inner = value[WRAPPER] if at else value
    rest = {key: inner[key] for key in inner if key not in ("nodes", "edges") and inner[key]}
    if rest:
        kept["rest"] = rest
    if at:
        kept["wrapper"] = {key: value[key] for key in value if key != WRAPPER}
    reader.builder.meta = packed(KEY, kept)
    loaded = reader.builder.build((document,))
    roles = with_structural_roles(loaded.map)
    return replace(loaded, map=_with_contexts(roles, reader.abouts))


def _with_contexts(map_: ArgumentMap, contexts: Iterable[str]) -> ArgumentMap:
    statements = dict(map_.statements)
    for name in contexts:
        statements[name] = replace(statements[name], role="context")
    return replace(map_, statements=statements)


class _Reader:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.builder = MapBuilder()
        self.diagnostics = self.builder.diagnostics
        self.names: dict[str, str] = {}
        self.abouts: dict[str, str] = {}
        self.derived: set[tuple[str, str]] = set()
        self.in_map: set[str] = set()

    def run(self) -> dict[str, Any]:
        """Fill the builder; the answer is what is kept beside the map."""
        found = find_steps(self.graph)
        self.diagnostics.extend(found.found)
        names = Names()
        for node in self.graph.nodes.values():
            if node.kind == "I":
                self.names[node.id] = names.give(node.id)
        kept: dict[str, Any] = {
            "rephrases": list(self._rephrases(found)),
            "statements": dict(self._statements()),
            "steps": list(self._steps(found.steps)),
            "rivals": list(self._rivals(found.rivals)),
        }
        kept["nodes"] = [n.raw for n in self.graph.nodes.values() if n.id not in self.in_map]
        kept["edges"] = [
            *(e.raw for e in self.graph.edges if (e.source, e.target) not in self.derived),
            *(e.raw for e in self.graph.repeated),
        ]
        self._say_what_is_aside()
        return {key: value for key, value in kept.items() if value}

    def _statements(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for node in self.graph.nodes.values():
            if node.kind != "I":
                continue
            name = self.names[node.id]
            text = one_line(node.text)
            if not text:
                self.diagnostics.append(
                    syn021_no_text.RULE.at(node.span, f"the node `{node.id}` says nothing")
                )
            self.builder.add("claim", text, name, about=self.abouts.get(name), span=node.span)
            self.in_map.add(node.id)
            more = _rest(node, name, text)
            if more:
                yield name, more

    def _steps(self, steps: list[Step]) -> Iterator[dict[str, Any]]:
        numbers: dict[str, int] = {}
        records: dict[str, int] = {}
        for index, step in enumerate(steps):
            node = self.graph.nodes[step.node]
            target: Target
            if step.target in self.names:
                target = self.names[step.target]
                record: dict[str, Any] = {"target": target}
            else:
                target = numbers[step.target]
                record = {"step": records[step.target]}
            if step.polarity == "attacks":
                record["attacks"] = True
            premises = [self.names[premise] for premise in step.premises]
            number = self.builder.step(
                premises, target, step.polarity, scheme=scheme_of(node.text), span=node.span
            )
            self._derive(step)
            if step.node not in numbers:
                numbers[step.node], records[step.node] = number, index
                record |= _rest(node, "", text_of_scheme(scheme_of(node.text), step.polarity))
            yield {"node": step.node, "premises": premises, **record}

    def _rivals(self, pairs: list[tuple[Step, Step]]) -> Iterator[list[str]]:
        for one, other in pairs:
            left, right = self.names[one.premises[0]], self.names[one.target]
            self.builder.contradicts(left, right, span=self.graph.nodes[one.node].span)
            self._derive(one)
            self._derive(other)
            yield [one.node, other.node]

    def _derive(self, step: Step) -> None:
        self.in_map.add(step.node)
        self.derived.update((premise, step.node) for premise in step.premises)
        self.derived.add((step.node, step.target))

    def _rephrases(self, found: Steps) -> Iterator[dict[str, Any]]:
        """MA-nodes whose statement does nothing but restate another: it becomes a context of it."""
        busy = {premise for step in found.steps for premise in step.premises}
        busy.update(step.target for pair in found.rivals for step in pair)
        told: set[str] = set()
        for node in self.graph.nodes.values():
            if node.kind != "MA":
                continue
            ends = [n for n in self.graph.before(node.id) if n in self.names]
            targets = [n for n in self.graph.after(node.id) if n in self.names]
            if len(ends) != 1 or len(targets) != 1 or ends == targets:
                continue
            said, about = ends[0], targets[0]
            name = self.names[said]
            # What is restated must not be a context itself, or contexts could go in a circle.
            if said in busy or said in told or name in self.abouts:
                continue
            if self.names[about] in self.abouts:
                continue
            told.add(about)
            self.abouts[name] = self.names[about]
            self.in_map.add(node.id)
            self.derived.update(((said, node.id), (node.id, about)))
            yield {"node": node.id, "statement": name, **_rest(node, "", REPHRASE)}

    def _say_what_is_aside(self) -> None:
        for node in self.graph.nodes.values():
            if node.id in self.in_map or node.kind in (*STEPS, *DIALOGUE):
                continue
            what = f"the {node.kind} node `{node.id}`" if node.kind else f"the node `{node.id}`"
            self._aside(node, f"{what} has no place in the map")
        for edge in self.graph.edges:
            if edge.source in self.names and edge.target in self.names:
                self._aside(
                    self.graph.nodes[edge.source],
                    f"an edge leads straight from `{edge.source}` to `{edge.target}`, "
                    "with no step between",
                )

    def _aside(self, node: Node, message: str) -> None:
        self.diagnostics.append(fmt023_kept_aside.RULE.at(node.span, message, label="kept as data"))


def _rest(node: Node, name: str, text: str) -> dict[str, Any]:
    """What a node says beyond what the map holds of it."""
    fields = {k: v for k, v in node.raw.items() if k not in ("nodeID", "type", "text")}
    rest: dict[str, Any] = {"fields": fields} if fields else {}
    if name and node.id != name:
        rest["node"] = node.id
    if node.text != text:
        rest["text"] = node.text
    return rest
