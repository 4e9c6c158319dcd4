"""Arggraph XML: every kind of edge and unit comes in and goes out again."""

import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

import networkx as nx
import pytest
from support.there_and_back import comes_back, comes_back_through_the_notation

from argmap.interchange.convert import read, read_data, text_of
from argmap.model.argument import Argument, Rivalry
from argmap.model.map import ArgumentMap
from argmap.model.meta import Meta
from argmap.model.statement import Statement

DATA = Path(__file__).parent / "data" / "arggraph"
CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "arg-microtexts"


def graph(text: str) -> nx.DiGraph:
    """Every element a node, an edge of the file as well, because edges bear on edges."""
    made = nx.DiGraph()
    for element in ElementTree.fromstring(text):
        said = {k: v for k, v in element.attrib.items() if k not in ("id", "src", "trg")}
        said |= {"name": element.tag, "text": " ".join((element.text or "").split())}
        made.add_node(element.get("id"), said=said)
        if element.tag == "edge":
            made.add_edge(element.get("src"), element.get("id"))
            made.add_edge(element.get("id"), element.get("trg"))
    return made


def same_graph(one: str, other: str) -> bool:
    return nx.is_isomorphic(graph(one), graph(other), node_match=lambda a, b: a == b)


def test_every_kind_of_edge_becomes_a_step():
    map_, diagnostics = read(DATA / "harbour.xml")
    assert not diagnostics
    steps = {map_.step(a.id): (a.polarity, a.scheme) for a in map_.arguments.values()}
    assert steps == {
        "a2 -> a1": ("supports", ""),
        "a3 -> a2": ("supports", "example"),
        "a4 + a5 -> a1": ("attacks", ""),
        "a6 + a7 -> a4 + a5 -> a1": ("attacks", ""),
        "a8 -> a6 + a7 -> a4 + a5 -> a1": ("attacks", ""),
    }


def test_units_say_what_their_segments_say():
    map_ = read(DATA / "harbour.xml").map
    assert map_.statements["a2"].text == "The old one was never full, not even in summer."
    assert map_.statements["a1"].text == (
        "The town did not need a new harbour. … So there was no need for a new harbour."
    )
    assert map_.statements["a7"].tags == ("implicit",)
    assert {s.id for s in map_.statements.values() if s.by == "opponent"} == {"a4", "a5", "a8"}
    assert map_.statements["a2"].span.line == 4
    assert map_.statements["a2"].anchor.line == 16


def test_the_file_comes_back_with_its_text_in_order():
    source = (DATA / "harbour.xml").read_text()
    written = text_of(read(DATA / "harbour.xml").map, "arggraph")
    assert written.losses == ()
    assert same_graph(source, written.text)
    assert (
        source[: source.index("<edge")].split()
        == written.text[: written.text.index("<edge")].split()
    )


def test_a_changed_statement_gets_a_segment_of_its_own():
    map_ = read(DATA / "harbour.xml").map
    statements = dict(map_.statements)
    statements["a2"] = Statement("a2", "claim", "The old one was half empty.")
    text = text_of(ArgumentMap(statements, map_.arguments, meta=map_.meta), "arggraph").text
    assert "<joint" not in text
    assert "half empty." in text
    assert "not even in summer" not in text
    assert "As everybody knows" in text
    assert read_data("x.xml", text.encode()).map.statements["a2"].text.endswith("half empty.")


def test_odd_files_are_read_and_each_oddity_is_said_once():
    map_, diagnostics = read(DATA / "odd.xml")
    assert [(d.span.line, d.code) for d in diagnostics] == [
        (5, "FMT020"), (8, "REF002"), (9, "SYN021"), (10, "SYN021"), (11, "FMT020"),
        (15, "FMT021"), (16, "FMT020"), (17, "FMT020"), (18, "FMT020"), (19, "FMT020"),
        (20, "REF004"), (21, "REF010"), (23, "FMT006"), (24, "FMT021"),
    ]  # fmt: skip
    assert [map_.step(number) for number in map_.arguments] == ["a1 -> a2"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["FMT004"]),
        ("<graph/>", ["FMT020"]),
        ("<arggraph><adu id='a'", ["FMT004"]),
        ("<arggraph>" + "<adu>" * 50_000, ["FMT020", "FMT004"]),
        ('<!DOCTYPE arggraph [<!ENTITY a "aaaa">]><arggraph/>', ["FMT005"]),
        ('<!DOCTYPE arggraph SYSTEM "http://127.0.0.1:9/x.dtd"><arggraph/>', []),
    ],
)
def test_broken_files_end_in_diagnostics(text: str, codes: list[str]):
    _, diagnostics = read_data("broken.xml", text.encode(), None, "arggraph")
    assert [d.code for d in diagnostics] == codes


def test_what_arggraph_cannot_hold_is_said_item_by_item():
    map_ = ArgumentMap(
        {
            "t": Statement("t", "thesis", "A thesis with ]]> in it."),
            "12": Statement("12", "evidence", "A fact.", by="A witness", tags=("implicit", "x")),
            "r": Statement("r", "thesis", "A rival.", label="R"),
        },
        {1: Argument(1, ("12",), "t", "supports", 0.9, "sign")},
        (Rivalry("t", "r"),),
        meta=Meta(title="Lost"),
    )
    written = text_of(map_, "arggraph")
    assert sorted(str(loss) for loss in written.losses) == [
        "holder of `12`", "label of `r`", "name of `12`", "rivalry of `t contradicts r`",
        "role of `12`", "role of `r`", "role of `t`", "scheme of `12 -> t`",
        "strength of `12 -> t`", "tags of `12`", "title of `the map`",
    ]  # fmt: skip
    again = read_data("x.xml", written.text.encode()).map
    assert again.statements["t"].text == "A thesis with ]]> in it."
    assert sorted(again.step(number) for number in again.arguments) == [
        "a2 -> t", "r -> t", "t -> r",
    ]  # fmt: skip


def test_depth_is_no_obstacle():
    depth = 5_000
    statements = {f"s{i}": Statement(f"s{i}", "undercut", f"{i}") for i in range(depth)}
    arguments = {1: Argument(1, ("s1",), "s0", "supports")}
    for i in range(2, depth):
        arguments[i] = Argument(i, (f"s{i}",), i - 1, "attacks")
    written = text_of(ArgumentMap(statements, arguments), "arggraph")
    again, diagnostics = read_data("x.xml", written.text.encode())
    assert not diagnostics
    assert len(again.arguments) == depth - 1


@pytest.fixture(scope="module")
def corpus() -> list[Path]:
    files = sorted(CORPUS.glob("*.xml"))
    if not files:
        pytest.skip("the microtexts in arggraph XML are not at ../shared/corpora")
    return files


def test_the_microtexts_have_the_published_counts(corpus: list[Path]):
    counts: Counter[str] = Counter()
    for path in corpus:
        map_, diagnostics = read(path)
        assert not diagnostics, path.name
        counts["units"] += len(map_.statements)
        for step in map_.arguments.values():
            counts["add"] += len(step.premises) - 1
            if step.on_step:
                counts["und"] += 1
            elif step.polarity == "attacks":
                counts["reb"] += 1
            else:
                counts["exa" if step.scheme == "example" else "sup"] += 1
    assert len(corpus) == 112
    assert counts == {"units": 576, "sup": 263, "exa": 9, "reb": 108, "und": 63, "add": 21}


def test_the_microtexts_come_back_whole(corpus: list[Path]):
    for path in corpus:
        comes_back(path, "arggraph", same_graph)


def test_the_microtexts_come_back_through_the_notation(corpus: list[Path]):
    for path in corpus:
        comes_back_through_the_notation(path, "arggraph", same_graph)
