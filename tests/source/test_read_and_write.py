"""Files become documents, and texts become files."""

import os
from pathlib import Path

import pytest

from argmap.source.errors import FileError
from argmap.source.read import decode, read_document
from argmap.source.write import write_text


@pytest.mark.parametrize(
    ("data", "text", "message"),
    [
        ("café".encode(), "café", None),
        ("café".encode("utf-8-sig"), "café", None),
        (b"", "", None),
        ("café".encode("utf-16"), "café", "this file is in UTF-16 (little-endian), not in UTF-8"),
        (
            b"\xfe\xff" + "café".encode("utf-16-be"),
            "café",
            "this file is in UTF-16 (big-endian), not in UTF-8",
        ),
        (b"one\ntwo\0", "", "this file holds a NUL byte in line 2, so it is no text"),
        (b"thesis caf\xe9: it is", "thesis caf\ufffd: it is", "byte 0xE9 is not UTF-8"),
        (bytes(range(128, 256)), "", "this file is no text in UTF-8"),
    ],
)
def test_decode(data: bytes, text: str, message: str | None) -> None:
    document, diagnostics = decode("a.argmap", data)
    assert document.text == text
    assert [each.message for each in diagnostics] == ([message] if message else [])
    assert {each.code for each in diagnostics} <= {"SYN017"}


def test_a_bad_byte_is_pointed_to() -> None:
    _, diagnostics = decode("a", b"one\nca\xc3\xa9f\xe9 and much more text")
    assert (diagnostics[0].span.line, diagnostics[0].span.column) == (2, 5)


def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"cannot read `.*missing`: no such file"):
        read_document(tmp_path / "missing")
    with pytest.raises(FileError, match="is a directory"):
        read_document(tmp_path)


def test_write_replaces_a_file_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.argmap"
    write_text(path, "one")
    os.chmod(path, 0o640)
    write_text(path, "two é")
    assert path.read_bytes() == "two é".encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["a.argmap"]


def test_write_follows_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "a", tmp_path / "b"
    path.write_text("one")
    link.symlink_to(path)
    write_text(link, "two")
    assert link.is_symlink()
    assert path.read_text() == "two"


def test_write_leaves_nothing_behind_where_it_fails(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot write"):
        write_text(tmp_path / "missing" / "a", "one")
    with pytest.raises(FileError, match="cannot write"):
        write_text(tmp_path, "one")
    assert list(tmp_path.iterdir()) == []
