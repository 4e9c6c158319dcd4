"""BRAT standoff, with the text beside it and without."""

from pathlib import Path

import pytest

import argmap
from argmap.compare.same import same_map
from argmap.interchange.convert import read, read_data, text_of, write
from argmap.model.argument import Argument, Rivalry
from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.model.meta import Meta
from argmap.model.source import Source
from argmap.model.statement import Statement

DATA = Path(__file__).parent / "data" / "brat"


def lines(text: str) -> list[str]:
    """What is annotated, in any order: the numbers of relations and attributes say nothing."""
    kept = (line.rstrip() for line in text.splitlines())
    return sorted(line.split("\t", 1)[1] if line[0] in "RA" else line for line in kept)


def test_claims_bear_on_every_major_claim_as_their_stance_says():
    map_, diagnostics = read(DATA / "canal.ann")
    assert not diagnostics
    assert map_.theses == ("T1", "T2")
    assert {(map_.step(a.id), a.polarity) for a in map_.arguments.values()} == {
        ("T3 -> T1", "attacks"), ("T3 -> T2", "attacks"),
        ("T4 -> T1", "supports"), ("T4 -> T2", "supports"),
        ("T5 -> T4", "supports"), ("T6 -> T5", "supports"), ("T9 -> T5", "supports"),
        ("T7 -> T4", "attacks"), ("T8 -> T7", "attacks"),
    }  # fmt: skip


def test_statements_cite_the_paragraphs_where_they_stand():
    map_ = read(DATA / "canal.ann").map
    cited = {s.id: [c.locator for c in s.citations] for s in map_.statements.values()}
    assert cited == {
        "T1": ["2"], "T2": ["4"], "T3": ["2"], "T4": ["2"], "T5": ["3"], "T6": ["3"], "T7": ["3"],
        "T8": ["3"], "T9": ["3"],
    }  # fmt: skip
    passages = map_.sources["essay"].passages
    assert passages is not None
    assert "grain became cheap" in passages[1]
    assert map_.statements["T9"].extra["x-brat-span"] == "204 211;251 266"


def test_the_file_comes_back():
    source = (DATA / "canal.ann").read_text()
    written = text_of(read(DATA / "canal.ann").map, "brat")
    assert written.losses == ()
    assert written.beside == {}
    assert lines(written.text) == lines(source)


def test_the_text_is_lost_where_the_file_goes_without_it(tmp_path: Path):
    for name in ("canal.ann", "canal.txt"):
        (tmp_path / name).write_bytes((DATA / name).read_bytes())
    map_ = read(tmp_path / "canal.ann").map
    assert write(map_, tmp_path / "canal.ann") == ()
    losses = write(map_, tmp_path / "other.ann")
    assert [str(loss) for loss in losses[:2]] == ["essay of `the map`", "citations of `T1`"]
    assert len(losses) == 1 + len(map_.statements)
    assert not read(tmp_path / "other.ann").map.sources


def test_it_comes_back_through_the_notation():
    map_ = read(DATA / "canal.ann").map
    notation = text_of(map_, "argmap")
    assert notation.losses == ()
    again = argmap.parse(notation.text, "canal.argmap", DATA / "canal.argmap").map
    assert same_map(map_, again)
    assert lines(text_of(again, "brat").text) == lines(text_of(map_, "brat").text)


def test_without_the_text_nothing_is_cited():
    map_, diagnostics = read_data("canal.ann", (DATA / "canal.ann").read_bytes())
    assert not diagnostics
    assert not map_.sources
    assert not any(statement.citations for statement in map_.statements.values())
    assert lines(text_of(map_, "brat").text) == lines((DATA / "canal.ann").read_text())


def test_a_text_that_is_a_link_out_of_the_folder_is_not_read(tmp_path: Path):
    inside, outside = tmp_path / "inside", tmp_path / "secret.txt"
    inside.mkdir()
    outside.write_text((DATA / "canal.txt").read_text())
    (inside / "canal.ann").write_text((DATA / "canal.ann").read_text())
    (inside / "canal.txt").symlink_to(outside)
    assert not read(inside / "canal.ann").map.sources


def test_odd_files_are_read_and_each_oddity_is_said_once():
    map_, diagnostics = read(DATA / "odd.ann")
    assert [(d.span.line, d.code) for d in diagnostics] == [
        (2, "FMT024"), (2, "FMT022"), (3, "REF002"), (5, "FMT020"), (6, "FMT021"), (7, "FMT023"),
        (8, "FMT023"), (9, "FMT021"), (10, "FMT023"), (11, "REF004"), (12, "FMT020"),
        (14, "FMT020"),
    ]  # fmt: skip
    assert map_.statements["T3"].text == "It burned."
    assert [map_.step(number) for number in map_.arguments] == ["T3 -> T2"]
    kept = text_of(map_, "brat").text
    assert "A3\tMood T1 gloomy" in kept
    assert "R2\tresembles Arg1:T3 Arg2:T1" in kept


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\x00",
        b"T1\tClaim 0 9999999999999999999999999999\tx",
        b"T1\tClaim " + b"0 1;" * 50_000 + b"0 1\tx",
        b"R1\tsupports Arg1:" + b"T" * 100_000 + b" Arg2:T1",
    ],
)
def test_broken_files_never_raise(data: bytes):
    loaded = read_data("broken.ann", data, DATA / "no-such-file.ann", "brat")
    assert not loaded.map.arguments


def test_a_map_without_an_essay_gets_a_text(tmp_path: Path):
    map_ = ArgumentMap(
        {
            "t": Statement("t", "thesis", "A thesis."),
            "e": Statement("e", "evidence", "A fact.", citations=(Citation("b", "page", "3"),)),
            "o": Statement("o", "objection", "An objection."),
            "u": Statement("u", "undercut", "An undercut."),
        },
        {
            1: Argument(1, ("e", "o"), "t", "supports", 0.5),
            2: Argument(2, ("u",), 1, "attacks"),
        },
        (Rivalry("o", "u"),),
        {"b": Source("b", "A book.")},
        meta=Meta(title="Lost"),
    )
    losses = write(map_, tmp_path / "map.ann")
    assert sorted(str(loss) for loss in losses) == [
        "citations of `e`", "link between the premises of `e + o -> t`", "name of `e`",
        "name of `o`", "name of `t`", "name of `u`", "rivalry of `o contradicts u`", "role of `e`",
        "role of `o`", "role of `u`", "source of `b`", "strength of `e + o -> t`",
        "title of `the map`", "undercut of `u -> e + o -> t`",
    ]  # fmt: skip
    again, diagnostics = read(tmp_path / "map.ann")
    assert not diagnostics
    assert [s.text for s in again.statements.values()] == [
        "A thesis.", "A fact.", "An objection.", "An undercut.",
    ]  # fmt: skip
    assert [s.citations[0].locator for s in again.statements.values()] == ["1", "2", "3", "4"]
    assert {(again.step(a.id), a.polarity) for a in again.arguments.values()} == {
        ("T2 -> T1", "supports"), ("T3 -> T1", "supports"),
        ("T3 -> T4", "attacks"), ("T4 -> T3", "attacks"),
    }  # fmt: skip


def test_a_claim_that_bears_on_one_thesis_of_two_is_written_as_a_relation():
    map_ = ArgumentMap(
        {
            "T1": Statement("T1", "thesis", "One."),
            "T2": Statement("T2", "thesis", "The other."),
            "T3": Statement("T3", "claim", "A reason."),
        },
        {1: Argument(1, ("T3",), "T2", "supports")},
    )
    written = text_of(map_, "brat")
    assert "R1\tsupports Arg1:T3 Arg2:T2" in written.text
    again = read_data("x.ann", written.text.encode()).map
    assert [again.step(number) for number in again.arguments] == ["T3 -> T2"]
    assert again.theses == ("T1", "T2")
