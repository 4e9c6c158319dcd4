"""``argmap grade`` of many essays, as people call it."""

import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.classes import MakeClass

from argmap.cli.entry import run

ARGMAP = [shutil.which("argmap", path=str(Path(sys.executable).parent)) or "argmap"]
Said = pytest.CaptureFixture[str]


def test_a_folder_becomes_a_report(make_class: MakeClass, tmp_path: Path, capfd: Said) -> None:
    make_class(4)
    assert run(["grade", str(tmp_path / "class"), "--out", str(tmp_path / "report")]) == 0
    out, err = capfd.readouterr()
    assert out == ""
    assert "graded 4 essays" in err
    assert str(tmp_path / "report" / "index.html") in err


def test_lines_are_objects_in_order(make_class: MakeClass, tmp_path: Path, capfd: Said) -> None:
    paths = make_class(4)
    Path(paths[1]).write_text("thesis t: A thesis.\nclaim [\n", encoding="utf-8")
    assert run(["grade", str(tmp_path / "class"), "--format", "jsonl", "--workers", "2"]) == 1
    records = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [record["path"] for record in records] == paths


def test_two_reports_are_compared(make_class: MakeClass, tmp_path: Path, capfd: Said) -> None:
    paths = make_class(4)
    marks = tmp_path / "marks.csv"
    marks.write_text("essay,criterion,points,by\nessay01,thesis,0,XY\n", encoding="utf-8")
    assert run(["grade", *paths, "--out", str(tmp_path / "a")]) == 0
    assert run(["grade", *paths, "--out", str(tmp_path / "b"), "--marks", str(marks)]) == 0
    files = [str(tmp_path / name / "grades.jsonl") for name in "ab"]
    capfd.readouterr()
    assert run(["grade", "compare", *files]) == 0
    first = capfd.readouterr().out.split("furthest apart")[1].splitlines()[1]
    assert "essay01" in first
    assert run(["grade", "compare", *files, "--format", "json"]) == 0
    assert json.loads(capfd.readouterr().out)["essays"][0]["path"] == paths[1]


def test_marks_for_an_essay_that_is_not_there_are_named(
    make_class: MakeClass, tmp_path: Path, capfd: Said
) -> None:
    paths = make_class(2)
    marks = tmp_path / "marks.csv"
    marks.write_text("essay,criterion,points\nessay01,thesis,0\nesay02,thesis,1\n")
    assert run(["grade", *paths, "--out", str(tmp_path / "report"), "--marks", str(marks)]) == 0
    assert "speaks of what is no essay here: `esay02`\n" in capfd.readouterr().err


def test_a_new_run_names_what_has_changed(
    make_class: MakeClass, tmp_path: Path, capfd: Said
) -> None:
    paths, out = make_class(4), str(tmp_path / "report")
    run(["grade", *paths, "--out", out])
    marks = tmp_path / "marks.csv"
    marks.write_text("essay,criterion,points,by\nessay01,thesis,0,XY\n", encoding="utf-8")
    capfd.readouterr()
    assert run(["grade", *paths, "--out", out, "--marks", str(marks)]) == 0
    err = capfd.readouterr().err
    assert "one mark differs from the run before" in err
    assert "essay01: " in err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--format", "jsonl", "--anonymous"], "--out"),
        (["--format", "jsonl", "--roster", "x.csv"], "--out"),
        (["--out", "OUT", "--roster", "no.csv"], "no.csv"),
        (["--out", "OUT", "--rubric", "structur"], "structure"),
        (["--out", "OUT", "--cluster", "tcp://127.0.0.1:1", "--workers", "2"], "exclude"),
        (["--out", "OUT", "--explain"], "one by one"),
        (["--out", "FILE"], "cannot write"),
    ],
)
def test_wrong_use_is_one_line(
    options: list[str], said: str, make_class: MakeClass, tmp_path: Path, capfd: Said
) -> None:
    paths = make_class(2)
    (tmp_path / "FILE").write_text("here", encoding="utf-8")
    options = [str(tmp_path / each) if each in ("OUT", "FILE") else each for each in options]
    assert run(["grade", *paths, *options]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert said in err
    assert "Traceback" not in err


def test_ctrl_c_keeps_what_was_graded_and_says_so(make_class: MakeClass, tmp_path: Path) -> None:
    paths, out = make_class(60), tmp_path / "report"
    process = subprocess.Popen(
        [*ARGMAP, "grade", *paths, "--out", str(out), "--workers", "2"],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    journal = out / "journal.jsonl"
    while process.poll() is None and (not journal.exists() or journal.stat().st_size < 10_000):
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    assert process.stderr is not None
    said = process.stderr.read()
    assert process.wait() == 130
    assert said.splitlines() == [
        "argmap: what was graded is kept: the same command goes on from there"
    ]
    assert not list((out / "essays").glob(".argmap-*"))
    assert not (out / "grades.jsonl").exists()


def test_a_folder_that_cannot_be_made_keeps_nothing(make_class: MakeClass, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file\n", encoding="utf-8")
    out = str(tmp_path / "taken")
    done = subprocess.run(
        [*ARGMAP, "grade", *make_class(1), "--out", out], capture_output=True, text=True
    )
    assert done.returncode == 2
    assert "is kept" not in done.stderr
    assert out in done.stderr
