"""Rubrics are read from TOML, and every mistake is shown in its place."""

from __future__ import annotations

import re
import tomllib
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.grade.library import BUILT_IN, built_in, find_rubric, text_of
from argmap.grade.read_rubric import load_rubric, read_rubric
from argmap.grade.rubric import ALWAYS, NEVER, Condition, Rubric
from argmap.grade.toml_places import Places
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.errors import FileError, UsageError

GOOD = """\
title = "Two things"
scale = 10

[[criterion]]
id = "thesis"
title = "A thesis"
weight = 6
measure = "lines-of-reasoning"
applies = { citing = 1 }

  [[criterion.level]]
  points = 0

  [[criterion.level]]
  needs = [{ theses = 1, orphans = "at most 0" }, { claims = 3 }]
  points = 2

  [[criterion.level]]
  at = 2
  points = 6
  says = "{met} {met|line|lines} ({where})"

[[criterion]]
id = "facts"
title = "Accuracy"
weight = 4
by = "hand"
"""


def read(text: str) -> tuple[Rubric | None, list[Diagnostic]]:
    return read_rubric(Document("r.toml", text), "r")


def good(text: str = GOOD) -> Rubric:
    rubric, found = read(text)
    assert not found
    assert rubric is not None
    return rubric


def test_a_rubric_says_what_its_file_says() -> None:
    thesis, facts = good().criteria
    assert thesis.applies == ((Condition("citing", 1.0),),)
    assert [level.points for level in thesis.levels] == [0, 2, 6]
    assert thesis.levels[0].needs == ALWAYS
    assert thesis.levels[1].needs == (
        (Condition("theses", 1.0), Condition("orphans", 0.0, most=True)),
        (Condition("claims", 3.0),),
    )
    assert thesis.levels[2].needs == ((Condition("lines-of-reasoning", 2.0),),)
    assert facts.by_hand
    assert not facts.levels
    never = good(GOOD.replace("{ citing = 1 }", '"never"'))
    assert never.criteria[0].applies == NEVER


@pytest.mark.parametrize(
    ("old", "new", "code", "place"),
    [
        ('title = "Two things"', "", "RUB003", "1:1"),
        ("scale = 10", "scale = 12", "RUB007", "2:9"),
        ("scale = 10", "scale = true", "RUB004", "2:9"),
        ('id = "thesis"', 'id = "facts"', "RUB009", "24:6"),
        ("weight = 6", "weight = 0\nwait = 6", "RUB002", "8:1"),
        ("weight = 6", "weight = inf", "RUB004", "7:10"),
        ("{ citing = 1 }", "{ citng = 1 }", "RUB005", "9:13"),
        ("{ citing = 1 }", '"sometimes"', "RUB004", "9:11"),
        ("theses = 1,", "theses = 1.5,", "RUB008", "15:23"),
        ("theses = 1,", 'theses = "many",', "RUB004", "15:23"),
        ("points = 2", "points = 7", "RUB006", "20:12"),
        ("  at = 2\n", "  at = 2\n  needs = { claims = 1 }\n", "RUB004", "19:3"),
        ("points = 6", "points = 5", "RUB007", "20:12"),
        ("{where}", "{here}", "RUB010", "21:10"),
        ("{where}", "}", "RUB010", "21:10"),
        ('by = "hand"', 'by = "nobody"', "RUB004", "27:6"),
        ("scale = 10", f"scale = {'9' * 400}", "RUB004", "2:9"),
        ("scale = 10", f"scale = {'9' * 5000}", "RUB001", "1:1"),
        ("scale = 10", 'scale = 10\n[[band]]\nat = 50\ntitle = "good"', "RUB008", "4:6"),
        ("scale = 10", 'scale = 10\n[[band]]\nat = -1\ntitle = "low"', "RUB008", "4:6"),
        ('title = "Two things"', 'title = " "', "RUB003", "1:1"),
        ('id = "thesis"', 'id = ""', "RUB003", "4:3"),
        ("at = 2", "at = inf", "RUB004", "19:8"),
        ("at = 2", f"at = {'9' * 400}", "RUB004", "19:8"),
        ("at = 2", f'at = "at most {"9" * 400}"', "RUB004", "19:8"),
        ('by = "hand"', "", "RUB011", "23:3"),
        ('by = "hand"', 'by = "hand"\nmeasure = "words"', "RUB011", "28:1"),
        ("[[criterion]]", "[[criterion]", "RUB001", "4:12"),
    ],
)
def test_a_mistake_is_shown_in_its_place(old: str, new: str, code: str, place: str) -> None:
    rubric, found = read(GOOD.replace(old, new, 1))
    assert rubric is None
    assert (code, place) in [(each.code, f"{each.span.line}:{each.span.column}") for each in found]


def test_a_line_begins_with_a_threshold_but_for_what_has_nothing_to_measure() -> None:
    line = GOOD.replace("weight = 6", 'weight = 6\npoints = "line"').replace(
        'needs = [{ theses = 1, orphans = "at most 0" }, { claims = 3 }]\n  points = 2',
        "at = 0\n  points = 0",
    )
    assert [each.at for each in good(line).criteria[0].levels] == [None, 0, 2]
    assert [each.code for each in read(line.replace("  at = 2\n", ""))[1]] == ["RUB003"]


def test_the_nearest_name_is_shown() -> None:
    _, (found,) = read(GOOD.replace("lines-of-reasoning", "lines-of-reasonning"))
    assert "write `lines-of-reasoning`" in found.help
    _, (found,) = read(GOOD.replace('measure = "', 'measur = "').replace("  at = 2\n", ""))
    assert "write `measure`" in found.help


def test_thresholds_that_fall_are_out_of_order_unless_less_is_better() -> None:
    falling = GOOD.replace("points = 0", "at = 3\n  points = 0")
    assert [each.code for each in read(falling)[1]] == []
    direct = falling.replace(
        'needs = [{ theses = 1, orphans = "at most 0" }, { claims = 3 }]', "at = 1"
    )
    assert [each.code for each in read(direct)[1]] == ["RUB006"]
    fewer = (
        direct.replace("at = 3", 'at = "at most 9"')
        .replace("at = 1\n", 'at = "at most 5"\n')
        .replace("at = 2\n", 'at = "at most 2"\n')
    )
    assert read(fewer)[1] == []


def test_the_hash_is_that_of_what_is_said_not_of_the_layout() -> None:
    first = good()
    assert good(f"# ours\n{GOOD}\n").hash == first.hash
    assert good(GOOD.replace("at = 2", "at = 3")).hash != first.hash


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_built_in_rubric_is_free_of_mistakes_and_says_whose_it_is(name: str) -> None:
    rubric = built_in(name)
    assert rubric.source
    assert rubric.by_hand
    assert read(text_of(name))[1] == []
    for criterion in rubric.criteria:
        assert criterion.about
        for level in criterion.levels:
            assert level.says
            assert level.next or level is criterion.levels[-1] or criterion.line
    assert rubric.criterion("nothing") is None


def test_a_rubric_is_found_by_name_or_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ours.toml"
    path.write_text(GOOD, encoding="utf-8")
    found, _ = find_rubric(str(path))
    assert found is not None
    assert found.name == "ours"
    assert find_rubric("toulmin")[0] is built_in("toulmin")
    with pytest.raises(UsageError, match="did you mean `structure`"):
        find_rubric("structur")
    with pytest.raises(FileError):
        find_rubric(str(tmp_path / "none.toml"))
    with pytest.raises(UsageError, match="or name a file"):
        find_rubric("x" * 5000)
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(GOOD.encode())))
    piped, _ = find_rubric("-")
    assert piped is not None
    assert piped.hash == found.hash
    path.write_bytes(b"\xff\xfe\x00")
    assert load_rubric(path)[0] is None


keys = st.text('abc-_é" .', min_size=1, max_size=5)
scalars = st.one_of(
    st.integers(-9, 9), st.floats(allow_nan=False), st.booleans(), st.text(max_size=8)
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=8,
)


def toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(c):08X}" if not c.isalnum() else c for c in value) + '"'
    if isinstance(value, list):
        return f"[ {', '.join(map(toml, value))} # c ]\n]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{toml(k)} = {toml(v)}" for k, v in value.items()) + "}"
    return repr(value)


@given(st.dictionaries(keys, values, max_size=4), st.dictionaries(keys, values, max_size=3))
def test_every_value_is_found_where_it_stands(
    first: dict[str, object], second: dict[str, object]
) -> None:
    lines = [f"{toml(key)} = {toml(value)} # {{" for key, value in first.items()]
    lines += ["[['t']]"] + [f" {toml(key)}={toml(value)}" for key, value in second.items()]
    text = "\n".join(line.replace("# c ]\n", "\n") if "{" in line else line for line in lines)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:  # a surrogate, or a line end in an inline table
        return
    places = Places(Document("x.toml", text))
    for key, value in data.items():
        if key != "t":
            shown = tomllib.loads(f"v = {places.value((key,)).text}")["v"]
            assert shown == value
    for key, value in data.get("t", [{}])[0].items():
        assert tomllib.loads(f"v = {places.value(('t', 0, key)).text}")["v"] == value


def test_a_rubric_that_is_nested_without_end_is_one_mistake() -> None:
    _, found = read(f"title = {'[' * 5000}{']' * 5000}")
    assert [each.code for each in found] == ["RUB001"]


@pytest.mark.parametrize(
    "text",
    ["", "criterion = 3", "criterion = [3]", "[criterion]\nid = 1", "a.b.c = 1979-05-27 07:32:00"],
)
def test_anything_that_is_toml_is_read_without_failing(text: str) -> None:
    rubric, found = read(text)
    assert rubric is None
    assert found


def test_the_rubric_of_the_documentation_is_free_of_mistakes() -> None:
    page = Path(__file__).parents[2] / "docs" / "howto" / "write-a-rubric.md"
    (shown,) = re.findall(r"^```toml\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert good(shown).scale == 20
