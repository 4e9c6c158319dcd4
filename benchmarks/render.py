"""What drawing costs: stage by stage, by size, and by shape.

``python benchmarks/render.py`` needs nothing but argmap and takes about two minutes; ``--quick``
leaves out the maps of 100,000 statements. The bars against other programs are in ``core.py``.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import common
from common import argmap, cost, report

from argmap.render import embedded
from argmap.render.build import build
from argmap.render.layout import lay_out
from argmap.render.legend import add_legend
from argmap.render.shapes import shapes
from argmap.render.svg import document
from argmap.render.theme import LIGHT
from argmap.resolve.load import parse
from argmap.source.garbage import paused_garbage_collection

Result = TypeVar("Result")


def main() -> None:
    """Print every row."""
    quick = "--quick" in sys.argv
    stages(10_000)
    with tempfile.TemporaryDirectory() as name:
        sizes(Path(name), quick=quick)
        every_shape(Path(name), 10_000 if quick else 100_000)


def stages(size: int) -> None:
    """Where the time goes in one picture, as shares of reading the same map."""
    text = common.tree_map(size)
    with paused_garbage_collection():
        loaded, reading = timed(lambda: parse(text))
        scene, building = timed(lambda: build(loaded.map))
        (placed, _), placing = timed(lambda: lay_out(scene, embedded.draw))
        _, explaining = timed(lambda: add_legend(scene, placed, None))
        (kinds, _), drawing = timed(lambda: shapes(scene, LIGHT, embedded.draw))
        _, writing = timed(lambda: "".join(document(scene, placed, LIGHT, kinds)))
    print(f"An SVG of {size:,} statements, as shares of reading the map ({reading:.2f} s)\n")
    for name, seconds in (
        ("words broken into lines, boxes measured", building),
        ("places and lines", placing),
        ("legend", explaining),
        ("each kind of box and line drawn once, by Graphviz", drawing),
        ("the document", writing),
    ):
        report(name, seconds / reading, None, f"{seconds:.2f} s")
    print()


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """The result of some work, and its CPU seconds."""
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def sizes(folder: Path, *, quick: bool) -> None:
    """The whole command for ten times the map, and its memory."""
    found = []
    for size in (1_000, 10_000) if quick else (1_000, 10_000, 100_000):
        path = folder / f"{size}.argmap"
        path.write_text(common.tree_map(size), encoding="utf-8")
        found.append(cost(argmap("render", path, "-o", folder / "out.svg")))
        note = f"{found[-1].seconds:.2f} s, {found[-1].memory / 1e6:.0f} MB"
        if len(found) > 1:
            ratio = found[-1].seconds / found[-2].seconds
            report(f"argmap render, {size:,} / {size // 10:,}", ratio, 12, note)


def every_shape(folder: Path, size: int) -> None:
    """Deep and broad maps against a tree of the same size; no depth is too deep."""
    seconds = {}
    for name, text in (
        ("tree", common.tree_map(size)),
        ("chain by relation lines", common.chain_by_relations(size)),
        ("siblings", common.siblings(size)),
    ):
        path = folder / "shape.argmap"
        path.write_text(text, encoding="utf-8")
        seconds[name] = cost(argmap("render", path, "-o", folder / "out.svg")).seconds
        if name != "tree":
            ratio = seconds[name] / seconds["tree"]
            note = f"{seconds[name]:.1f} s against {seconds['tree']:.1f} s"
            report(f"argmap render, {size:,}: {name} / tree", ratio, None, note)


if __name__ == "__main__":
    main()
