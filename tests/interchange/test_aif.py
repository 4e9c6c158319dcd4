"""AIF and xAIF: what they say becomes the map, and the map gives it back."""

import json
from pathlib import Path

import networkx as nx
import pytest
from support.there_and_back import comes_back, comes_back_through_the_notation

from argmap.interchange.convert import read, read_data, text_of
from argmap.model.argument import Argument, Rivalry
from argmap.model.map import ArgumentMap
from argmap.model.meta import Meta
from argmap.model.statement import Statement

DATA = Path(__file__).parent / "data" / "aif"
CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "arg-microtexts-aif"


def graph(text: str) -> nx.DiGraph:
    """The nodes, with all that they say, and the edges."""
    value = json.loads(text)
    value = value.get("AIF", value)
    made = nx.DiGraph()
    for node in value["nodes"]:
        said = {k: v for k, v in node.items() if k != "nodeID"}
        made.add_node(str(node["nodeID"]), said=said)
    made.add_edges_from((str(edge["fromID"]), str(edge["toID"])) for edge in value["edges"])
    return made


def same_graph(one: str, other: str) -> bool:
    return nx.is_isomorphic(graph(one), graph(other), node_match=lambda left, right: left == right)


def test_nodes_become_statements_and_steps():
    map_, diagnostics = read(DATA / "debate.json")
    assert not diagnostics
    steps = {map_.step(a.id): (a.polarity, a.scheme) for a in map_.arguments.values()}
    assert steps == {
        "12 + 13 -> 11": ("supports", ""),
        "14 -> 12 + 13 -> 11": ("attacks", ""),
        "15 -> 14 -> 12 + 13 -> 11": ("attacks", ""),
        "17 -> 14": ("supports", "expert-opinion"),
    }
    assert {s.id: s.role for s in map_.statements.values()} == {
        "11": "thesis", "12": "claim", "13": "claim", "14": "undercut", "15": "undercut",
        "16": "context", "17": "claim",
    }  # fmt: skip
    assert map_.statements["16"].about == "14"
    assert map_.statements["14"].span.line == 6


def test_dialogue_is_written_back():
    source = (DATA / "debate.json").read_text()
    written = text_of(read(DATA / "debate.json").map, "aif")
    assert written.losses == ()
    assert same_graph(source, written.text)
    assert json.loads(written.text)["locutions"] == json.loads(source)["locutions"]


def test_xaif_keeps_what_is_around_the_graph():
    loaded = read(DATA / "talk.xaif.json")
    written = text_of(loaded.map, "xaif")
    source = json.loads((DATA / "talk.xaif.json").read_text())
    made = json.loads(written.text)
    assert {k: v for k, v in made.items() if k != "AIF"} == {
        k: v for k, v in source.items() if k != "AIF"
    }
    assert made["AIF"]["participants"] == source["AIF"]["participants"]
    assert same_graph(json.dumps(source), written.text)
    assert [str(loss) for loss in text_of(loaded.map, "aif").losses] == [
        "wrapper of xAIF of `the map`"
    ]


def test_a_map_that_never_was_xaif_can_be_written_as_it():
    written = text_of(read(DATA / "debate.json").map, "xaif")
    assert json.loads(written.text)["text"] == ""
    assert read_data("x.xaif", written.text.encode()).map.theses == ("11",)


def test_odd_files_are_read_and_each_oddity_is_said_once():
    map_, diagnostics = read(DATA / "odd.json")
    assert [map_.step(number) for number in map_.arguments] == ["1 -> 10"]
    assert map_.statements["1"].text == "A statement on two lines."
    assert [(d.span.line, d.code) for d in diagnostics] == [
        (3, "FMT023"), (4, "SYN021"), (5, "REF002"), (6, "FMT020"), (7, "FMT020"), (8, "FMT023"),
        (9, "FMT022"), (10, "FMT022"), (11, "FMT022"), (12, "FMT022"), (13, "FMT022"),
        (16, "FMT023"), (25, "FMT021"), (26, "FMT020"),
    ]  # fmt: skip
    assert "/nodes/2" in diagnostics[2].notes[0]
    assert "/edges/6" in diagnostics[12].notes[0]


def test_what_could_not_be_drawn_is_written_back():
    written = json.loads(text_of(read(DATA / "odd.json").map, "aif").text)
    kinds = [(str(node["nodeID"]), node["type"]) for node in written["nodes"]]
    assert [number for number, kind in kinds if kind != "I"] == [
        "9", "3", "4", "5", "6", "7", "8", "11",
    ]  # fmt: skip
    assert next(n["text"] for n in written["nodes"] if n["nodeID"] == "1").count("\n") == 1


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["FMT002"]),
        ("[]", ["FMT020"]),
        ("{}", ["FMT020", "FMT020"]),
        ('{"nodes": 7, "edges": null}', ["FMT020", "FMT020"]),
        ('{"nodes": [{"nodeID": "1", "type": "I", "text": "a"}, {', ["FMT002"]),
        ('{"edges": [{"fromID": 1, "toID": 2}], "nodes": [', ["FMT002"]),
        ('{"nodes": ' + "[" * 100_000, ["FMT002"]),
        ('{"nodes": [], "edges": [], "n": ' + "9" * 10_000 + "}", []),
    ],
)
def test_broken_files_end_in_diagnostics(text: str, codes: list[str]):
    _, diagnostics = read_data("broken.aif", text.encode())
    assert [d.code for d in diagnostics] == codes


def test_windows_1252_is_read_and_said():
    source = (DATA / "debate.json").read_text().replace("Dykes had", "The king’s dykes had")
    data = source.encode("windows-1252")
    map_, diagnostics = read_data("old.json", data)
    assert map_.statements["15"].text == "The king’s dykes had been planned."
    assert [d.code for d in diagnostics] == ["FMT001"]
    assert diagnostics[0].span.line == 7


def test_what_aif_cannot_hold_is_said_item_by_item():
    map_ = ArgumentMap(
        {
            "t": Statement("t", "thesis", "A thesis.", label="T", tags=("x",)),
            "e": Statement("e", "evidence", "A fact.", credence=0.9, by="A witness"),
            "c": Statement("c", "context", "Background.", about="t"),
        },
        {1: Argument(1, ("e",), "t", "supports", 0.9, "example", True)},
        (Rivalry("t", "c", 0.5),),
        meta=Meta(title="Lost", extra={"x-own": 1}),
    )
    written = text_of(map_, "aif")
    assert sorted(str(loss) for loss in written.losses) == [
        "credence of `e`", "granted of `e -> t`", "holder of `e`", "label of `t`",
        "role of `c`", "role of `e`", "strength of `e -> t`", "strength of `t contradicts c`",
        "subject of `c`", "tags of `t`", "title of `the map`", "x-own of `the map`",
    ]  # fmt: skip
    again = read_data("x.aif", written.text.encode()).map
    assert again.rivals == (Rivalry("t", "c"),)
    assert [a.scheme for a in again.arguments.values()] == ["example"]


def test_a_chain_of_any_length_is_read_and_written():
    links = 10_000
    map_ = ArgumentMap(
        {f"s{i}": Statement(f"s{i}", "claim" if i else "thesis", f"{i}") for i in range(links)},
        {i: Argument(i, (f"s{i}",), f"s{i - 1}", "supports") for i in range(1, links)},
    )
    again = read_data("x.aif", text_of(map_, "aif").text.encode()).map
    assert len(again.arguments) == links - 1
    assert again.theses == ("s0",)


def test_undercuts_of_undercuts_of_any_depth():
    depth = 5_000
    statements = {f"s{i}": Statement(f"s{i}", "undercut", f"{i}") for i in range(depth)}
    statements["s0"] = Statement("s0", "thesis", "0")
    statements["s1"] = Statement("s1", "claim", "1")
    arguments = {1: Argument(1, ("s1",), "s0", "supports")}
    for i in range(2, depth):
        arguments[i] = Argument(i, (f"s{i}",), i - 1, "attacks")
    map_ = ArgumentMap(statements, arguments)
    again, diagnostics = read_data("x.aif", text_of(map_, "aif").text.encode())
    assert not diagnostics
    assert len(again.arguments) == depth - 1
    assert all(again.arguments[i].conclusion == i - 1 for i in again.arguments if i > 1)


@pytest.fixture(scope="module")
def corpus() -> list[Path]:
    files = sorted(CORPUS.glob("*.json"))
    if not files:
        pytest.skip("the microtexts in AIF are not at ../shared/corpora")
    return files


def test_the_microtexts_have_the_published_counts(corpus: list[Path]):
    maps = [read(path) for path in corpus]
    assert all(not loaded.diagnostics for loaded in maps)
    assert len(maps) == 110
    assert sum(len(loaded.map.statements) for loaded in maps) == 566
    assert sum(len(loaded.map.arguments) for loaded in maps) == 435


def test_the_microtexts_come_back_whole(corpus: list[Path]):
    for path in corpus:
        comes_back(path, "aif", same_graph)


def test_the_microtexts_come_back_through_the_notation(corpus: list[Path]):
    for path in corpus:
        comes_back_through_the_notation(path, "aif", same_graph)
