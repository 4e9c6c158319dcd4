"""The class page in a browser: it sorts and searches, and runs no script but its own."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from support.browser import CHROMIUM, seen

import argmap
from argmap.grade.grade import grade
from argmap.grade.library import built_in
from argmap.grade.many.how import How
from argmap.grade.many.options import Options
from argmap.grade.many.roster import Roster, Student
from argmap.grade.many.run import grade_many
from argmap.grade.report.essay_page import essay_page

LINES = (
    "thesis t: The treaty failed to protect the small states.",
    "  claim: No army marched when the frontier was crossed.",
    "    evidence: The divisions in the west stayed in their barracks all autumn.",
    "    evidence: Parliament refused credits for ships in September.",
    "    evidence: Diplomats at Geneva recorded that nobody wanted war.",
)
PROBE = """<script>{
const order = () => [...document.querySelectorAll("table.essays tbody tr")]
  .filter(row => !row.hidden).map(row => row.querySelector("a").textContent);
const heads = document.querySelectorAll("table.essays th button"), said = [];
heads[0].click(); said.push(order()); heads[0].click(); said.push(order());
heads[1].click(); said.push(order());
const box = document.getElementById("search");
box.value = "emile"; box.dispatchEvent(new Event("input")); said.push(order());
document.body.textContent = "RESULT" + JSON.stringify(said) + "END";
}</script>"""

BROKEN = """<script>{
document.body.style.width = "22rem";
const broken = [...document.querySelectorAll("table.criteria tbody th")].flatMap(cell => {
  const text = cell.firstChild, words = [...text.data.matchAll(/\\S+/g)];
  return words.filter(word => {
    const range = document.createRange();
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    return range.getClientRects().length > 1;
  }).map(word => word[0]);
});
document.body.textContent = "RESULT" + JSON.stringify(broken) + "END";
}</script>"""

ASIDE = """<script>{
const [who, mark] = document.querySelector("header.top").children;
const beside = mark.getBoundingClientRect().left >= who.getBoundingClientRect().right;
document.body.textContent = "RESULT" + JSON.stringify(beside) + "END";
}</script>"""

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed here")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The page of a class of three, one of whom has a hostile name."""
    students = {}
    for number, name in enumerate(("Zoe Last", "Ann <script>document.title=1</script>", "Émile")):
        path = tmp_path / f"essay{number}.argmap"
        path.write_text("\n".join(LINES[: 5 - number]), encoding="utf-8")
        students[str(path)] = Student(name)
    options = Options(roster=Roster(students, ()))
    grade_many(list(students), built_in("structure"), tmp_path / "out", options, how=How(2))
    return tmp_path / "out" / "index.html"


def test_it_runs_its_own_script_and_no_other(page: Path, tmp_path: Path) -> None:
    assert 'class="find screen" hidden' in page.read_text(encoding="utf-8")
    dom = seen(page, tmp_path / "profile")
    assert 'class="find screen">' in dom
    title = re.search("<title>(.*?)</title>", dom)
    assert title is not None
    assert title[1] == "Structure of an argument"


def probed(page: Path, tmp_path: Path, probe: str) -> object:
    """What a script finds in the page."""
    text = page.read_text(encoding="utf-8")
    # The page's own rule lets no other script run, so the probe goes into a page without it.
    start, end = text.index("<meta http-equiv"), text.index('<meta name="viewport"')
    other = tmp_path / "probe.html"
    other.write_text(text[:start] + text[end:] + probe, encoding="utf-8")
    dom = seen(other, tmp_path / "profile")
    return json.loads(dom.split("RESULT")[1].split("END")[0])


def test_it_sorts_and_searches(page: Path, tmp_path: Path) -> None:
    said = probed(page, tmp_path, PROBE)
    assert isinstance(said, list)
    by_name, turned, by_mark, found = said
    assert [name[:3] for name in by_name] == ["Ann", "Émi", "Zoe"]
    assert turned == by_name[::-1]
    assert [name[:3] for name in by_mark] == ["Zoe", "Ann", "Émi"]
    assert found == ["Émile"]


def test_no_word_is_broken_on_a_narrow_screen(page: Path, tmp_path: Path) -> None:
    assert probed(page, tmp_path, BROKEN) == []


def test_the_mark_stands_beside_who_made_the_map(tmp_path: Path) -> None:
    loaded = argmap.parse("\n".join(("---", "author: A. Writer", "---", *LINES)))
    rubric = built_in("structure")
    page = tmp_path / "essay.html"
    page.write_text(essay_page(grade(loaded, rubric), loaded, rubric), encoding="utf-8")
    assert probed(page, tmp_path, ASIDE) is True
