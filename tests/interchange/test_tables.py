"""GraphML, CSV and networkx: what other programs see."""

import csv
import io

import networkx as nx
import pytest

import argmap
from argmap.compare.same import same_map
from argmap.interchange.convert import read, read_data, text_of, write
from argmap.interchange.csv_text import write_cell
from argmap.interchange.networkx_graph import from_networkx, to_networkx
from argmap.source.errors import MissingExtraError

TEXT = """\
---
title: The pact
author: [One, Two]
---

source s: A source.

thesis t: It was a success.
  claim a: It brought time. [@s, p. 5] {strong probable}
    undercut u: Time for both.
  and claim b: It brought ground.
  context c: Both are counted in years.
thesis v: It was an error.

t contradicts v
"""


@pytest.fixture
def small():
    map_, diagnostics = argmap.parse(TEXT)
    assert not diagnostics
    return map_


def test_networkx_reads_our_graphml(tmp_path, small):
    write(small, tmp_path / "map.graphml")
    graph = nx.read_graphml(tmp_path / "map.graphml")
    assert nx.is_isomorphic(nx.DiGraph(graph), nx.DiGraph(to_networkx(small)))
    assert graph.nodes["a"] == {
        "type": "statement", "role": "claim", "text": "It brought time.", "credence": 0.75
    }  # fmt: skip
    assert graph.edges["step:0", "t"]["strength"] == 0.9


def test_we_read_what_networkx_writes_of_our_graph(tmp_path, small):
    graph = to_networkx(small)
    del graph.graph["author"]  # networkx writes no lists
    nx.write_graphml(graph, tmp_path / "map.graphml")
    loaded = read(tmp_path / "map.graphml")
    assert not loaded.diagnostics
    again = from_networkx(graph).map
    assert same_map(loaded.map, again)


def test_a_plain_graph_becomes_a_map():
    graph = nx.DiGraph(title="The pact")
    graph.add_node("t", text="It was a success.")
    graph.add_edge(1, "t", type="attacks", strength=0.5)
    loaded = from_networkx(graph)
    assert not loaded.diagnostics
    assert [(s.id, s.role, s.text) for s in loaded.map.statements.values()] == [
        ("t", "thesis", "It was a success."),
        ("1", "objection", "1"),
    ]
    assert loaded.map.meta.title == "The pact"


def test_values_that_are_no_text_are_reported_not_raised():
    graph = nx.DiGraph(title=["a"])
    graph.add_node("t", text=object(), credence=[1], possible="perhaps", colour="red")
    graph.add_edge("t", "t", type="attacks", strength=float("nan"))
    codes = [found.code for found in from_networkx(graph).diagnostics]
    assert sorted(codes) == ["FMT008"] * 5 + ["FMT009", "REF004"]


def test_networkx_is_asked_for_only_when_it_is_needed(monkeypatch, small):
    monkeypatch.setitem(__import__("sys").modules, "networkx", None)
    with pytest.raises(MissingExtraError, match="pip install 'argmap"):
        to_networkx(small)


def test_a_statement_may_be_called_like_a_step():
    build = argmap.MapBuilder()
    build.add("thesis", "T.", "step:0")
    build.add("claim", "A.", "\\a", supports="step:0")
    build.add("claim", "B.", "source:b")
    build.step(("\\a", "source:b"), "step:0", "attacks")
    map_ = build.build().map
    again = read_data("map.graphml", text_of(map_, "graphml").text.encode())
    assert not again.diagnostics
    assert same_map(map_, again.map)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1"])
def test_no_cell_is_a_formula(tmp_path, text):
    map_, _ = argmap.parse("thesis t: T.\n")
    build = argmap.MapBuilder()
    build.add("thesis", text, "t", label=text)
    map_ = build.build().map
    write(map_, tmp_path / "map.csv")
    rows = list(csv.reader((tmp_path / "map.csv").open(encoding="utf-8", newline="")))
    assert not any(
        cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row
    )
    assert read(tmp_path / "map.csv").map.statements["t"].text == text


@pytest.mark.parametrize(
    "text", ["a,b", 'say "so"', "two\nlines", " blanks ", "'quoted", "a;b", ""]
)
def test_cells_are_read_by_python_as_they_were(text):
    line = f"{write_cell(text)},x\r\n"
    assert next(csv.reader(io.StringIO(line, newline=""))) == [text, "x"]


def test_csv_in_another_encoding_says_what_was_assumed(tmp_path):
    (tmp_path / "map.csv").write_bytes("id,text\nt,Pacte d’acier\n".encode("cp1252"))
    (tmp_path / "map.edges.csv").write_bytes(b"\xef\xbb\xbfsource,target,type\n")
    loaded = read(tmp_path / "map.csv")
    assert loaded.map.statements["t"].text == "Pacte d’acier"
    assert [(d.code, d.span.line) for d in loaded.diagnostics] == [("FMT001", 2)]


def test_two_files_cannot_go_to_standard_output(small):
    with pytest.raises(argmap.ArgmapError, match="several files"):
        write(small, "-", "csv")


def test_it_is_said_what_is_left_out_whole(tmp_path):
    (tmp_path / "map.csv").write_text("id,role\nt,thesis\na,clam\n,claim\n")
    (tmp_path / "map.edges.csv").write_text("source,target,type\na,t,\na,t,suports\n")
    loaded = read(tmp_path / "map.csv")
    assert [d.label for d in loaded.diagnostics] == [
        "read without it",
        "the node is left out",
        "the edge is left out",
        "the edge is left out",
    ]
    assert list(loaded.map.statements) == ["t", "a"]
    assert not loaded.map.arguments
