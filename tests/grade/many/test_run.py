"""A run of many essays gives the same report, however it went."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.classes import MakeClass
from support.work import Failing, Noting

from argmap.grade.many import run
from argmap.grade.many.how import How
from argmap.grade.many.options import Options
from argmap.grade.many.run import grade_lines, grade_many
from argmap.grade.marks import HandMark
from argmap.grade.rubric import Rubric
from argmap.source.errors import FileError

TWO = How(workers=2)


def files(folder: Path) -> dict[str, bytes]:
    """All of a report but the journal, whose lines stand in the order in which they came."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "journal.jsonl"
    }


def lines(folder: Path) -> list[bytes]:
    return (folder / "journal.jsonl").read_bytes().splitlines()


def test_workers_and_order_make_no_difference(
    make_class: MakeClass, rubric: Rubric, tmp_path: Path
) -> None:
    paths = make_class(12)
    grade_many(paths, rubric, tmp_path / "one", how=How(workers=1))
    grade_many(paths[::-1], rubric, tmp_path / "two", how=TWO)
    one = files(tmp_path / "one")
    assert one == files(tmp_path / "two")
    assert {"index.html", "grades.jsonl", "grades.csv", "grades.parquet"} <= one.keys()
    assert sum(name.startswith("essays/") for name in one) == 12


def test_lines_come_in_the_order_of_the_paths(make_class: MakeClass, rubric: Rubric) -> None:
    paths = make_class(12)[::-1]
    one = list(grade_lines(paths, rubric, how=How(workers=1)))
    assert one == list(grade_lines(paths, rubric, how=TWO))
    assert [b'"path": "%s"' % path.encode() in line for path, line in zip(paths, one, strict=True)]


RUN = (
    "import sys\n"
    "from argmap.grade.library import built_in\n"
    "from argmap.grade.many.how import How\n"
    "from argmap.grade.many.run import grade_many\n"
    "grade_many(sys.argv[2:], built_in('structure'), sys.argv[1], how=How(workers=2))\n"
)


def alive(process: int) -> list[int]:
    """The workers of a run, where the system tells."""
    place = Path(f"/proc/{process}/task/{process}/children")
    return [int(each) for each in place.read_text().split()] if place.exists() else []


def working(process: int) -> bool:
    """Whether a process is there and has not ended."""
    place = Path(f"/proc/{process}/stat")
    try:
        return place.read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_a_run_that_is_killed_goes_on_where_it_stopped(
    make_class: MakeClass, rubric: Rubric, tmp_path: Path
) -> None:
    paths = make_class(60)
    killed, whole = tmp_path / "killed", tmp_path / "whole"
    process = subprocess.Popen([sys.executable, "-c", RUN, str(killed), *paths])
    journal = killed / "journal.jsonl"
    while process.poll() is None and (not journal.exists() or len(lines(killed)) < 15):
        time.sleep(0.01)
    workers = alive(process.pid)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = lines(killed)
    assert 15 <= len(before) < 60
    assert not (killed / "index.html").exists()
    grade_many(paths, rubric, killed, how=TWO)
    grade_many(paths, rubric, whole, how=TWO)
    assert files(killed) == files(whole)
    after = lines(killed)
    assert after[: len(before) - 1] == before[:-1]
    assert len(after) == 60, "something was graded twice"
    for _ in range(600):
        if not any(working(worker) for worker in workers):
            break
        time.sleep(0.1)
    assert not any(working(worker) for worker in workers), "a worker outlives its run"


def test_only_what_has_changed_is_graded_again(
    make_class: MakeClass, rubric: Rubric, tmp_path: Path
) -> None:
    paths, out = make_class(6), tmp_path / "report"
    essay = Path(paths[1])
    essay.write_text(f"---\nessay: words.md\n---\n{essay.read_text(encoding='utf-8')}", "utf-8")
    grade_many(paths, rubric, out, how=TWO)

    def again(options: Options = Options()) -> list[str]:  # noqa: B008 - frozen
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(run, "Errand", Noting)
            grade_many(paths, rubric, out, options, how=TWO)
        found = sorted(essay.parent.glob("*.graded"))
        for path in found:
            path.unlink()
        return [path.stem for path in found]

    assert again() == []
    Path(paths[3]).write_text("thesis t: Another thesis.\n", encoding="utf-8")
    assert again() == ["essay03"]
    # A file that the map names and that was missing has come.
    (essay.parent / "words.md").write_text("The words of the essay.\n", encoding="utf-8")
    assert again() == ["essay01"]
    (out / "essays" / "essay05.html").write_text("cut off", encoding="utf-8")
    assert again() == ["essay05"]
    marks = {paths[2]: {"thesis": HandMark(1.0, "Not clear.", "a second reader")}}
    assert again(Options(by_hand=marks)) == ["essay02"]
    assert again(Options(by_hand=marks)) == []
    assert len(again(Options(by_hand=marks, marks=False))) == 6


def test_a_new_run_says_what_has_changed_and_forgets_pages(
    make_class: MakeClass, rubric: Rubric, tmp_path: Path
) -> None:
    paths, out = make_class(4), tmp_path / "report"
    assert grade_many(paths, rubric, out, how=TWO).changes == []
    marks = {paths[3]: {"thesis": HandMark(0.0, "None.", "a second reader")}}
    report = grade_many(paths[1:], rubric, out, Options(by_hand=marks), how=TWO)
    assert [change.name for change in report.changes] == ["essay03"]
    assert not (out / "essays" / "essay00.html").exists()
    assert "essay03" in (out / "index.html").read_text(encoding="utf-8")


def test_broken_empty_and_binary_essays_get_a_page_that_says_so(
    make_class: MakeClass, rubric: Rubric, tmp_path: Path
) -> None:
    paths = make_class(2)
    contents = {
        "empty": b"",
        "binary": bytes(range(256)) * 50,
        "broken": b"thesis t: A thesis.\nclaim [ nothing: {{{\n  what is this\n",
        "cut": "thesis t: Pact de Münch".encode()[:-3],
    }
    for name, data in contents.items():
        path = Path(paths[0]).with_name(f"{name}.argmap")
        path.write_bytes(data)
        paths.append(str(path))
    drawing = Path(paths[0]).with_name("drawing.dot")
    drawing.write_text("digraph {}\n", encoding="utf-8")
    paths.append(str(drawing))
    out = tmp_path / "report"
    report = grade_many(paths, rubric, out, how=TWO)
    pages = {
        name: (out / "essays" / f"{name}.html").read_text(encoding="utf-8")
        for name in (*contents, "drawing")
    }
    assert "There is nothing to mark" in pages["empty"]
    assert "There is nothing to mark" in pages["binary"]
    assert "NUL byte" in pages["binary"]
    assert "Part of this map could not be read" in pages["broken"]
    assert "could not be graded" in pages["drawing"]
    assert report.statistics.essays == 7
    assert [failed.name for failed in report.statistics.failed] == ["drawing"]


def test_an_essay_that_ends_its_worker_gets_a_line_and_a_page(
    make_class: MakeClass, rubric: Rubric, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = make_class(5)
    monkeypatch.setattr(run, "Errand", Failing)
    report = grade_many(paths, rubric, tmp_path / "report", how=TWO)
    reasons = {failed.name: failed.reason for failed in report.statistics.failed}
    assert reasons == {
        "essay02": "its grading ended the program",
        "essay03": "a fault of argmap's own: RecursionError: too deep",
    }
    page = (tmp_path / "report" / "essays" / "essay02.html").read_text(encoding="utf-8")
    assert "its grading ended the program" in page


def test_a_full_disk_leaves_a_state_from_which_the_run_goes_on(
    make_class: MakeClass, rubric: Rubric, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno

    from argmap.grade.report import folder

    paths, out = make_class(8), tmp_path / "report"
    real, left = folder.write_bytes, [4]

    def full(path: Path, data: bytes) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise FileError.of(path, OSError(errno.ENOSPC, "No space left on device"), "write")
        real(path, data)

    monkeypatch.setattr(folder, "write_bytes", full)
    with pytest.raises(FileError, match="no space left on device"):
        grade_many(paths, rubric, out, how=TWO)
    monkeypatch.undo()
    assert len(lines(out)) == 4
    grade_many(paths, rubric, out, how=TWO)
    grade_many(paths, rubric, tmp_path / "whole", how=TWO)
    assert files(out) == files(tmp_path / "whole")
    assert len(lines(out)) == 8


def test_a_folder_with_files_of_others_is_left_alone(
    make_class: MakeClass, rubric: Rubric, tmp_path: Path
) -> None:
    (tmp_path / "grades.csv").write_text("mine\n", encoding="utf-8")
    with pytest.raises(FileError, match="not of a report"):
        grade_many(make_class(1), rubric, tmp_path, how=TWO)
    assert (tmp_path / "grades.csv").read_text(encoding="utf-8") == "mine\n"


def test_names_of_files_cannot_leave_the_report(rubric: Rubric, tmp_path: Path) -> None:
    folder = tmp_path / "class"
    folder.mkdir()
    names = ["..\\..\\up", "=1+1", "<script>alert(1)<", "con", "a\nb", "\x1b[31m", "x" * 200, ".."]
    paths = []
    for name in names:
        path = folder / f"{name}.argmap"
        path.write_text("thesis t: A thesis.\n", encoding="utf-8")
        paths.append(str(path))
    before = set(tmp_path.rglob("*"))
    grade_many(paths, rubric, tmp_path / "report", how=TWO)
    made = set(tmp_path.rglob("*")) - before
    assert all(path.is_relative_to(tmp_path / "report") for path in made)
    assert len(list((tmp_path / "report" / "essays").iterdir())) == len(names)
    assert "<script>alert" not in (tmp_path / "report" / "index.html").read_text(encoding="utf-8")
