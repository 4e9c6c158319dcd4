"""Files are written whole or not at all."""

import os

import pytest

from argmap.source.errors import FileError
from argmap.source.write import write_bytes, write_text


def test_a_new_file_has_the_usual_permissions(tmp_path):
    before = os.umask(0o027)
    try:
        write_text(tmp_path / "new.txt", "é")
    finally:
        os.umask(before)
    assert (tmp_path / "new.txt").read_bytes() == "é".encode()
    assert (tmp_path / "new.txt").stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed_and_stays(tmp_path):
    (tmp_path / "real.txt").write_text("old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_text(tmp_path / "link.txt", "new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_failure_leaves_what_was_there_and_nothing_else(tmp_path, monkeypatch):
    (tmp_path / "map.txt").write_text("old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(FileError, match=r"cannot write .*no space left"):
        write_text(tmp_path / "map.txt", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["map.txt"]
    assert (tmp_path / "map.txt").read_text() == "old"


def test_a_device_is_written_to_and_never_replaced():
    write_bytes("/dev/null", b"x")
    assert not os.path.isfile("/dev/null")


def test_a_hyphen_is_standard_output(capfdbinary):
    write_text("-", "é\ud800")
    assert capfdbinary.readouterr().out == "é?".encode()
