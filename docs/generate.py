"""Writes the pages that are made from the code: rules, commands, the Python interface.

``python docs/generate.py`` writes them, ``--check`` says which are out of date and exits with 1.
"""

from __future__ import annotations

import inspect
import re
import sys
from pathlib import Path

import click
import typer

import argmap
from argmap.cli.app import COMMANDS, build
from argmap.grade.catalogue import ALL
from argmap.grade.library import BUILT_IN, built_in
from argmap.grade.rubric_page import rubric_page
from argmap.measure.registry import MEASURES

REFERENCE = Path(__file__).parent / "reference"
NOTE = "<!-- Made by docs/generate.py from the code; edit the code instead. -->\n\n"


def pages() -> dict[Path, str]:
    """Every generated page by its path."""
    made = {REFERENCE / "rules.md": rules_index(), REFERENCE / "commands.md": commands()}
    for rule in ALL.rules():
        title = f"# {rule.code} {rule.name}\n\n*{rule.severity.word.capitalize()}.*\n\n"
        made[REFERENCE / "rules" / f"{rule.code}.md"] = NOTE + title + rule.page + "\n"
    made[REFERENCE / "api.md"] = api()
    made[REFERENCE / "measures.md"] = measures()
    made[REFERENCE / "rubrics.md"] = rubrics()
    return made


def rules_index() -> str:
    """The table of all codes, a family at a time."""
    lines = [
        NOTE + "# What argmap checks\n",
        "Errors cannot be read as written, warnings are almost surely slips, advice judges quality."
        " Exit status 1 means errors or warnings. `argmap rule CODE` prints a page here.\n",
    ]
    for family, about in ALL.families.items():
        lines += [f"## {family}: {about}\n"]
        lines += ["| code | severity | what it says |", "| --- | --- | --- |"]
        for rule in ALL.rules():
            if rule.code.startswith(family):
                first = rule.page.splitlines()[0].removesuffix(".")
                link = f"[{rule.code}](rules/{rule.code}.md) {rule.name}"
                lines.append(f"| {link} | {rule.severity.word} | {first} |")
        lines.append("")
    return "\n".join(lines)


def measures() -> str:
    """The table of all measures with their definitions."""
    lines = [
        NOTE + "# Measures\n",
        "What `argmap stats` prints. A *count* is a whole number from 0, a *share* lies between"
        " 0 and 1, a *mean* is any number from 0. Where there is nothing to measure, there is no"
        " value.\n",
        "| measure | group | unit | definition |",
        "| --- | --- | --- | --- |",
    ]
    lines += [f"| `{m.name}` | {m.group} | {m.unit} | {m.definition} |" for m in MEASURES]
    return "\n".join(lines) + "\n"


def rubrics() -> str:
    """Every rubric that comes with argmap."""
    lines = [
        NOTE + "# Rubrics\n",
        "The rubrics that come with argmap, as `argmap rubric show NAME` prints them. How their"
        " files are written stands in [Write a rubric](../howto/write-a-rubric.md), what the"
        " measures are in [Measures](measures.md).\n",
    ]
    lines += [
        re.sub("^#", "##", rubric_page(built_in(name)), flags=re.MULTILINE) for name in BUILT_IN
    ]
    return "\n".join(lines)


def commands() -> str:
    """The help of every command."""
    app = typer.main.get_command(build(list(COMMANDS)))
    assert isinstance(app, click.Group) or hasattr(app, "commands")
    context = click.Context(app, info_name="argmap", terminal_width=96, max_content_width=96)
    lines = [NOTE + "# The commands\n", "```text", app.get_help(context).strip(), "```\n"]
    for name, command in app.commands.items():
        inner = click.Context(
            command, parent=context, info_name=name, terminal_width=96, max_content_width=96
        )
        lines += [f"## argmap {name}\n", "```text", command.get_help(inner).strip(), "```\n"]
    return "\n".join(lines)


def api() -> str:
    """The public names of the package with their docstrings."""
    lines = [NOTE + "# The Python interface\n", inspect.getdoc(argmap) or "", ""]
    for name in argmap.__all__:
        thing = getattr(argmap, name)
        if not callable(thing):
            continue
        lines += [f"## argmap.{name}\n", f"```python\n{_signature(name, thing)}\n```\n"]
        lines += [f"```text\n{inspect.getdoc(thing) or ''}\n```\n"]
        if inspect.isclass(thing):
            lines += _members(thing)
    return "\n".join(lines)


def _signature(name: str, thing: object) -> str:
    kind = "class " if inspect.isclass(thing) else ""
    try:
        return f"{kind}{name}{inspect.signature(thing)}"  # type: ignore[arg-type]  # it is callable
    except ValueError:
        return f"{kind}{name}"


def _members(thing: type) -> list[str]:
    lines = []
    for name, member in vars(thing).items():
        function = getattr(member, "func", None) or getattr(member, "fget", None) or member
        if name.startswith("_") or not inspect.isfunction(function) or not function.__doc__:
            continue
        called = str(inspect.signature(function)) if function is member else ""
        first = inspect.getdoc(function) or ""
        lines.append(f"- `.{name}{called}`: {' '.join(first.split())}")
    return [*lines, ""] if lines else []


def main() -> int:
    """Write the pages, or compare them."""
    check = sys.argv[1:] == ["--check"]
    stale = []
    for path, text in pages().items():
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(path)
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    for path in (REFERENCE / "rules").glob("*.md"):
        if path not in pages():
            stale.append(path)
            if not check:
                path.unlink()
    for path in stale:
        print(f"{'out of date' if check else 'wrote'}: {path.relative_to(REFERENCE.parent)}")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
