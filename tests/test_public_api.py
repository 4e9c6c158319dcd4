"""What the package offers, and that it offers nothing by accident."""

from __future__ import annotations

import doctest
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import argmap

PUBLIC = {
    "ArgmapError",
    "ArgumentMap",
    "Citation",
    "Loaded",
    "MapBuilder",
    "Meta",
    "Source",
    "__version__",
    "built_in_rubric",
    "check_map",
    "compare_maps",
    "draw_map",
    "evaluate_map",
    "format_text",
    "from_networkx",
    "grade_map",
    "grade_many",
    "load",
    "load_rubric",
    "measure_map",
    "merge_maps",
    "parse",
    "read",
    "same_map",
    "subgraph",
    "to_networkx",
    "write",
}


def test_the_public_names_are_these() -> None:
    assert set(argmap.__all__) == PUBLIC
    assert set(dir(argmap)) == PUBLIC


@pytest.mark.parametrize("name", sorted(PUBLIC - {"__version__"}))
def test_every_public_name_is_documented_and_typed(name: str) -> None:
    thing = getattr(argmap, name)
    assert inspect.getdoc(thing)
    if inspect.isfunction(thing):
        signature = inspect.signature(thing)
        assert signature.return_annotation is not inspect.Signature.empty
        assert all(p.annotation is not p.empty for p in signature.parameters.values())


def test_other_names_are_refused() -> None:
    with pytest.raises(AttributeError, match="nonsense"):
        argmap.nonsense  # noqa: B018 - asking is the test


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(argmap.__file__).parent / "py.typed").exists()


def test_the_examples_in_the_docstring_run() -> None:
    assert doctest.testmod(argmap).attempted > 3
    assert doctest.testmod(argmap).failed == 0


def test_importing_the_package_loads_nothing() -> None:
    code = "import sys; before = set(sys.modules); import argmap; print(*set(sys.modules) - before)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    own = {
        name for name in loaded.stdout.split() if name.split(".")[0] in ("argmap", "lark", "typer")
    }
    assert own == {"argmap", "argmap.version"}


def test_a_map_shows_itself_in_a_notebook() -> None:
    map_, _ = argmap.parse("thesis t: T.\n  claim a: A.\n")
    assert repr(map_) == "<ArgumentMap 1 thesis, 2 statements, 1 argument, 0 sources>"
    assert "<svg" in map_._repr_svg_()


def test_what_reading_gives_unpacks() -> None:
    loaded = argmap.parse("thesis t: T.\n  because f\n")
    map_, diagnostics = loaded
    assert map_ is loaded.map
    assert [d.code for d in diagnostics] == ["REF001"]
    assert str(diagnostics[0]) == "<text>:2:11: error[REF001] no statement is named `f`"


def test_a_map_is_graded_in_one_call() -> None:
    loaded = argmap.parse("thesis t: The pact was a success.\n  evidence: It won two years.\n")
    marked = argmap.grade_map(loaded)
    assert marked.rubric == "structure"
    assert marked == argmap.grade_map(loaded, argmap.built_in_rubric("structure"))
    assert marked.score > 0
    assert argmap.measure_map(loaded.map)["evidence"] == 1
