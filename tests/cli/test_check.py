"""``argmap check`` at the door: status, streams, formats, fixes, settings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest


def test_a_clean_map(argmap, clean: Path) -> None:
    status, out, err = argmap("check", clean)
    assert (status, out) == (0, "")
    assert err.startswith("clean")


def test_findings_and_their_status(argmap, folder: Path) -> None:
    (folder / "m.argmap").write_text("thesis t: T.\n  because munch\n  claim munich: M.\n")
    status, out, err = argmap("check", "m.argmap")
    assert status == 1
    assert "error[REF001]: no statement is named `munch`" in out
    assert "--> m.argmap:2:11" in out
    assert "= help: write `munich`" in out
    assert err.startswith("1 error")


def test_advice_is_counted_and_shown_when_asked_for(argmap, folder: Path) -> None:
    (folder / "m.argmap").write_text("thesis t: T.\n  evidence e: E.\n")
    status, out, err = argmap("check", "m.argmap")
    assert (status, out) == (0, "")
    assert "--advice shows" in err
    status, out, _ = argmap("check", "--advice", "m.argmap")
    assert status == 0
    assert "advice[SRC001]" in out


@pytest.mark.parametrize("format_", ["json", "sarif"])
def test_machine_formats_carry_all_severities(argmap, folder: Path, format_: str) -> None:
    (folder / "m.argmap").write_text("thesis t: T.\n  evidence e: E.\n  because f\n")
    status, out, err = argmap("check", "--format", format_, "m.argmap")
    assert (status, err) == (1, "")
    found = json.dumps(json.loads(out))
    assert "SRC001" in found
    assert "REF001" in found


def test_github_and_concise(argmap, folder: Path) -> None:
    (folder / "m.argmap").write_text("thesis t: T.\n  because f\n")
    github = argmap("check", "--format", "github", "m.argmap").out
    assert github.startswith("::error title=argmap (REF001),file=m.argmap,line=2,")
    concise = argmap("check", "--format", "concise", "m.argmap").out
    assert concise.startswith("m.argmap:2:11: ")
    assert len(concise.splitlines()) == 1


def test_selection_by_option_and_settings(argmap, folder: Path, monkeypatch) -> None:
    (folder / "m.argmap").write_text("thesis t: T.\n  because f\n")
    assert argmap("check", "--ignore", "REF", "m.argmap").status == 0
    assert argmap("check", "--select", "STR", "m.argmap").status == 0
    (folder / "argmap.toml").write_text('ignore = ["REF001"]\n')
    assert argmap("check", "m.argmap").status == 0
    assert argmap("check", "--ignore", "SRC", "m.argmap").status == 1
    (folder / "argmap.toml").write_text('[severity]\nREF001 = "advice"\n')
    assert argmap("check", "m.argmap").status == 0
    (folder / "argmap.toml").unlink()
    monkeypatch.setenv("ARGMAP_IGNORE", "REF001,SRC")
    assert argmap("check", "m.argmap").status == 0


def test_fix_mends_what_is_certain(argmap, folder: Path) -> None:
    path = folder / "m.argmap"
    path.write_text("thesis t: T.\n\tclaim a: A. {weak, date=1939}\n")
    status, out, _ = argmap("check", "--diff", "m.argmap")
    assert status == 1
    assert "+  claim a: A. {weak date=1939}" in out
    assert "\t" in path.read_text()
    assert argmap("check", "--fix", "m.argmap").status == 0
    assert "\t" not in path.read_text()
    assert "," not in path.read_text()


def test_standard_input_is_not_mended_in_silence(process, folder: Path) -> None:
    text = b"thesis t: T.\n\tclaim a: A.\n"
    status, out, err = process("check", "--fix", "-", stdin=text)
    assert (status, out) == (2, "")
    assert "--diff" in err
    status, out, _ = process("check", "--fix", "--diff", "-", stdin=text)
    assert status == 1
    assert "+  claim a: A." in out


def test_unsafe_fixes_are_asked_for(argmap, folder: Path) -> None:
    path = folder / "m.argmap"
    path.write_text("thesis t: T.\n  claim munich: M.\n  claim b: B.\n    because munch\n")
    argmap("check", "--fix", "m.argmap")
    assert "munch" in path.read_text()
    argmap("check", "--unsafe-fixes", "m.argmap")
    assert "because munich" in path.read_text()


def test_a_folder_and_what_its_maps_include(argmap, folder: Path) -> None:
    (folder / "whole.argmap").write_text('include "part.argmap"\nthesis t: T.\n  because p\n')
    (folder / "part.argmap").write_text("claim p: P.\n")
    assert argmap("check", ".").status == 0
    assert argmap("check", "part.argmap").status == 1


def test_standard_input(process, folder: Path) -> None:
    status, out, _ = process(
        "check", "-", "--stdin-filename", "essay.argmap", stdin=b"thesis t: T.\n  because f\n"
    )
    assert status == 1
    assert "--> essay.argmap:2:11" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check", "nothing.argmap"], "no such file"),
        (["check", "clean.argmap", "--select", "STR03"], "STR003"),
        (["rule", "STR03"], "STR003"),
        (["check", "-", "-"], "standard input"),
        (["check", "empty"], "no map"),
        (["chekc", "clean.argmap"], "chekc"),
        (["check", "--formt", "json", "clean.argmap"], "--formt"),
        (["check", "clean.argmap", "--format", "jsn"], "jsn"),
    ],
)
def test_wrong_use_is_one_line_and_status_two(argmap, clean, folder, arguments, said) -> None:
    (folder / "empty").mkdir()
    status, out, err = argmap(*arguments)
    assert (status, out) == (2, "")
    assert said in err


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("ignroe = []", "ignore"),
        ("ignore = 3", "a list of texts"),
        ("ignore = [", "cannot be read"),
        ('[severity]\nSTR001 = "loud"', "loud"),
    ],
)
def test_settings_that_are_wrong(argmap, clean, folder, settings: str, said: str) -> None:
    (folder / "argmap.toml").write_text(settings)
    status, _, err = argmap("check", clean)
    assert status == 2
    assert said in err


def test_colour_only_where_it_is_wanted(process, folder: Path) -> None:
    (folder / "m.argmap").write_text("thesis t: T.\n  because f\n")
    assert "\x1b[" not in process("check", "m.argmap").out
    assert "\x1b[" in process("check", "m.argmap", FORCE_COLOR="1").out
    assert "\x1b[" not in process("check", "m.argmap", FORCE_COLOR="1", NO_COLOR="1").out
    assert "\x1b[" in process("check", "--color", "always", "m.argmap", NO_COLOR="1").out


def test_plain_ascii_where_the_locale_has_no_more(process, folder: Path) -> None:
    (folder / "m.argmap").write_text("thesis t: Þesis — “T”.\n  because ſ\n", encoding="utf-8")
    out = process("check", "m.argmap", PYTHONIOENCODING="ascii", PYTHONUTF8="0").out
    assert out.isascii()
    assert "REF001" in out


def test_nothing_in_a_map_reaches_the_terminal(argmap, folder: Path) -> None:
    (folder / "m.argmap").write_bytes(
        b"thesis t: T.\n  because \x1b[31mred\x1b[0m\n  claim \x9b: x\n"
    )
    assert "\x1b" not in argmap("check", "m.argmap").out
