"""Whatever a file holds, every command answers with 0 or 1, and never with a fault of its own."""

from __future__ import annotations

import io
import random
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.cli.entry import run

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.argmap"))
COMMANDS = (
    ("check", "--advice"),
    ("check", "--format", "sarif"),
    ("check", "--fix"),
    ("format",),
    ("outline",),
    ("stats",),
    ("evaluate", "--permutations", "0"),
    ("render", "--force"),
    ("render", "--verdict", "--force", "--format", "dot"),
    ("convert", "--to", "json"),
    ("convert", "--to", "argmap"),
)
PIECES = ("claim", "evidence e:", "and ", "but x", "{", "}", "[@", "]", "->", '"', "\t", "\r", "//")


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """An example with some of its lines lost, doubled, moved, cut, or spoiled."""
    lines = draw(st.sampled_from(EXAMPLES)).read_text(encoding="utf-8").split("\n")
    chance = random.Random(draw(st.integers(0, 2**32)))
    for _ in range(draw(st.integers(1, 8))):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        kind = chance.randrange(6)
        if kind == 0 and len(lines) > 1:
            del lines[at]
        elif kind == 1:
            lines.insert(other, lines[at])
        elif kind == 2:
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == 3:
            lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
        elif kind == 4:
            cut = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:cut] + chance.choice(PIECES) + lines[at][cut:]
        else:
            lines[at] = " " * chance.randrange(9) + lines[at].lstrip()
    return "\n".join(lines)


def answers(command: tuple[str, ...], data: bytes, folder: Path) -> None:
    path = folder / "fuzzed.argmap"
    path.write_bytes(data)
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = run([*command, str(path)])
    assert status in (0, 1), err.getvalue()
    assert "Traceback" not in err.getvalue()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@settings(max_examples=12)
@given(text=damaged())
def test_a_damaged_example(command, text: str, tmp_path_factory) -> None:
    answers(command, text.encode(), tmp_path_factory.mktemp("fuzz"))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@settings(max_examples=25)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_file_at_all(command, data: bytes, tmp_path_factory) -> None:
    answers(command, data, tmp_path_factory.mktemp("fuzz"))


@settings(max_examples=20)
@given(damaged(), damaged())
def test_a_difference_of_damaged_maps(tmp_path_factory, old: str, new: str) -> None:
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / "old.argmap").write_text(old, encoding="utf-8", newline="")
    answers(("diff", str(folder / "old.argmap")), new.encode(), folder)
