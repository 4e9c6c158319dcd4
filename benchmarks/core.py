"""The bars of reading, checking and drawing: ratios of CPU seconds, all in one run.

``python benchmarks/core.py`` needs npm for the peer, Argdown, and a quarter of an hour.
``--quick`` leaves out what takes minutes.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import common
from common import argdown, argmap, cost, report

EXAMPLE = Path(__file__).parents[1] / "examples" / "pact.argmap"


def main() -> None:
    """Print every row."""
    quick = "--quick" in sys.argv
    print(f"Argdown {common.argdown_version()}, Python {sys.version.split()[0]}\n")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start_up(folder)
        reading(folder, quick=quick)
        shapes(folder)
        drawing(folder, quick=quick)


def start_up(folder: Path) -> None:
    """What a small map costs, against Python itself."""
    bare = cost([sys.executable, "-c", "pass"], best_of=15).seconds
    version = cost(argmap("--version"), best_of=15).seconds
    report("argmap --version / python -c pass", version / bare, 2)
    without = _without_bibliography(folder)
    for path, what, bar in (
        (without, "argmap check pact.argmap, bibliography apart / python", 20),
        (EXAMPLE, "argmap check pact.argmap / python", None),
    ):
        cost(argmap("check", path))
        report(what, cost(argmap("check", path), best_of=9).seconds / bare, bar)


def _without_bibliography(folder: Path) -> Path:
    """The example with its bibliography's entries as sources of the map itself."""
    import argmap as library

    loaded = library.load(EXAMPLE)
    text = EXAMPLE.read_text(encoding="utf-8").replace("bibliography: sources.bib\n", "")
    text = text.replace("../seeds/", "")
    text += "".join(
        f"\nsource {key}: {source.text}\n"
        for key, source in loaded.map.sources.items()
        if source.kept_in == "bibliography"
    )
    essay = EXAMPLE.parents[1] / "seeds" / "pact.md"
    (folder / "pact.md").write_text(essay.read_text(encoding="utf-8"), encoding="utf-8")
    path = folder / "pact.argmap"
    path.write_text(text, encoding="utf-8")
    return path


def reading(folder: Path, *, quick: bool) -> None:
    """Large maps, against Argdown on the same tree."""
    for size in (10_000,) if quick else (10_000, 100_000):
        ours, theirs = folder / f"{size}.argmap", folder / f"{size}.argdown"
        ours.write_text(common.tree_map(size), encoding="utf-8")
        theirs.write_text(common.tree_argdown(size), encoding="utf-8")
        mine = cost(argmap("check", ours), best_of=3)
        peer = cost(
            argdown("json", theirs, folder / "out"),
            best_of=3,
            environment={"NODE_OPTIONS": "--max-old-space-size=16384"},
        )
        note = f"{mine.seconds:.2f} s against {peer.seconds:.2f} s"
        report(f"argmap check / argdown json, {size:,} statements", *_bar(mine, peer), note)
        if size == 100_000:
            note = f"{mine.memory / 1e6:.0f} MB against {peer.memory / 1e6:.0f} MB"
            report("  its memory", mine.memory / peer.memory, 0.5, note)


def _bar(mine: common.Cost, peer: common.Cost) -> tuple[float, float]:
    return mine.seconds / peer.seconds, 0.35


def shapes(folder: Path) -> None:
    """Maps of other shapes cost no more for a byte than the tree of 10,000."""
    per_byte = {}
    for name, text in (
        ("tree of 10,000", common.tree_map(10_000)),
        ("chain of 3,000 by indentation", common.chain_by_indentation(3_000)),
        ("chain of 100,000 by relation lines", common.chain_by_relations(100_000)),
        ("100,000 siblings", common.siblings(100_000)),
    ):
        path = folder / "shape.argmap"
        path.write_text(text, encoding="utf-8")
        per_byte[name] = cost(argmap("check", path)).seconds / len(text)
        if name != "tree of 10,000":
            ratio = per_byte[name] / per_byte["tree of 10,000"]
            report(f"argmap check, {name}, a byte / tree of 10,000", ratio, 1.5)


def drawing(folder: Path, *, quick: bool) -> None:
    """Pictures, against Graphviz alone and against Argdown."""
    path = folder / "draw.argmap"
    path.write_text(common.tree_map(1_000), encoding="utf-8")
    source = folder / "draw.dot"
    mine = cost(argmap("render", path, "-o", folder / "out.svg"), best_of=3).seconds
    cost(argmap("render", path, "-o", source))
    start = cost(argmap("--help"), best_of=3).seconds
    alone = cost(_graphviz(source, folder / "alone.svg"), best_of=3).seconds
    note = f"{mine:.2f} s, start-up {start:.2f} s, Graphviz {alone:.2f} s"
    report("argmap render less start-up / Graphviz, 1,000", (mine - start) / alone, 1.5, note)

    ours, theirs = folder / "10k.argmap", folder / "10k.argdown"
    ours.write_text(common.tree_map(10_000), encoding="utf-8")
    theirs.write_text(common.tree_argdown(10_000), encoding="utf-8")
    mine = cost(argmap("render", ours, "-o", folder / "10k.svg"), best_of=2).seconds
    peer = cost(argdown("map", theirs, folder / "maps", "--format", "svg"), best_of=2).seconds
    note = f"{mine:.2f} s against {peer:.2f} s"
    report("argmap render / argdown map, 10,000 statements", mine / peer, 0.25, note)
    if quick:
        return
    ours.write_text(common.tree_map(100_000), encoding="utf-8")
    large = cost(argmap("render", ours, "-o", folder / "100k.svg"))
    note = f"{large.seconds:.1f} s, {large.memory / 1e6:.0f} MB"
    report("argmap render, 100,000 / 10,000 statements", large.seconds / mine, 12, note)


def _graphviz(source: Path, target: Path) -> list[str]:
    """Graphviz as the package carries it, on a finished DOT file, and nothing else of argmap."""
    code = (
        "import sys\n"
        "from pygraphviz import AGraph\n"
        "AGraph(sys.argv[1]).draw(sys.argv[2], prog='dot')\n"
    )
    return [sys.executable, "-c", code, str(source), str(target)]


if __name__ == "__main__":
    main()
