"""Argdown's own program accepts what is written here, and counts the same things in it.

It is looked for where ``ARGMAP_ARGDOWN`` says, in ``benchmarks/peers`` (after ``npm install``
there), and on the PATH.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from support.maps import maps

from argmap.interchange.argdown.links import settled
from argmap.interchange.argdown.read import read_debate
from argmap.interchange.convert import read, text_of
from argmap.source.document import Document

ROOT = Path(__file__).parents[2]
PEER = ROOT / "benchmarks" / "peers" / "node_modules" / ".bin" / "argdown"
EXAMPLES = sorted((ROOT / "examples").glob("*.argmap"))
SAMPLES = sorted((Path(__file__).parent / "data").rglob("*.*"))
OUTSIDE = sorted((ROOT.parent / "shared" / "corpora").glob("arg-microtexts/*.xml"))
MAPS = [
    *EXAMPLES,
    *(path for path in SAMPLES if path.suffix in (".json", ".xml", ".ann", ".argdown")),
    *OUTSIDE,
]


@pytest.fixture(scope="module")
def argdown() -> list[str]:
    program = os.environ.get("ARGMAP_ARGDOWN")
    if not program and PEER.exists() and shutil.which("node"):
        program = str(PEER)
    program = program or shutil.which("argdown")
    if not program:
        pytest.skip("Argdown's own program is missing: run npm install in benchmarks/peers")
    return [program]


def counts_of(text: str) -> tuple[int, int, int]:
    debate, found, _ = read_debate(Document("map.argdown", text))
    # Random text can mention what is not there.
    assert not [problem for problem in found if problem.code not in ("SYN021", "FMT028")], text
    return len(debate.statements), len(debate.arguments), len(settled(debate))


def compare(program: list[str], texts: dict[str, str], folder: Path) -> None:
    """Let the other program read all texts at once, because starting it takes a second."""
    for name, text in texts.items():
        (folder / f"{name}.argdown").write_text(text, encoding="utf-8")
    ran = subprocess.run(
        [*program, "json", str(folder / "*.argdown"), str(folder)],
        capture_output=True,
        text=True,
        cwd=folder,
        timeout=300,
        check=False,
    )
    for name, text in texts.items():
        made = folder / f"{name}.json"
        assert made.exists(), f"{ran.stdout}\n{ran.stderr}\n{text}"
        theirs = json.loads(made.read_text(encoding="utf-8"))
        kinds = ("statements", "arguments", "relations")
        assert tuple(len(theirs[kind]) for kind in kinds) == counts_of(text), text


def test_every_map_at_hand(argdown: list[str], tmp_path: Path) -> None:
    texts = {
        f"{number:03d}-{path.stem}": text_of(read(path).map, "argdown").text
        for number, path in enumerate(MAPS)
        if "odd" not in path.stem
    }
    assert len(texts) > len(EXAMPLES)
    compare(argdown, texts, tmp_path)


def test_a_file_with_all_constructs_as_it_stands(argdown: list[str], tmp_path: Path) -> None:
    path = Path(__file__).parent / "data" / "argdown" / "railway.argdown"
    compare(argdown, {"railway": path.read_text(encoding="utf-8")}, tmp_path)


def test_random_maps(argdown: list[str], tmp_path: Path) -> None:
    texts: dict[str, str] = {}

    @settings(
        max_examples=60,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(maps())
    def collect(map_):
        if map_.statements:
            texts[f"{len(texts):03d}"] = text_of(map_, "argdown").text

    collect()
    compare(argdown, texts, tmp_path)
