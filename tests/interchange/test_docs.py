"""The pages on formats: each has one, and what they show is true."""

import doctest
import importlib
import re
from pathlib import Path

import pytest

import argmap
from argmap.interchange.convert import read, text_of
from argmap.interchange.registry import BY_NAME, ENTRIES, format_named, load

DOCS = Path(__file__).parents[2] / "docs" / "reference"
PAGES = sorted(path for path in (DOCS / "formats").glob("*.md") if path.stem != "README")
BLOCK = re.compile(r"^```(?P<name>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
MODULES = ("interchange.builder", "interchange.merge", "interchange.networkx_graph", "compare.same")


def blocks(page: Path) -> dict[str, str]:
    found = {}
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        found.setdefault(block["name"], block["text"])
    return found


SHOWN = [
    (page, name) for page in PAGES for name in blocks(page) if name in BY_NAME and name != "argmap"
]


@pytest.mark.parametrize(("page", "name"), SHOWN, ids=[name for _, name in SHOWN])
def test_the_example_of_a_page_is_true(page: Path, name: str, tmp_path: Path) -> None:
    texts = blocks(page)
    known = format_named(name)
    if name in ("af", "tgf") or known.read is None:
        map_, diagnostics = argmap.parse(texts["argmap"])
        assert not diagnostics
        assert text_of(map_, name).text == texts[name]
        return
    path = tmp_path / f"map{BY_NAME[name].endings[0]}"
    path.write_text(texts[name], encoding="utf-8")
    if "edges" in texts:
        (tmp_path / "map.edges.csv").write_text(texts["edges"], encoding="utf-8")
    loaded = read(path, name)
    assert not loaded.diagnostics
    assert text_of(loaded.map, "argmap").text == texts["argmap"]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_format_has_a_page_that_says_what_is_lost(entry) -> None:
    option = re.compile(rf"`(?:--(?:from|to) )?{entry.name}`")
    naming = [page for page in PAGES if option.search(_flat(page)[:1500])]
    assert naming
    assert all("\n## What is lost" in page.read_text(encoding="utf-8") for page in naming)


def test_the_table_of_formats_is_true() -> None:
    rows = re.findall(
        r"^\| `(\w+)` \| .*?\((\w+\.md)\).* \| (yes|no) \| (yes|no) \|$",
        (DOCS / "formats" / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    assert {(name, read == "yes", write == "yes") for name, _, read, write in rows} == {
        (entry.name, bool(load(entry).read), bool(load(entry).write)) for entry in ENTRIES
    }
    assert {page for _, page, _, _ in rows} == {page.name for page in PAGES}


def _flat(page: Path) -> str:
    return " ".join(page.read_text(encoding="utf-8").split())


def test_the_examples_in_the_page_on_python_run() -> None:
    result = doctest.testfile(
        str(DOCS / "api-formats.md"), module_relative=False, optionflags=doctest.ELLIPSIS
    )
    assert result.attempted > 30
    assert result.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_in_docstrings_run(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"argmap.{name}"))
    assert result.attempted
    assert result.failed == 0
