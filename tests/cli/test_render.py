"""``argmap render`` at the door."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("m.svg", b"<"),
        ("m.png", b"\x89PNG"),
        ("m.pdf", b"%PDF"),
        ("m.dot", b"digraph"),
        ("m.html", b"<!doctype html"),
    ],
)
def test_a_picture_by_its_ending(
    argmap, clean: Path, folder: Path, name: str, start: bytes
) -> None:
    assert argmap("render", clean, "-o", name) == (0, "", "")
    assert (folder / name).read_bytes().lower().startswith(start.lower())


def test_without_a_name_it_lies_beside_the_map(argmap, clean: Path) -> None:
    assert argmap("render", clean).status == 0
    assert b"<svg" in clean.with_suffix(".svg").read_bytes()


def test_standard_input_to_standard_output(process, folder: Path) -> None:
    status, out, err = process("render", "-", stdin=b"thesis t: A sentence.\n")
    assert (status, err) == (0, "")
    assert out.lstrip().startswith("<")
    assert "A sentence." in out


def test_a_map_with_errors_is_drawn_as_far_as_it_is_read(argmap, folder: Path) -> None:
    (folder / "m.argmap").write_text("thesis t: Tea.\n  because f\n")
    status, out, err = argmap("render", "m.argmap")
    assert (status, out) == (1, "")
    assert "an error" in err
    assert "Tea." in (folder / "m.svg").read_text()


def test_a_file_of_another_kind_is_not_overwritten(argmap, clean: Path, folder: Path) -> None:
    (folder / "notes.svg").write_text("my notes")
    status, _, err = argmap("render", clean, "-o", "notes.svg")
    assert status == 2
    assert "--force" in err
    assert (folder / "notes.svg").read_text() == "my notes"
    assert argmap("render", clean, "-o", "notes.svg", "--force").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "m.jpg"], "svg"),
        (["--thesis", "tt"], "tt"),
        (["--section", "None"], "None"),
        (["--tag", "none"], "none"),
        (["--theme", "drak"], "dark"),
        (["--format", "pgn"], "png"),
        (["--depth", "-1"], "depth"),
    ],
)
def test_wrong_words(argmap, clean: Path, arguments: list[str], said: str) -> None:
    status, out, err = argmap("render", clean, *arguments)
    assert (status, out) == (2, "")
    assert said in err


def test_the_verdict_is_marked(argmap, clean: Path) -> None:
    argmap("render", clean, "--verdict")
    assert "accepted" in clean.with_suffix(".svg").read_text()


def test_watching_draws_again_and_keeps_the_last_good_picture(clean: Path) -> None:
    import subprocess
    import sys

    picture = clean.with_suffix(".svg")
    watching = subprocess.Popen(
        [sys.executable, "-m", "argmap", "render", str(clean), "--watch"],
        stderr=subprocess.PIPE,
        text=True,
    )
    said: list[str] = []
    assert watching.stderr is not None
    reader = threading.Thread(target=lambda: said.extend(watching.stderr), daemon=True)  # type: ignore[arg-type]
    reader.start()
    try:
        _until(lambda: any("watching" in line for line in said))
        clean.write_text("thesis t: Changed.\n", encoding="utf-8")
        _until(lambda: "Changed." in picture.read_text())
        clean.write_text("thesis t: Broken.\n  because f\n", encoding="utf-8")
        _until(lambda: any("REF001" in line for line in said))
        assert "Changed." in picture.read_text()
    finally:
        watching.terminate()
        watching.wait(10)


def _until(holds, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "nothing happened"
        time.sleep(0.05)


def test_where_a_picture_without_a_name_went_is_said(argmap, clean: Path) -> None:
    outcome = argmap("render", "clean.argmap")
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "wrote clean.svg\n")
    assert argmap("render", "clean.argmap", "-o", "other.svg").err == ""
