"""The other commands at the door."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest

from argmap.cli.app import COMMANDS


def test_the_version_is_answered_without_loading_anything(process) -> None:
    loaded = subprocess.run(
        [
            sys.executable, "-c",
            "import sys; sys.argv[1:] = ['--version']; from argmap.cli.entry import main; main(); "
            "print(*sys.modules)",
        ],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    first, modules = loaded.split("\n", 1)
    assert first.startswith("argmap ")
    assert not {"typer", "lark", "typing", "importlib.metadata"} & set(modules.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(argmap, command: str) -> None:
    status, out, _ = argmap(command, "--help")
    assert status == 0
    assert f"Example: argmap {command}" in out


def test_the_help_lists_all_commands(argmap) -> None:
    out = argmap("--help").out
    assert all(f"\n  {command}" in out for command in COMMANDS)


@pytest.mark.parametrize("template", ["essay", "debate", "toulmin", "ach"])
def test_a_new_map_is_clean_and_formatted(argmap, folder: Path, template: str) -> None:
    assert argmap("new", "m.argmap", "--template", template).status == 0
    assert argmap("check", "m.argmap").status == 0
    assert argmap("format", "--check", "m.argmap").status == 0


def test_a_file_is_never_overwritten_by_new(argmap, clean: Path) -> None:
    before = clean.read_text()
    assert argmap("new", clean).status == 2
    assert clean.read_text() == before


def test_rule_prints_a_page_and_lists_them(argmap) -> None:
    assert argmap("rule", "str003").out.startswith("# STR003 ")
    assert "STR003" in argmap("rule").out


def test_format_in_place_check_and_diff(argmap, folder: Path) -> None:
    path = folder / "m.argmap"
    path.write_text("thesis   t:   T.\n")
    assert argmap("format", "--check", "m.argmap").status == 1
    status, out, _ = argmap("format", "--diff", "m.argmap")
    assert status == 1
    assert "+thesis t: T." in out
    assert path.read_text() == "thesis   t:   T.\n"
    assert argmap("format", "m.argmap").status == 0
    assert path.read_text() == "thesis t: T.\n"
    assert argmap("format", "--check", "m.argmap").status == 0


def test_format_leaves_a_broken_file_alone(argmap, folder: Path) -> None:
    path = folder / "m.argmap"
    path.write_text("thesis   t   T.\n")
    status, _, err = argmap("format", "m.argmap")
    assert status == 1
    assert "SYN003" in err
    assert path.read_text() == "thesis   t   T.\n"


def test_format_from_standard_input(process) -> None:
    status, out, _ = process("format", "-", stdin=b"thesis   t:   T.\n")
    assert (status, out) == (0, "thesis t: T.\n")


def test_diff_tells_meaning_from_text(argmap, folder: Path) -> None:
    (folder / "a.argmap").write_text("thesis t: One\n    two.\n  claim a: A.\n  claim b: B.\n")
    (folder / "b.argmap").write_text("// new\nthesis t: One two.\n  claim b: B.\n  claim a: A.\n")
    assert argmap("diff", "a.argmap", "b.argmap") == (0, "", "")
    (folder / "c.argmap").write_text("thesis t: One two.\n  claim a: A. {strong}\n  claim c: C.\n")
    status, out, _ = argmap("diff", "a.argmap", "c.argmap")
    assert status == 1
    assert "- statement b: claim: B." in out
    assert "+ statement c: claim: C." in out
    assert "strength: (nothing) → strong" in out
    changes = json.loads(argmap("diff", "--format", "json", "a.argmap", "c.argmap").out)
    assert {change["kind"] for change in changes} == {"added", "removed", "changed"}


def test_diff_as_git_calls_it(argmap, folder: Path) -> None:
    (folder / "a.argmap").write_text("thesis t: T.\n")
    status, out, _ = argmap(
        "diff", "m.argmap", "/dev/null", ".", ".", "a.argmap", "0" * 40, "100644"
    )
    assert status == 0
    assert "+ statement t: thesis: T." in out


def test_a_command_that_is_cut_short_does_not_complain(folder: Path) -> None:
    (folder / "m.argmap").write_text("thesis t: T.\n" + "  because f\n" * 5000)
    done = subprocess.run(
        f"{sys.executable} -m argmap check m.argmap | head -1",
        shell=True, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_what_a_plan_or_a_report_is_made_of_is_never_overwritten(argmap, folder: Path) -> None:
    essay = folder / "essay.md"
    essay.write_text("My essay.\n")
    map_ = folder / "m.argmap"
    map_.write_text("---\nessay: essay.md\n---\nthesis t: T. [@essay]\n")
    before = map_.read_text()
    for command in (("outline", "--force"), ("evaluate",)):
        for target in ("m.argmap", "essay.md", str(map_)):
            outcome = argmap(*command, "m.argmap", "-o", target)
            assert outcome.status == 2
            assert "is read for this" in outcome.err
    assert argmap("evaluate", "m.argmap", "--plot", "m.argmap").status == 2
    assert (map_.read_text(), essay.read_text()) == (before, "My essay.\n")


def test_a_plan_takes_the_place_of_no_file_of_another_kind(argmap, clean: Path) -> None:
    other = clean.with_name("other.argmap")
    other.write_text("thesis o: O.\n")
    outcome = argmap("outline", clean, "-o", other)
    assert outcome.status == 2
    assert "--force" in outcome.err
    assert other.read_text() == "thesis o: O.\n"
    assert argmap("outline", clean, "-o", other, "--force").status == 0
    plan = clean.with_name("plan.md")
    assert [argmap("outline", clean, "-o", plan).status for _ in range(2)] == [0, 0]
    assert plan.read_text() == other.read_text() != ""


@pytest.mark.parametrize("template", ["essay", "debate", "toulmin", "ach"])
def test_a_map_under_a_name_that_says_nothing_is_read_as_one(
    argmap, folder: Path, template: str
) -> None:
    assert argmap("new", "rome.txt", "--template", template).status == 0
    outcome = argmap("check", "rome.txt")
    assert (outcome.status, outcome.out) == (0, ""), outcome


def test_diff_of_maps_with_errors_is_not_clean(argmap, clean: Path) -> None:
    broken = clean.with_name("broken.argmap")
    broken.write_text(clean.read_text() + "  evidnce x: X.\n")
    outcome = argmap("diff", broken, broken)
    assert (outcome.status, outcome.out) == (1, "")
    assert "has an error" in outcome.err
    assert argmap("diff", clean, clean).status == 0
    assert "can be read once" in argmap("diff", "-", "-").err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is full")
def test_a_full_disk_is_told_in_one_line(folder: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -m argmap rule > /dev/full",
        shell=True, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (2, "argmap: no space left on device\n")


@pytest.mark.parametrize(
    ("command", "name"),
    # No folder is given to those that read all that is in one.
    [("check", ""), ("format", ""), *product(("render", "outline", "stats"), ("", "/", "."))],
)
def test_a_name_that_is_none_touches_nothing(argmap, folder: Path, command: str, name: str) -> None:
    untidy = folder / "untidy.argmap"
    untidy.write_text("thesis t:  T.\n")
    outcome = argmap(command, name)
    assert outcome.status == 2
    assert "fault" not in outcome.err
    assert untidy.read_text() == "thesis t:  T.\n"
