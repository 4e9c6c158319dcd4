"""The journal keeps what it has, whatever it is cut by."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.grade.many.essay import Essay, Graded
from argmap.grade.many.journal import Journal
from argmap.source.errors import FileError

ESSAYS = [Essay(f"/class/{n}.argmap", f"{n}.argmap", f"{n}", key=f"k{n}") for n in range(4)]
GRADED = [Graded(b'{"score": %d}' % n, b"page" * n, (("x", "h"),)) for n in range(4)]


def written(path: Path, numbers: range = range(4)) -> bytes:
    journal = Journal(path)
    for number in numbers:
        journal.add(ESSAYS[number], GRADED[number])
    journal.close()
    return path.read_bytes()


def test_what_was_added_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    written(path)
    journal = Journal(path)
    assert list(journal.done) == ["0.argmap", "1.argmap", "2.argmap", "3.argmap"]
    assert journal.record("2.argmap") == b'{"score": 2}'
    assert journal.done["3.argmap"].page_size == 12
    assert journal.entry("1.argmap")["files"] == [["x", "h"]]
    journal.close()


@given(st.data())
def test_cut_at_any_byte_it_keeps_the_whole_lines(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("cut") / "journal.jsonl"
    whole = written(path)
    at = data.draw(st.integers(0, len(whole)))
    path.write_bytes(whole[:at])
    journal = Journal(path)
    lines = whole[:at].count(b"\n")
    assert len(journal.done) == lines
    # It goes on behind the last whole line.
    journal.add(ESSAYS[3], GRADED[3])
    journal.close()
    assert path.read_bytes().count(b"\n") == min(lines + 1, 5)
    again = Journal(path)
    assert again.record("3.argmap") == b'{"score": 3}'
    again.close()


@given(st.integers(0, 3), st.integers(1, 60))
def test_a_damaged_line_costs_only_itself(
    tmp_path_factory: pytest.TempPathFactory, line: int, column: int
) -> None:
    path = tmp_path_factory.mktemp("damaged") / "journal.jsonl"
    lines = written(path).splitlines(keepends=True)
    damaged = bytearray(lines[line])
    damaged[column] ^= 1
    lines[line] = bytes(damaged)
    path.write_bytes(b"".join(lines))
    journal = Journal(path)
    assert len(journal.done) == 3
    assert f"{line}.argmap" not in journal.done
    journal.close()


def test_a_later_line_counts_and_old_ones_are_left_out_in_time(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path)
    for score in range(10):
        journal.add(ESSAYS[0], Graded(b'{"score": %d}' % score))
    journal.close()
    assert path.read_bytes().count(b"\n") == 1
    again = Journal(path)
    assert again.record("0.argmap") == b'{"score": 9}'
    again.close()


def test_a_name_cannot_pass_for_a_part_of_the_line(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    name = '", "record": {"score": 100}} .argmap'
    journal = Journal(path)
    journal.add(Essay(name, name), Graded(b'{"score": 1}'))
    assert journal.record(name) == b'{"score": 1}'
    journal.close()


def test_one_run_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    journal = Journal(path)
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from argmap.grade.many.journal import Journal\n"
        "from argmap.source.errors import FileError\n"
        "try:\n    Journal(Path(sys.argv[1]))\n"
        "except FileError as error:\n    print(error)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    ).stdout
    assert "another run is writing this report" in said
    journal.close()


def test_a_full_disk_is_one_line_and_what_was_written_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno
    import os

    path = tmp_path / "journal.jsonl"
    journal = Journal(path)
    journal.add(ESSAYS[0], GRADED[0])
    real = os.write

    def half_of_it(file: int, data: bytes) -> int:
        real(file, bytes(data)[:20])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", half_of_it)
    with pytest.raises(FileError, match="no space left on device"):
        journal.add(ESSAYS[1], GRADED[1])
    monkeypatch.undo()
    journal.close()
    again = Journal(path)
    assert list(again.done) == ["0.argmap"]
    again.close()
