"""``argmap evaluate`` at the door."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

TEXT = """
source s: S. {primary}

thesis stands "Stands": It does.
  evidence e "Fact": It was seen. [@s] {strong}
thesis falls "Falls": It does not.
  claim a "Guess": Somebody thought so.
stands contradicts falls
"""


@pytest.fixture
def judged(folder: Path) -> Path:
    path = folder / "m.argmap"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_the_verdict_in_words(argmap, judged: Path) -> None:
    status, out, err = argmap("evaluate", judged)
    assert (status, err) == (0, "")
    assert "“Stands” (line 4)" in out
    assert "stands: documented" in out
    assert "falls" in out


def test_json_has_the_same(argmap, judged: Path) -> None:
    found = json.loads(argmap("evaluate", "--format", "json", judged).out)
    assert [thesis["verdict"] for thesis in found["theses"]] == ["stands", "falls"]


@pytest.mark.parametrize("format_", ["markdown", "html"])
def test_other_formats(argmap, judged: Path, format_: str) -> None:
    out = argmap("evaluate", "--format", format_, judged).out
    assert "Stands" in out
    assert ("<html" in out) is (format_ == "html")


def test_what_if(argmap, judged: Path) -> None:
    changed = argmap("evaluate", "--format", "json", "--without", "e", judged).out
    assert json.loads(changed)["theses"][0]["verdict"] == "falls"


def test_what_a_check_can_require(argmap, judged: Path) -> None:
    assert argmap("evaluate", "--require", "stands", judged).status == 1
    judged.write_text("thesis t: T.\n  evidence e: E. [@s]\nsource s: S.\n")
    assert argmap("evaluate", "--require", "stands", judged).status == 0


def test_a_plot_beside_the_report(argmap, judged: Path, folder: Path) -> None:
    assert argmap("evaluate", "--plot", "p.svg", "-o", "r.txt", judged) == (0, "", "")
    assert (folder / "p.svg").read_text().startswith("<svg")
    assert "stands" in (folder / "r.txt").read_text()


def test_a_map_with_errors_says_so_first(argmap, folder: Path) -> None:
    (folder / "m.argmap").write_text("thesis t: T.\n  because f\n")
    status, out, err = argmap("evaluate", "m.argmap")
    assert status == 1
    assert out.splitlines()[3] == "The map has an error; evaluated as far as it is read."
    assert "an error" in err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--without", "ee"], "no statement is named `ee`"),
        (["--without", "stand"], "did you mean `stands`"),
        (["--suppose", "e"], "e=0.8"),
        (["--standard", "cleer"], "clear"),
        (["--semantics", "quadratik"], "quadratic"),
        (["--plot", "p.png"], "name it `p.svg`"),
    ],
)
def test_wrong_words_in_options(argmap, judged: Path, arguments: list[str], said: str) -> None:
    status, out, err = argmap("evaluate", judged, *arguments)
    assert (status, out) == (2, "")
    assert said in err


def test_a_small_map_needs_neither_numpy_nor_a_solver(process, judged: Path) -> None:
    status, _, err = process("evaluate", judged, PYTHONPROFILEIMPORTTIME="1")
    assert status == 0
    loaded = {line.rsplit("|")[-1].strip() for line in err.splitlines() if "|" in line}
    assert "lark" in loaded
    assert not {"numpy", "scipy", "pysat", "pysat.solvers"} & loaded
