"""GraphML, the XML of most graph programs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from argmap.interchange.format import Format, Loss, Written
from argmap.interchange.graph_read import GraphReader
from argmap.interchange.graph_rows import RowReader
from argmap.interchange.graph_tables import Row, Scalar, tables_of
from argmap.interchange.xml_text import Element, parse_xml
from argmap.model.map import ArgumentMap
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document
from argmap.source.rules import fmt009_unknown_part, fmt011_wrong_format

SPACE = "http://graphml.graphdrawing.org/xmlns"
ROOT = re.compile(r"\s*(?:<\?[^>]*>\s*)?(?:<!(?!\[)[^>]*>\s*)*<graphml[\s>]")
NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""
KEPT_BLANKS = {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;"}
TYPES = {bool: "boolean", int: "int", float: "double", str: "string"}


def sniff(beginning: str) -> bool:
    """Whether the root element is ``graphml``."""
    return ROOT.match(beginning.removeprefix("\ufeff")) is not None


def read(document: Document, _path: Path | None = None) -> Loaded:
    """The map in a GraphML text, of argmap or of any program with edges of a known ``type``."""
    root, problems = parse_xml(document)
    reader = GraphReader()
    reader.build.diagnostics += problems
    graph = root.first("graph") if root is not None and root.name == "graphml" else None
    if root is not None and graph is None:
        problem = fmt011_wrong_format.RULE.at(
            root.span, "GraphML has a `graph` in a `graphml`", label="not one"
        )
        reader.build.diagnostics.append(problem)
    if root is None or graph is None:
        return reader.loaded((document,))
    keys = {key.attributes.get("id", ""): _Key(key) for key in root.named("key")}

    def row(element: Element, named: dict[str, str]) -> RowReader:
        values = {
            key.name: key.usual for key in keys.values() if key.fits(element) and key.usual != ""
        }
        places = {}
        for data in element.named("data"):
            if data.children:
                # Other programs keep how a node is drawn here.
                continue
            name = data.attributes.get("key", "")
            name = keys[name].name if name in keys else name
            values[name], places[name] = data.text, data.span
        return RowReader({**values, **named}, element.span, reader.build.diagnostics, places)

    meta = row(graph, {})
    meta.values = {name: _plain(name, value) for name, value in meta.values.items()}
    reader.meta(meta)
    graphs = list(_graphs(root))
    for node in _within(graphs, "node"):
        reader.node(row(node, {"id": node.attributes.get("id", "")}))
    reader.edges(
        row(edge, {name: edge.attributes.get(name, "") for name in ("source", "target")})
        for edge in _within(graphs, "edge")
    )
    reader.build.diagnostics += [
        fmt009_unknown_part.RULE.at(
            each.span, "an edge with many ends has no place in a map", label="left out"
        )
        for each in _within(graphs, "hyperedge")
    ]
    return reader.loaded((document,))


def _graphs(root: Element) -> Iterator[Element]:
    """All graphs of a file, with those that stand in nodes: other programs group nodes so."""
    stack = [*root.named("graph")][::-1]
    while stack:
        graph = stack.pop()
        yield graph
        inner = [each for node in graph.named("node") for each in node.named("graph")]
        stack += inner[::-1]


def _within(graphs: list[Element], name: str) -> Iterator[Element]:
    return (element for graph in graphs for element in graph.named(name))


class _Key:
    """A ``key`` element: the name of a kind of value, and the value of those that have none."""

    def __init__(self, element: Element) -> None:
        self.name = element.attributes.get("attr.name", element.attributes.get("id", ""))
        self.kind = element.attributes.get("for", "all")
        usual = element.first("default")
        self.usual = usual.text if usual is not None else ""

    def fits(self, element: Element) -> bool:
        return self.kind in ("all", element.name)


def _plain(name: str, value: str) -> Any:
    """Front matter of anybody's own is written as JSON where it is more than text."""
    if name.startswith("x-") and value[:1] in ("[", "{", '"'):
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return value
    return value


def write(map_: ArgumentMap) -> Written:
    """The tables of a map as GraphML, which holds all of them but characters that XML lacks."""
    tables = tables_of(map_)
    losses = tables.losses
    meta: Row = {
        name: value if isinstance(value, str) and not _is_json(name, value) else json.dumps(value)
        for name, value in tables.meta.items()
    }
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        f'<graphml xmlns="{SPACE}">\n',
        *_keys("graph", [meta]),
        *_keys("node", tables.nodes),
        *_keys("edge", tables.edges),
        '  <graph edgedefault="directed">\n',
        *_data("graph", meta, (), "", losses),
    ]
    for row in tables.nodes:
        where = str(row["id"])
        data = _data("node", row, ("id",), where, losses)
        parts.append(f"    <node id={_attribute(where, losses)}>\n{''.join(data)}    </node>\n")
    for row in tables.edges:
        where = f"{row['source']} -> {row['target']}"
        ends = " ".join(f"{n}={_attribute(str(row[n]), losses)}" for n in ("source", "target"))
        data = _data("edge", row, ("source", "target"), where, losses)
        parts.append(f"    <edge {ends}>\n{''.join(data)}    </edge>\n")
    parts.append("  </graph>\n</graphml>\n")
    return Written("".join(parts), tuple(losses))


def _is_json(name: str, value: str) -> bool:
    """Whether text would be taken for JSON when it is read again."""
    return name.startswith("x-") and value[:1] in ("[", "{", '"')


def _keys(kind: str, rows: list[Row]) -> Iterator[str]:
    """Declarations of the values that the rows have."""
    seen: dict[str, Scalar] = {}
    for row in rows:
        for name, value in row.items():
            seen.setdefault(name, value)
    for name, value in seen.items():
        if name not in ("id", "source", "target"):
            what = f'attr.name={quoteattr(name)} attr.type="{TYPES[type(value)]}"'
            yield f'  <key id={quoteattr(f"{kind}-{name}")} for="{kind}" {what}/>\n'


def _data(
    kind: str, row: Row, others: tuple[str, ...], where: str, losses: list[Loss]
) -> Iterator[str]:
    for name, value in row.items():
        if name in others:
            continue
        text = str(value).lower() if isinstance(value, bool) else str(value)
        if NO_CHARACTER.search(text):
            losses.append(Loss(f"character in the {name}", where))
            text = NO_CHARACTER.sub("\ufffd", text)
        key = quoteattr(f"{kind}-{name}")
        yield f"      <data key={key}>{escape(text, {chr(13): '&#13;'})}</data>\n"


def _attribute(text: str, losses: list[Loss]) -> str:
    if NO_CHARACTER.search(text):
        losses.append(Loss("character in the name", text))
        text = NO_CHARACTER.sub("\ufffd", text)
    return quoteattr(text, KEPT_BLANKS)


FORMAT = Format("graphml", "GraphML", sniff, read, write)
