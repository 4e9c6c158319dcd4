"""Nothing in an essay becomes markup, script, a formula or a path."""

import csv
import io
import os
import re
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import argmap
from argmap.grade.grade import grade
from argmap.grade.library import built_in
from argmap.grade.many.how import How
from argmap.grade.many.options import Options
from argmap.grade.many.roster import Roster, Student
from argmap.grade.many.run import grade_many
from argmap.grade.report.cells import FORMULA, safe_row
from argmap.grade.report.essay_page import essay_page, failure_page
from argmap.grade.report.file_names import page_names

RUBRIC = built_in("structure")
BAD = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "{{ 7 * 7 }}{% raw %}",
    "]]> <!-- --> &lt;u&gt; <?php ?>",
    "javascript:alert(1)",
    "</text></svg><iframe src=https://example.org>",
)
ALLOWED_LINKS = re.compile(
    r"#|essays/[^/]*\.html$|part-\d+\.html$|index\.html$|grades[-.\w]*$|https?://"
)


class Reader(HTMLParser):
    """What a browser would make of a page, as far as it could do harm."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.tags: set[str] = set()
        self.handlers: list[str] = []
        self.links: list[str] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self._inside = tag
        if tag == "script":
            self.scripts.append("")
        for name, value in attributes:
            if name.startswith("on"):
                self.handlers.append(name)
            if name in ("href", "src", "action", "xlink:href"):
                self.links.append(value or "")

    def handle_data(self, data: str) -> None:
        if self._inside == "script":
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""


def check(page: str, *, script: bool = False) -> None:
    reader = Reader()
    reader.feed(page)
    assert len(reader.scripts) == int(script)
    assert not reader.handlers
    assert not reader.tags & {"img", "iframe", "object", "embed", "form", "base", "u", "?php"}
    assert all(ALLOWED_LINKS.match(link) for link in reader.links), reader.links
    assert "default-src 'none'" in page


def hostile_essay(text: str) -> str:
    return (
        f"---\ntitle: {text!r}\nauthor: {text!r}\nessay: essay.md\n---\n"
        f'source k "x": {text} {{author="{text.replace(chr(34), "")}" url="javascript:alert(1)"}}\n'
        f"thesis t: {text} “{text}” [@essay, para. 1; @k]\n"
        f"  claim c: {text}\n"
        f"    objection: {text}\n"
        f"{text}\n"
    )


@pytest.mark.parametrize("text", BAD)
def test_pages_hold_the_words_of_an_essay_as_words(text: str, tmp_path: Path) -> None:
    path = tmp_path / "essay.argmap"
    path.write_text(hostile_essay(text), encoding="utf-8")
    (tmp_path / "essay.md").write_text(f"{text} {text}\n\n{text}\n", encoding="utf-8")
    loaded = argmap.load(path)
    marked = grade(loaded, RUBRIC, path=text)
    page = essay_page(marked, loaded, RUBRIC, Student(text, text))
    check(page)
    check(failure_page(text, text, RUBRIC, Student(text, text)))
    assert "49" not in re.findall(r"<h1>(.*?)</h1>", page)[0]


@given(st.text(st.sampled_from("<>&\"'{}%=`\n-/! aé\u202e"), max_size=30))
def test_no_words_open_a_tag(text: str) -> None:
    loaded = argmap.parse(f"thesis t: {text.replace(chr(10), ' ')}\n{text}\n")
    marked = grade(loaded, RUBRIC, path=text)
    check(essay_page(marked, loaded, RUBRIC, Student(text, text)))


def test_a_class_of_hostile_essays_stays_words(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    folder.mkdir()
    paths = []
    for number, text in enumerate(BAD):
        path = folder / f"{number} {text.replace('/', '')}.argmap"
        path.write_text(hostile_essay(text), encoding="utf-8")
        paths.append(str(path))
    students = {path: Student(BAD[n], "=1+1", "@x", "-x", "+x") for n, path in enumerate(paths)}
    out = tmp_path / "report"
    roster = Roster(students, (Student("</p><script>alert(2)</script>"),))
    grade_many(paths, RUBRIC, out, Options(roster=roster), how=How(workers=2))
    check((out / "index.html").read_text(encoding="utf-8"), script=True)
    for page in (out / "essays").iterdir():
        check(page.read_text(encoding="utf-8"))
    for table in out.glob("*.csv"):
        for row in csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig"))):
            for cell in row:
                assert not cell.startswith(FORMULA)


def test_a_name_that_is_no_text_stops_no_run(tmp_path: Path) -> None:
    # Some file systems take no such name; one that is not there can be asked for on all.
    path = tmp_path / os.fsdecode(b"bad\xff\xfename.argmap")
    with suppress(OSError, ValueError):
        path.write_text('---\ntitle: "\\ud800"\n---\nthesis: The pact paid.\n')
    report = grade_many([str(path)], RUBRIC, tmp_path / "report", how=How(workers=1))
    assert report.statistics.essays == 1
    assert (tmp_path / "report" / "grades.parquet").exists()


@given(st.lists(st.text(), min_size=1, max_size=4))
@example(["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "＝1", "\n=1", "\0=1"])
def test_no_cell_begins_a_formula(cells: list[str]) -> None:
    text = io.StringIO()
    csv.writer(text).writerow(safe_row(cells))
    (back,) = csv.reader(io.StringIO(text.getvalue(), newline=""))
    assert len(back) == len(cells)
    for cell in back:
        assert not cell.lstrip().startswith(FORMULA)


NAMES = st.text(st.sampled_from("aAé./\\ ..~:*?<>|\n\0-_0\u202eＡ") | st.characters(), min_size=1)


@given(st.lists(NAMES, min_size=1, max_size=6))
@example(
    ["../a", "..", "a/../../b", "/etc/passwd", "C:\\x", "a\\..\\b", "aux", "A", "a", "é", "e\u0301"]
)
@example(["a", "a-0123abcd", "x/a"])
def test_names_of_pages_are_plain_names_and_differ(paths: list[str]) -> None:
    found = page_names(paths)
    assert found.keys() == set(paths)
    assert len({name.casefold() for name in found.values()}) == len(found)
    for name in found.values():
        assert re.fullmatch(r"[\w.-]+", name)
        assert not name.startswith((".", "-"))
        assert ".." not in name
        assert name.split(".")[0].casefold() not in ("con", "nul", "aux", "com1")
        assert len(f"{name}.html".encode()) < 255


def test_the_order_of_paths_makes_no_difference() -> None:
    paths = ["class/b.argmap", "class/a.argmap", "class/A.argmap", "class/one/x.argmap"]
    assert page_names(paths) == page_names(paths[::-1])
    assert page_names(paths)["class/b.argmap"] == "b"
    assert page_names(paths)["class/one/x.argmap"] == "one-x"
