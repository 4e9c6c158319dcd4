"""The class page and the files say the same as the results."""

import csv
import gc
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.grade.library import built_in
from argmap.grade.many.how import How
from argmap.grade.many.options import Options
from argmap.grade.many.roster import NOBODY, Roster, Student
from argmap.grade.many.run import grade_many
from argmap.grade.report import class_page, parquet
from argmap.grade.report.files import write_files
from argmap.grade.report.folder import Report
from argmap.grade.report.item import Item
from argmap.grade.report.statistics import Statistics
from argmap.source.errors import FileError, MissingExtraError

RUBRIC = built_in("structure")
NAMES = ("Zoe Last", "Ann First", "Émile Middle")
ESSAYS = (
    "thesis t: It failed.\n  claim c: Nobody came.\n    evidence e: The minutes say so.\n",
    "thesis t: It failed.\n",
    "claim [broken\n",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Report]:
    folder = tmp_path_factory.mktemp("class")
    students = {}
    for number, text in enumerate(ESSAYS):
        path = folder / f"essay{number}.argmap"
        path.write_text(text, encoding="utf-8")
        students[str(path)] = Student(NAMES[number], f"S{number}", str(number), f"login{number}")
    roster = Roster(students, (Student("Nobody Here"),))
    out = folder / "report"
    report = grade_many(list(students), RUBRIC, out, Options(roster=roster), how=How(workers=2))
    return out, report


def records(out: Path) -> list[dict[str, object]]:
    lines = (out / "grades.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_each_line_has_the_mark_and_its_two_parts(made: tuple[Path, Report]) -> None:
    for record in records(made[0]):
        assert record.keys() >= {
            *("path", "rubric", "score", "max", "amount", "shape", "criteria", "diagnostics"),
        }
        assert record["amount"] + record["shape"] == pytest.approx(record["score"], abs=0.02)  # type: ignore[operator]
        for criterion in record["criteria"]:  # type: ignore[attr-defined]
            assert criterion.keys() >= {"id", "points", "max", "reason", "lines", "next"}


def test_canvas_finds_its_columns(made: tuple[Path, Report]) -> None:
    table = rows(made[0] / "grades-canvas.csv")
    title = RUBRIC.title
    assert list(table[0]) == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", title]
    assert table[0]["Student"] == "    Points Possible"
    assert table[0][title] == "100"
    assert table[1]["Student"] == "Zoe Last"
    assert table[1]["SIS User ID"] == "S0"
    assert float(table[1][title]) == records(made[0])[0]["score"]


def test_moodle_finds_its_columns(made: tuple[Path, Report]) -> None:
    table = rows(made[0] / "grades-moodle.csv")
    assert table[0].keys() >= {"ID number", "Email address", "Feedback comments"}
    assert len(table) == 3
    assert table[0]["Feedback comments"]


def test_the_table_has_all_that_both_know_and_the_criteria(made: tuple[Path, Report]) -> None:
    table = rows(made[0] / "grades.csv")
    assert table[0].keys() >= {"Student", "SIS User ID", "ID number", RUBRIC.title, "Amount"}
    assert all(any(each.title in column for column in table[0]) for each in RUBRIC.criteria)


def test_parquet_has_a_row_an_essay_and_columns_for_criteria(made: tuple[Path, Report]) -> None:
    from pyarrow.parquet import read_table

    table = read_table(made[0] / "grades.parquet")
    assert table.num_rows == 3
    assert table.column("score").to_pylist() == [each["score"] for each in records(made[0])]
    assert table.column("student").to_pylist() == list(NAMES)
    assert table.column("points.thesis").to_pylist()[0] > 0
    assert table.column("errors").to_pylist()[2] > 0


def test_a_run_that_cannot_end_its_files_says_nothing_but_why(
    made: tuple[Path, Report], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def items() -> Iterator[Item]:
        for line in (made[0] / "grades.jsonl").read_bytes().splitlines():
            yield Item.of(line, "page", NOBODY)
        raise FileError("no space left")

    said: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", said.append)
    with pytest.raises(FileError, match="no space left"):
        write_files(tmp_path, RUBRIC, items(), (), gradebooks=False)
    gc.collect()
    assert not said
    assert not list(tmp_path.iterdir())


def test_without_the_package_for_parquet_the_rest_is_written(
    made: tuple[Path, Report], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(parquet, "import_module", missing)
    with pytest.raises(MissingExtraError, match=r"pip install 'argmap\[parquet\]'"):
        parquet.ParquetTable(open(tmp_path / "x", "wb"), RUBRIC)  # noqa: SIM115 - never opened
    report = grade_many([str(made[0].parent / "essay0.argmap")], RUBRIC, tmp_path / "out")
    assert any("pip install 'argmap[parquet]'" in notice for notice in report.notices)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "essays", "grades.csv", "grades.jsonl", "index.html", "journal.jsonl",
    ]  # fmt: skip


def test_the_class_page_names_everybody_and_the_figures(made: tuple[Path, Report]) -> None:
    out, report = made
    page = (out / "index.html").read_text(encoding="utf-8")
    for name in (*NAMES, "Nobody Here"):
        assert name in page
    assert 'href="essays/essay0.html"' in page
    assert "could be read in part only" in page
    assert f"Hardest: <strong>{report.statistics.hardest.title}" in page  # type: ignore[union-attr]
    assert page.count('<tr><th scope="row"><a ') == 3


def test_a_class_of_many_is_spread_over_pages(
    made: tuple[Path, Report], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(class_page, "MOST_ROWS", 2)
    paths = [str(path) for path in sorted(made[0].parent.glob("*.argmap"))]
    grade_many(paths, RUBRIC, tmp_path / "out", how=How(workers=2))
    index = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert 'href="part-1.html"' in index
    assert "essays/essay0.html" not in index
    parts = [(tmp_path / "out" / f"part-{n}.html").read_text(encoding="utf-8") for n in (1, 2)]
    assert [part.count('<tr><th scope="row">') for part in parts] == [2, 1]


def item(score: float, max_: float = 100, **more: object) -> Item:
    record = {
        "path": "p", "score": score, "max": max_, "pending": 0, "band": "", "statements": 1,
        "failed": "", "criteria": [], "diagnostics": [], **more,
    }  # fmt: skip
    return Item(record, b"", "p", Student())


def test_statistics_are_those_of_the_marks() -> None:
    statistics = Statistics()
    for score in (0, 9.99, 10, 30, 100, 55):
        statistics.add(item(score))
    statistics.add(item(0, failed="it is gone"))
    assert statistics.distribution == [2, 1, 0, 1, 0, 1, 0, 0, 0, 1]
    assert statistics.mean == pytest.approx(0.341650)
    assert statistics.median == pytest.approx(0.2)
    assert [each.reason for each in statistics.failed] == ["it is gone"]


def test_marks_go_to_a_gradebook_only_when_nothing_is_open() -> None:
    assert item(60).final == 60
    assert item(60, pending=20).final is None


def test_gradebooks_have_whom_the_roster_knows_and_the_others_are_named(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.argmap" for name in ("ann", "stranger")]
    for path in paths:
        path.write_text(ESSAYS[0], encoding="utf-8")
    roster = Roster({str(paths[0]): Student("Ann First", "S1")}, (Student("Nobody Here"),))
    out = tmp_path / "report"
    report = grade_many([str(path) for path in paths], RUBRIC, out, Options(roster=roster))
    assert [row["Full name"] for row in rows(out / "grades-moodle.csv")] == ["Ann First"]
    assert [row["Student"] for row in rows(out / "grades-canvas.csv")][1:] == ["Ann First"]
    assert [row["Student"] for row in rows(out / "grades.csv")] == ["Ann First", "stranger"]
    assert any("without an essay: Nobody Here" in notice for notice in report.notices)
    assert any("on no line of the roster" in each and "stranger" in each for each in report.notices)
    index = (out / "index.html").read_text(encoding="utf-8")
    assert "<h2>On the roster, but without an essay</h2>\n<p>Nobody Here</p>" in index
    assert "<h2>On no line of the roster</h2>\n<p>stranger</p>" in index


def test_an_anonymous_report_has_nothing_for_gradebooks(tmp_path: Path) -> None:
    path = tmp_path / "ann.argmap"
    path.write_text(ESSAYS[0], encoding="utf-8")
    options = Options(roster=Roster({str(path): Student("Ann First")}, ()), anonymous=True)
    grade_many([str(path)], RUBRIC, tmp_path / "report", options)
    assert not list((tmp_path / "report").glob("grades-*.csv"))
