"""What the pages about evaluation show is what the program prints."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

import argmap
from argmap.cli.entry import run
from argmap.evaluate.evaluation import evaluate
from argmap.model.scale import CREDENCE_WORDS, STRENGTH_WORDS

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "docs" / "explanation" / "verdict.md",
    ROOT / "docs" / "explanation" / "strength.md",
    ROOT / "docs" / "howto" / "read-a-verdict.md",
]
FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_every_command_prints_what_is_shown(page, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "100")
    shown, printed_by = 0, {}
    example = tmp_path / "example.argmap"
    for kind, text in FENCED.findall(page.read_text(encoding="utf-8")):
        if kind == "argmap":
            example.write_text(text, encoding="utf-8")
        if kind != "console":
            continue
        command, *expected = text.splitlines()
        words = shlex.split(command.removeprefix("$ argmap "))
        own = "example.argmap" in words
        monkeypatch.chdir(tmp_path if own else ROOT)
        asked = command, own and example.read_text(encoding="utf-8")
        if asked not in printed_by:
            assert run(words) == 0
            printed_by[asked] = capsys.readouterr().out.splitlines()
        printed = printed_by[asked]
        at = 0
        for line in expected:
            if line == "…":
                continue
            found = [n for n, other in enumerate(printed[at:], at) if other.startswith(line)]
            assert found, f"{page.name}: not printed by {command}: {line}"
            at = found[0] + 1
            shown += 1
    assert shown > 3


def test_the_table_of_strengths_is_right():
    page = PAGES[1].read_text(encoding="utf-8")
    text = next(text for kind, text in FENCED.findall(page) if kind == "argmap")
    strengths = evaluate(argmap.parse(text).map).strengths
    rows = re.findall(r"^\| `(\w+)` \| ([\d.]+) \|.*\| ([\d.]+) \|$", page, re.MULTILINE)
    rows = rows[-6:]
    assert rows[0][0] == "same"
    for name, base, value in rows:
        assert f"{strengths.of(name):.3f}" == value
        assert strengths.base(name) == float(base)


def test_the_table_of_words_is_right():
    page = PAGES[1].read_text(encoding="utf-8")
    for word, value in {**STRENGTH_WORDS, **CREDENCE_WORDS}.items():
        assert re.search(rf"\| `{word}`[^|]*\| {value:g} \|", page), word
