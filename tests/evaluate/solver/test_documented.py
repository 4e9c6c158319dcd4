"""The reference page says what the solver does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from argmap.cli.entry import run
from argmap.evaluate.solver import Framework, Reasoner, Semantics, solve

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "solver.md"
TEXT = PAGE.read_text(encoding="utf-8")
EXAMPLE = TEXT.partition("$ cat example.af\n")[2].partition("    $ ")[0].replace("    ", "")


def test_the_commands_print_what_the_page_shows(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("example.af").write_text(EXAMPLE)
    shown = re.findall(r"    \$ argmap (.*)\n((?:    (?!\$).*\n)+)", TEXT)
    assert len(shown) == 2
    for command, expected in shown:
        assert run(command.split()) == 0
        assert capsys.readouterr().out == expected.replace("    ", "")


@pytest.mark.parametrize("semantics", [semantics.name for semantics in Semantics])
def test_the_table_of_semantics_is_right_about_the_example(semantics):
    attacks = [tuple(line.split()) for line in EXAMPLE.splitlines() if re.match(r"\d", line)]
    framework = Framework.of("1234", attacks)
    row = next(line for line in TEXT.splitlines() if line.startswith(f"| {semantics} "))
    sets = re.findall(r"\{([^}]*)\}", row)
    expected = {tuple(one.split(", ")) if one else () for one in sets}
    assert set(solve(framework, f"EE-{semantics}").extensions) == expected


def test_the_python_lines_are_right():
    framework = Framework.of("abcd", [("a", "b"), ("b", "a"), ("c", "c"), ("b", "d")])
    assert solve(framework, "DC-PR", "d").extension == ("a", "d")
    assert len(list(solve(framework, "EE-CO").extensions)) == 3
    assert Reasoner(framework, Semantics.PR).acceptance().some == frozenset("abd")
