"""Rosters, codes, and which files of a folder are essays."""

import csv
from pathlib import Path

import pytest

from argmap.grade.many.codes import coded, codes
from argmap.grade.many.find import find_essays
from argmap.grade.many.how import How
from argmap.grade.many.options import Options
from argmap.grade.many.roster import Student, read_roster
from argmap.grade.many.run import grade_many
from argmap.grade.rubric import Rubric
from argmap.source.errors import FileError, UsageError

ESSAYS = ["class/a/ann.argmap", "class/b/ann.argmap", "class/b/Ben Ü.argmap", "class/cy.json"]


def roster(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "roster.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_students_are_found_by_file(tmp_path: Path) -> None:
    path = roster(
        tmp_path,
        "File;Name;Student-ID;E-mail\r\na/ann;Ann A;1;\r\nb/ann.argmap;Ann B;2;b@x\r\n"
        "ben u\u0308;Ben;3;\r\ncy.json;Cy;4;\r\ndan;Dan;5;\r\n\r\n",
        "utf-8-sig",
    )
    found = read_roster(path, ESSAYS)
    assert {essay: student.name for essay, student in found.students.items()} == {
        "class/a/ann.argmap": "Ann A",
        "class/b/ann.argmap": "Ann B",
        "class/b/Ben Ü.argmap": "Ben",
        "class/cy.json": "Cy",
    }
    assert found.students["class/b/ann.argmap"].id == "2"
    assert [student.name for student in found.missing] == ["Dan"]


def test_an_export_of_a_gradebook_with_files_added_is_a_roster(tmp_path: Path) -> None:
    path = roster(
        tmp_path, "Student,ID,SIS User ID,SIS Login ID,Section,file\nCy,77,S4,cy1,1b,cy\n"
    )
    assert read_roster(path, ESSAYS).students == {
        "class/cy.json": Student("Cy", "S4", "77", "cy1", "", "1b")
    }


def test_a_row_of_an_export_that_is_no_student_is_passed_over(tmp_path: Path) -> None:
    path = roster(
        tmp_path, 'Student,ID,SIS User ID,file\n    Points Possible,,,\n"Cy, Di",77,S4,cy\n'
    )
    found = read_roster(path, ESSAYS)
    assert found.students == {"class/cy.json": Student("Cy, Di", "S4", "77")}
    assert not found.missing


def test_a_name_in_two_columns_is_one_name(tmp_path: Path) -> None:
    path = roster(tmp_path, "First name,Last name,ID number,file\nCy,Di,4,cy\n,Ed,5,ed\n")
    found = read_roster(path, ESSAYS)
    assert found.students == {"class/cy.json": Student("Cy Di", "4")}
    assert [student.name for student in found.missing] == ["Ed"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("file,name,student id\ncy,Cy,7\n,Di,7\n", "line 3: student id `7` is that of `Cy`, too"),
        ("name,student id\nAnn,1\n", "has no column `file`"),
        (
            "file,name\nann,Ann\n",
            "line 2: `ann` may be `class/a/ann.argmap` or `class/b/ann.argmap`",
        ),
        ("file,name\ncy,Cy\ncy.json,Di\n", "line 3: `cy.json` has a student already, in line 2"),
        ("", "has no column `file`"),
        ('file,name\n"cy\nx,Cy\n' + "x" * 200_000, "line "),
    ],
)
def test_a_roster_that_cannot_be_meant_stops_with_the_line(
    text: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=said):
        read_roster(roster(tmp_path, text), ESSAYS)


def test_a_roster_in_another_encoding_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="UTF-8"):
        read_roster(roster(tmp_path, "file,name\ncy,Zoë\n", "latin-1"), ESSAYS)


def test_codes_stay_and_tell_nothing(tmp_path: Path) -> None:
    path = tmp_path / "key.csv"
    students = {ESSAYS[0]: Student("Ann", "1")}
    first = codes(path, ESSAYS[:2], students)
    again = codes(path, ESSAYS, students)
    assert {essay: again[essay] for essay in ESSAYS[:2]} == first
    assert len(set(again.values())) == 4
    # One who has left stays in the key, and comes back under the same code.
    codes(path, ESSAYS[2:], {})
    assert codes(path, ESSAYS, students) == again
    with path.open(encoding="utf-8", newline="") as file:
        rows = {row["file"]: row for row in csv.DictReader(file)}
    assert rows[ESSAYS[0]] == {
        "code": first[ESSAYS[0]], "file": ESSAYS[0], "name": "Ann", "student id": "1",
    }  # fmt: skip


def test_a_code_keeps_the_ending_that_tells_the_format_and_no_more() -> None:
    assert coded("x/ann.smith.argmap", "K7") == "K7.argmap"
    assert coded("x/ann.argmap.json", "K7") == "K7.argmap.json"
    assert coded("x/ann", "K7") == "K7"


def test_an_anonymous_report_names_nobody(rubric: Rubric, tmp_path: Path) -> None:
    folder = tmp_path / "class"
    folder.mkdir()
    path = folder / "ann-smith.argmap"
    path.write_text("---\nauthor: Ann Smith\n---\nthesis t: It failed.\nclaim [\n", "utf-8")
    listed = roster(tmp_path, "file,name,student id\nann-smith,Ann Smith,S77\n")
    options = Options(roster=read_roster(listed, [str(path)]), anonymous=True)
    out = tmp_path / "report"
    grade_many([str(path)], rubric, out, options, how=How(workers=1))
    for file in out.rglob("*"):
        assert "smith" not in file.name
        if file.is_file() and file.suffix != ".parquet":
            text = file.read_text(encoding="utf-8")
            # The map itself is shown line by line: what a student writes there is not searched.
            assert "ann-smith" not in text.casefold()
            assert "S77" not in text
            assert text.count("Ann Smith") == (file.parent.name == "essays")
    key = (tmp_path / "report-key" / "key.csv").read_text(encoding="utf-8")
    assert "ann-smith.argmap" in key
    assert "Ann Smith,S77" in key


def test_essays_of_every_format_are_found_and_other_files_left(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    (folder / "inner").mkdir(parents=True)
    (folder / ".hidden").mkdir()
    essays = {
        "a.argmap": "thesis t: T.\n",
        "broken.argmap": "\0",
        "b.argdown": "[T]: It failed.\n",
        "c.argmap.json": '{"format": "argmap", "version": 1}',
        "inner/d.xml": '<?xml version="1.0"?>\n<arggraph id="x"></arggraph>\n',
    }
    others = {
        "roster.csv": "file,name\n",
        "marks.csv": "essay,criterion,points\n",
        "essay.md": "Words.\n",
        "notes.txt": "Words.\n",
        "sources.bib": "@book{a}",
        "data.json": "{}",
        "picture.dot": "digraph {}",
        ".hidden/x.argmap": "thesis t: T.\n",
    }
    for name, text in {**essays, **others}.items():
        (folder / name).write_text(text, encoding="utf-8")
    found = [str(Path(path).relative_to(folder)) for path in find_essays([str(folder)])]
    assert found == sorted(essays)


def test_links_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.argmap").write_text("thesis t: T.\n", encoding="utf-8")
    folder = tmp_path / "class"
    folder.mkdir()
    (folder / "own.argmap").write_text("thesis t: T.\n", encoding="utf-8")
    (folder / "inside.argmap").symlink_to(folder / "own.argmap")
    (folder / "outside.argmap").symlink_to(tmp_path / "secret.argmap")
    (folder / "gone.argmap").symlink_to(tmp_path / "nothing.argmap")
    assert [Path(path).name for path in find_essays([str(folder)])] == [
        "inside.argmap",
        "own.argmap",
    ]


def test_paths_that_lead_nowhere_are_one_line(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        find_essays([str(tmp_path / "x.argmap")])
    with pytest.raises(UsageError, match="no map in the folder"):
        find_essays([str(tmp_path)])
