"""The pages say what is so: their links lead somewhere, their maps can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import argmap
from argmap.cli.app import COMMANDS
from argmap.source.diagnostic import Severity

PROJECT = Path(__file__).parents[1]
PAGES = [
    *(PROJECT / page for page in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((PROJECT / "docs").rglob("*.md")),
    *sorted((PROJECT / "examples").rglob("*.md")),
]
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
CODE = re.compile(r"`[^`\n]*`")
BLOCK = re.compile(r"^```argmap\n(.*?)^```", re.MULTILINE | re.DOTALL)
ABOUT_WHAT_STANDS_ELSEWHERE = ("REF001", "SRC002", "REF006", "REF007")


def name(path: Path) -> str:
    return str(path.relative_to(PROJECT))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    text = CODE.sub("", page.read_text(encoding="utf-8"))
    missing = [link for link in LINK.findall(text) if not (page.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_maps_in_the_pages_can_be_read(page: Path) -> None:
    for block in BLOCK.findall(page.read_text(encoding="utf-8")):
        if block.startswith(" "):  # a part of a map, as it stands in the whole
            depth = (len(block) - len(block.lstrip())) // 2
            block = "".join(f"{'  ' * n}claim c{n}: C.\n" for n in range(depth)) + block
        wrong = [
            str(found)
            for found in argmap.parse(block).diagnostics
            if found.severity is Severity.ERROR and found.code not in ABOUT_WHAT_STANDS_ELSEWHERE
        ]
        assert wrong == []


def test_the_readme_names_every_command() -> None:
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")
    assert [command for command in COMMANDS if f"argmap {command}" not in readme] == []


def test_commands_in_the_pages_have_the_options_they_are_given() -> None:
    import typer.main

    from argmap.cli.app import build

    known = {
        name: {
            option
            for parameter in command.params
            for option in (*parameter.opts, *parameter.secondary_opts)
        }
        for name, command in typer.main.get_command(build(list(COMMANDS))).commands.items()  # type: ignore[attr-defined]  # a group
    }
    wrong = []
    for page in PAGES:
        for line in re.findall(r"argmap [a-z]+ [^`\n]*", page.read_text(encoding="utf-8")):
            _, command, *words = line.split()
            options = {word.split("=")[0].rstrip(".,;:)") for word in words if word.startswith("-")}
            unknown = {o for o in options if re.fullmatch(r"--?[a-z][a-z-]*", o)}
            if command in known:
                wrong += [(name(page), line) for o in unknown - known[command] - {"-h", "--help"}]
    assert wrong == []
