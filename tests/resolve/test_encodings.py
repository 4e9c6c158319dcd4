"""Files that are not plain UTF-8: one diagnostic, and whatever can be read is read."""

import os
import random
from pathlib import Path

import pytest
from support.dump import told

import argmap

TEXT = """thesis t: The pact was a success.
  claim a: Für Rußland gewährte er Zeit.
  claim b: Raum.
"""
NOISE = random.Random(1939).randbytes(4000)


@pytest.mark.parametrize(
    ("data", "expected", "read"),
    [
        (TEXT.encode(), [], ["t", "a", "b"]),
        (TEXT.encode("utf-8-sig"), [], ["t", "a", "b"]),
        (TEXT.encode("utf-16"), ["1:1 SYN017 t"], ["t", "a", "b"]),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), ["1:1 SYN017 t"], ["t", "a", "b"]),
        (TEXT.encode("utf-16-le"), ["1:1 SYN017"], []),
        (TEXT.encode("utf-32-le"), ["1:1 SYN017"], []),
        (TEXT.encode("latin-1"), ["2:13 SYN017 \ufffd"], ["t", "a", "b"]),
        (
            TEXT.encode("cp1252").replace(b"Raum", b"\x93Raum\x94"),
            ["2:13 SYN017 \ufffd"],
            ["t", "a", "b"],
        ),
        (TEXT.encode("utf-7"), [], ["t", "a", "b"]),  # which is ASCII
        (TEXT.encode().replace(b"Zeit", b"\0eit"), ["2:36 SYN017 \ufffd"], ["t", "a", "b"]),
        (TEXT.encode().replace(b"Zeit", b"\0\xe9t"), ["2:36 SYN017 \ufffd"], ["t", "a", "b"]),
        (NOISE, ["1:1 SYN017"], []),
        (b"\x89PNG\r\n\x1a\n" + NOISE, ["1:1 SYN017"], []),
        (b"PK\x03\x04\x14\0\x06\0" + NOISE, ["1:1 SYN017"], []),
        (b"\0" * 1000, ["1:1 SYN017"], []),
        (b"\xed\xa0\x80", ["1:1 SYN017"], []),
        (b"", [], []),
        (b"\xef\xbb\xbf", [], []),
        (b"\xff", ["1:1 SYN017"], []),
        (b"\xff\xfe", ["1:1 SYN017"], []),
    ],
    ids=lambda value: repr(value)[:24],
)
def test_encodings(data: bytes, expected: list[str], read: list[str], tmp_path: Path) -> None:
    path = tmp_path / "map.argmap"
    path.write_bytes(data)
    loaded = argmap.load(path)
    assert list(told(loaded.diagnostics, path.name)) == expected
    assert list(loaded.map.statements) == read


def test_files_that_a_map_names_are_held_to_the_same(tmp_path: Path) -> None:
    (tmp_path / "part.argmap").write_bytes(b"claim a: A word: S\xfc\xdf.\n")
    (tmp_path / "a.bib").write_bytes(b"@book{k, title = {S\xfc\xdf}}\n")
    (tmp_path / "essay.md").write_bytes(NOISE)
    (tmp_path / "map.argmap").write_text(
        '---\nessay: essay.md\nbibliography: a.bib\n---\ninclude "part.argmap"\nthesis t: T. [@k]\n'
    )
    loaded = argmap.load(tmp_path / "map.argmap")
    assert list(told(loaded.diagnostics, "map.argmap")) == [
        "part.argmap:1:19 SYN017 \ufffd",
        "a.bib:1:20 SYN017 \ufffd",
        "essay.md:1:1 SYN017",
    ]
    assert list(loaded.map.statements) == ["a", "t"]
    assert list(loaded.map.sources) == ["essay", "k"]


def test_a_line_of_a_megabyte_is_read(tmp_path: Path) -> None:
    words = "word " * 250_000
    path = tmp_path / "map.argmap"
    path.write_text(f"thesis t: {words}\n  claim a: It gave time.\n")
    loaded = argmap.load(path)
    assert not loaded.diagnostics
    assert loaded.map.statements["t"].text == words.strip()
    path.write_text(f"thesis t: The pact.\n  {words}\n  claim a: It gave time.\n")
    loaded = argmap.load(path)
    assert [f"{d.span.line}:{d.span.column} {d.code}" for d in loaded.diagnostics] == ["2:3 SYN001"]
    assert list(loaded.map.statements) == ["t", "a"]


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
@pytest.mark.parametrize("target", ["outside.argmap", "folder", "loop.argmap"])
def test_links_do_not_lead_out_of_the_folder(target: str, tmp_path: Path) -> None:
    (tmp_path / "outside.argmap").write_text("claim a: Secret.\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "deep.argmap").write_text("claim a: Secret.\n")
    root = tmp_path / "map"
    root.mkdir()
    code = "REF007"
    if target == "loop.argmap":
        (root / "link").symlink_to(root / "link")
        code = "REF006"
    else:
        (root / "link").symlink_to(tmp_path / target)
    name = "link/deep.argmap" if target == "folder" else "link"
    (root / "map.argmap").write_text(f'include "{name}"\nsource s: S. {{file={name}}}\n')
    loaded = argmap.load(root / "map.argmap")
    assert [d.code for d in loaded.diagnostics] == [code, code]
    assert not loaded.map.statements
    assert loaded.map.sources["s"].passages is None


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
def test_a_link_to_a_file_inside_is_the_file_itself(tmp_path: Path) -> None:
    (tmp_path / "a.argmap").write_text("claim a: One.\n")
    (tmp_path / "b.argmap").symlink_to(tmp_path / "a.argmap")
    (tmp_path / "map.argmap").write_text('include "a.argmap"\ninclude "b.argmap"\n')
    loaded = argmap.load(tmp_path / "map.argmap")
    assert not loaded.diagnostics
    assert list(loaded.map.statements) == ["a"]


def test_a_text_without_a_file_names_none() -> None:
    loaded = argmap.parse('include "a.argmap"\nsource s: S. {file=b.txt}\nthesis t: T.\n')
    assert list(told(loaded.diagnostics, "<text>")) == [
        '1:9 REF006 "a.argmap"',
        "2:15 REF006 file=b.txt",
    ]


def test_halves_of_characters_are_replaced() -> None:
    loaded = argmap.parse("thesis t\ud800: T \udfff.\n")
    assert [d.code for d in loaded.diagnostics] == ["SYN004"]
    assert [s.text for s in loaded.map.statements.values()] == ["T \ufffd."]
