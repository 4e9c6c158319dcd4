"""Maps as graphs of ``networkx``, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.interchange.graph_read import GraphReader
from argmap.interchange.graph_rows import RowReader
from argmap.interchange.graph_tables import tables_of
from argmap.model.map import ArgumentMap
from argmap.resolve.loaded import Loaded
from argmap.source.document import NOWHERE
from argmap.source.errors import MissingExtraError

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def to_networkx(map_: ArgumentMap) -> MultiDiGraph[str]:
    """A map as a directed graph in which there can be several edges between two nodes.

    Statements are nodes by their ids. An edge whose ``type`` is ``supports`` or ``attacks`` leads
    from a premise to what it bears on. A step has a node of its own, ``step:3``, where it has
    several premises or where something bears on it; edges of the type ``premise`` lead there.
    Sources, headings, citations and contradictions are nodes and edges, too. The front matter is in
    the graph's own attributes. :func:`from_networkx` makes the same map of the graph again.

    Raises:
        MissingExtraError: ``networkx`` is not installed.

    >>> import argmap
    >>> map, _ = argmap.parse("thesis t: It was.\\n  claim c: So it seems. {strong}\\n")
    >>> graph = to_networkx(map)
    >>> graph.nodes["c"]["text"]
    'So it seems.'
    >>> [(start, end, edge["type"]) for start, end, edge in graph.edges(data=True)]
    [('c', 't', 'supports')]
    """
    try:
        from networkx import MultiDiGraph
    except ImportError:
        raise MissingExtraError("networkx", "networkx") from None
    tables = tables_of(map_)
    graph: MultiDiGraph[str] = MultiDiGraph(**tables.meta)
    for row in tables.nodes:
        values: dict[str, Any] = {name: value for name, value in row.items() if name != "id"}
        graph.add_node(str(row["id"]), **values)
    for row in tables.edges:
        values = {name: v for name, v in row.items() if name not in ("source", "target")}
        graph.add_edge(str(row["source"]), str(row["target"]), **values)
    return graph


def from_networkx(graph: Any) -> Loaded:
    """The map in a graph of ``networkx``, and what did not fit.

    The graph is of the kind that :func:`to_networkx` makes, or simpler: nodes with a ``text``, and
    edges whose ``type`` is ``supports`` or ``attacks``. Where no node has a ``role``, roles are
    inferred.
    """
    reader = GraphReader()
    problems = reader.build.diagnostics
    reader.meta(RowReader({str(n): v for n, v in graph.graph.items()}, NOWHERE, problems))
    for key, values in graph.nodes(data=True):
        reader.node(RowReader({**values, "id": str(key)}, NOWHERE, problems))
    reader.edges(
        RowReader({**values, "source": str(start), "target": str(end)}, NOWHERE, problems)
        for start, end, values in graph.edges(data=True)
    )
    return reader.loaded()
