"""CSV: a table of nodes, and beside it a table of edges."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from argmap.interchange.csv_text import parse_csv, write_cell
from argmap.interchange.decode import decode
from argmap.interchange.format import Format, Loss, Written
from argmap.interchange.graph_read import GraphReader
from argmap.interchange.graph_rows import RowReader
from argmap.interchange.graph_tables import Row, tables_of
from argmap.model.map import ArgumentMap
from argmap.resolve.loaded import Loaded
from argmap.source.document import Document
from argmap.source.errors import FileError
from argmap.source.read import read_bytes
from argmap.source.rules import fmt061_missing_head, ref006_unreadable_file

EDGES = ".edges.csv"
NODE_COLUMNS = ("id", "type", "role", "text", "label")
EDGE_COLUMNS = ("source", "target", "type")
HEAD = re.compile(r'["\w;,\t -]*\bid\b[^\n]*\b(?:text|label|role|type)\b')
NO_CHARACTER = re.compile("[\0\ud800-\udfff]")


def sniff(beginning: str) -> bool:
    """Whether the first line names the columns of a table of nodes."""
    return HEAD.match(beginning.removeprefix("\ufeff")) is not None


def read(document: Document, path: Path | None = None) -> Loaded:
    """The map in a table of nodes; its edges are in the file that ends with ``.edges.csv``.

    The front matter is not in either.
    """
    reader = GraphReader()
    problems = reader.build.diagnostics
    nodes, found = parse_csv(document)
    problems += found
    if "id" not in nodes.names:
        problems.append(
            fmt061_missing_head.RULE.at(
                document.span(0, min(1, len(document.text))),
                "the first line of a table of nodes has a column `id`",
                help="write the names of the columns in the first line: `id,role,text`",
            )
        )
        return reader.loaded((document,))
    for values, places, span in nodes.rows:
        reader.node(RowReader(values, span, problems, places))
    documents = [document]
    beside = _edges_document(document, path, reader)
    if beside is not None:
        documents.append(beside)
        edges, found = parse_csv(beside)
        problems += found
        missing = [name for name in EDGE_COLUMNS if name not in edges.names]
        if missing:
            problems.append(
                fmt061_missing_head.RULE.at(
                    beside.span(0, min(1, len(beside.text))),
                    f"the first line of a table of edges has a column `{missing[0]}`",
                    help="write the names of the columns in the first line: `source,target,type`",
                )
            )
        else:
            reader.edges(
                RowReader(values, span, problems, places) for values, places, span in edges.rows
            )
    else:
        reader.edges(())
    return reader.loaded(tuple(documents))


def _edges_document(document: Document, path: Path | None, reader: GraphReader) -> Document | None:
    place = path.with_suffix(EDGES) if path is not None and path.suffix else None
    name = str(Path(document.path).with_suffix(EDGES)) if place is not None else EDGES
    try:
        data = read_bytes(place) if place is not None else None
    except FileError:
        data = None
    if data is None:
        reader.build.diagnostics.append(
            ref006_unreadable_file.RULE.at(
                document.span(0, 0),
                f"the table of edges, `{name}`, cannot be read",
                label="the nodes are read without edges",
                help="put the table of edges beside that of nodes",
            )
        )
        return None
    beside, found = decode(name, data)
    reader.build.diagnostics += found
    return beside


def write(map_: ArgumentMap) -> Written:
    """A table of nodes and one of edges; the front matter is lost."""
    tables = tables_of(map_)
    losses = [*tables.losses, *(Loss(name, "the map") for name in tables.meta)]
    text = _table(NODE_COLUMNS, tables.nodes, losses)
    edges = _table(EDGE_COLUMNS, tables.edges, losses)
    return Written(text, tuple(losses), {EDGES: edges})


def _table(first: Iterable[str], rows: list[Row], losses: list[Loss]) -> str:
    columns = list(dict.fromkeys((*first, *(name for row in rows for name in row))))
    head = ",".join(map(write_cell, columns))
    lines = (
        ",".join(_cell(row.get(name, ""), row, name, losses) for name in columns) for row in rows
    )
    return "".join(f"{line}\r\n" for line in (head, *lines))


def _cell(value: Any, row: Row, name: str, losses: list[Loss]) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    if NO_CHARACTER.search(text):
        where = str(row.get("id") or f"{row['source']} -> {row['target']}")
        losses.append(Loss(f"character in the {name}", where))
        text = NO_CHARACTER.sub("\ufffd", text)
    return write_cell(text)


FORMAT = Format("csv", "CSV", sniff, read, write)
