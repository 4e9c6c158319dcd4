"""``argmap convert`` at the door."""

from pathlib import Path

import pytest


@pytest.fixture
def rich(folder: Path) -> Path:
    path = folder / "rich.argmap"
    path.write_text("thesis t: T. {date=1939}\n  claim a: A. {strong}\n", encoding="utf-8")
    return path


def test_a_map_goes_there_and_back(argmap, rich: Path, folder: Path) -> None:
    before = rich.read_text()
    for name in ("a.json", "a.graphml", "a.argdown", "a.csv"):
        assert argmap("convert", rich, name) == (0, "", "")
        assert argmap("convert", name, "back.argmap") == (0, "", "")
        assert (folder / "back.argmap").read_text() == before


def test_what_is_left_out_is_listed_and_fails_only_when_strict(argmap, rich: Path) -> None:
    outcome = argmap("convert", rich, "a.apx")
    assert outcome.status == 0
    assert outcome.err.splitlines()[0] == "argmap: not in an ICCMA .apx file:"
    assert "  date of `t`" in outcome.err.splitlines()
    assert argmap("convert", rich, "a.apx", "--strict").status == 1
    assert argmap("convert", rich, "a.json", "--strict").status == 0


def test_standard_streams(process, rich: Path) -> None:
    text = rich.read_bytes()
    outcome = process("convert", "-", "--to", "mermaid", stdin=text)
    assert outcome.status == 0
    assert outcome.out.startswith("flowchart BT\n")
    json = process("convert", "-", "-", "--to", "json", stdin=text).out
    back = process("convert", "-", "--to", "argmap", stdin=json.encode())
    assert back.out.encode() == text
    named = process("convert", "-", "--to", "tgf", "--stdin-filename", "x.af", stdin=b"p af 1\n")
    assert named.out == "1\n#\n"


def test_an_unreadable_part_is_shown_and_the_rest_is_written(argmap, folder: Path) -> None:
    (folder / "a.tgf").write_text("1\n#\n1 2\n")
    outcome = argmap("convert", "a.tgf", "b.argmap")
    assert outcome.status == 1
    assert "error[REF001]" in outcome.err
    assert "--> a.tgf:3:1" in outcome.err
    assert (folder / "b.argmap").read_text() == "thesis 1: 1\n"


def test_what_is_left_out_when_a_file_is_read_is_said(argmap, folder: Path) -> None:
    (folder / "a.yml").write_text("statements: {t: T.}\ntests: {in: [t]}\n")
    outcome = argmap("convert", "a.yml", "b.argmap")
    assert outcome.status == 0
    assert "warning[FMT009]: `tests` has no place in a map" in outcome.err
    assert "--> a.yml:2:1" in outcome.err
    assert argmap("convert", "a.yml", "b.argmap", "--strict").status == 1


def test_an_assumed_encoding_is_said_and_leaves_nothing_out(argmap, folder: Path) -> None:
    node = b'{"nodeID": "1", "text": "caf\xe9", "type": "I"}'
    (folder / "a.aif.json").write_bytes(b'{"nodes": [' + node + b'], "edges": []}')
    outcome = argmap("convert", "a.aif.json", "b.argmap", "--strict")
    assert outcome.status == 0
    assert "warning[FMT001]" in outcome.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "name the file to convert"),
        (["rich.argmap"], "say with --to"),
        (["rich.argmap", "a.png"], "say which with --to"),
        (["rich.argmap", "a.json", "--to", "jsn"], "did you mean `json`?"),
        (["rich.argmap", "a.txt", "--to", "kialo"], "is only read"),
        (["missing.argmap", "a.json"], "cannot read `missing.argmap`"),
        (["rich.argmap", "no/a.json"], "cannot write `no/a.json`"),
        (["rich.argmap", "-", "--to", "csv"], "needs several files"),
        (["rich.argmap", "--to", "json", "rich.argmap"], "--force overwrites it"),
    ],
)
def test_wrong_use_is_one_line(argmap, rich: Path, arguments: list[str], message: str) -> None:
    before = rich.read_text()
    outcome = argmap("convert", *arguments)
    assert outcome.status == 2
    assert message in outcome.err
    assert len(outcome.err.splitlines()) == 1
    assert rich.read_text() == before


def test_force_overwrites_a_file_of_another_format(argmap, rich: Path, folder: Path) -> None:
    (folder / "a.txt").write_text("mine")
    assert argmap("convert", rich, "a.txt", "--to", "json").status == 2
    assert argmap("convert", rich, "a.txt", "--to", "json", "--force").status == 0


def test_the_formats_are_listed(argmap) -> None:
    lines = argmap("convert", "--formats").out.splitlines()
    assert "kialo      read         a Kialo text export (.kialo.txt)" in lines
    assert "mermaid          write  Mermaid (.mmd, .mermaid)" in lines
    assert len(lines) == 20


def test_a_text_beside_that_says_something_else_is_not_lost(argmap, clean, folder) -> None:
    (folder / "essay.txt").write_text("My only copy.\n")
    status, _, err = argmap("convert", clean, "essay.ann")
    assert status == 2
    assert "essay.txt" in err
    assert (folder / "essay.txt").read_text() == "My only copy.\n"
    assert argmap("convert", clean, "essay.ann", "--force").status == 0
    assert "My only copy." not in (folder / "essay.txt").read_text()
    assert argmap("convert", clean, "essay.ann").status == 0
