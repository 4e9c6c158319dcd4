"""The bars of evaluation, as ratios of CPU seconds in one run.

``python benchmarks/evaluate.py`` needs NumPy, python-sat and a C compiler (``cc``).
"""

from __future__ import annotations

import ctypes
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np
from common import WORDS, report

import argmap
from argmap.evaluate.strength.levels import plan
from argmap.evaluate.strength.semantics import SEMANTICS
from argmap.evaluate.turning.turning import find_turning
from argmap.evaluate.verdict.verdict import judge_map

EXAMPLE = Path(__file__).parents[1] / "examples" / "pact.argmap"
STATEMENTS, EDGES = 250_000, 1_000_000
LOOP = """
void strengths(long count, const long *first, const long *source, const double *weight,
               const double *base, double *value) {
    for (long i = 0; i < count; i++) {
        double energy = 0;
        for (long k = first[i]; k < first[i + 1]; k++) energy += weight[k] * value[source[k]];
        double square = energy * energy;
        square /= 1 + square;
        value[i] = energy > 0 ? base[i] + (1 - base[i]) * square : base[i] - base[i] * square;
    }
}
"""


def main() -> None:
    """Print every row."""
    print(f"Python {sys.version.split()[0]}, NumPy {np.__version__}\n")
    strengths()
    verdicts()
    turning_sets()
    small_maps()


def least(times: int, work: Callable[[], Any]) -> float:
    """The least CPU time of several runs."""
    seconds = []
    for _ in range(times):
        start = process_time()
        work()
        seconds.append(process_time() - start)
    return min(seconds)


def strengths() -> None:
    """A random acyclic graph of a million edges, against one pass of a C loop over its arrays."""
    draw = np.random.default_rng(0)
    targets = draw.integers(1, STATEMENTS, EDGES)
    sources = (draw.random(EDGES) * targets).astype(np.intp)
    sides = np.where(draw.random(EDGES) < 0.7, 1, -1)
    weights = sides * draw.choice([0.5, 0.75, 0.9, 1.0], EDGES)
    base = draw.random(STATEMENTS)
    start = process_time()
    order = plan(STATEMENTS, sources, targets, weights)
    planning = process_time() - start
    assert order is not None
    semantics = SEMANTICS["quadratic"]
    ours = least(9, lambda: order.run(base, semantics))

    counts = np.zeros(STATEMENTS + 1, dtype=np.int64)
    for level in order.levels:
        ends = np.append(level.starts, level.last_step - level.first_step)
        counts[level.first + 1 : level.last + 1] = np.diff(ends)
    scores = np.ascontiguousarray(base[order.places])
    values = np.zeros(STATEMENTS)
    arrays = (np.cumsum(counts), order.sources.astype(np.int64), order.strengths, scores, values)
    with tempfile.TemporaryDirectory() as folder:
        loop = compiled(Path(folder))
        theirs = least(9, lambda: loop(STATEMENTS, *(a.ctypes.data for a in arrays)))
    difference = np.abs(order.run(base, semantics)[order.places] - values).max()
    assert difference < 1e-12, difference
    report("strengths of 1e6 edges / one pass of a C loop", ours / theirs, 4)
    report("the same with the plan", (ours + planning) / theirs, None)


def compiled(folder: Path) -> Callable[..., None]:
    """The loop in C."""
    source, library = folder / "loop.c", folder / "loop.so"
    source.write_text(LOOP)
    flags = ["-O3", "-march=native", "-shared", "-fPIC"]
    subprocess.run(["cc", *flags, "-o", str(library), str(source)], check=True)
    loop = ctypes.CDLL(str(library)).strengths
    loop.argtypes = [ctypes.c_long, *[ctypes.c_void_p] * 5]
    loop.restype = None
    return loop


def outline(count: int, children: int, seed: int) -> str:
    """A map of so many statements, a tree with reasons and objections of every strength."""
    draw = random.Random(seed)
    lines = [""] * count
    depth = [0] * count
    order: list[int] = []
    work = [0]
    while work:
        at = work.pop()
        order.append(at)
        below = range(at * children + 1, min(at * children + children + 1, count))
        for child in below:
            depth[child] = depth[at] + 1
        work += reversed(below)
        text = " ".join(draw.choices(WORDS, k=12))
        attacks = at > 0 and draw.random() < 0.25
        leaf = not below
        role = "thesis" if not at else "objection" if attacks else "evidence" if leaf else "claim"
        strength = draw.choice(["", "", " {weak}", " {strong}"]) if at else ""
        lines[at] = f"{'  ' * depth[at]}{role} s{at}: {text}.{strength}"
    return "\n".join(lines[at] for at in order) + "\n"


def verdicts() -> None:
    """The verdict of a map of 100,000 statements, against the time that it takes to parse it."""
    text = outline(100_000, 4, 0)
    start = process_time()
    loaded = argmap.parse(text)
    parsing = process_time() - start
    assert not loaded.diagnostics
    judging = least(3, lambda: judge_map(loaded.map).theses)
    report("verdict of 100,000 statements / parsing them", judging / parsing, 1)


def turning_sets() -> None:
    """Smallest turning sets of maps of 5,000 statements, the slowest of several."""
    seconds = []
    for seed in range(4):
        for children in (2, 4, 8):
            verdict = judge_map(argmap.parse(outline(5_000, children, seed)).map)
            start = process_time()
            find_turning(verdict, "s0")
            seconds.append(process_time() - start)
    report("smallest turning sets of 5,000 statements, seconds", max(seconds), 1)


def small_maps() -> None:
    """What a small map loads."""
    script = (
        "import sys, argmap; from argmap.evaluate.evaluation import evaluate; "
        "from argmap.evaluate.report.compose import compose; "
        "from argmap.evaluate.report.text import write_text; "
        f"list(write_text(compose(evaluate(argmap.load({str(EXAMPLE)!r}).map)))); "
        "print(len({'numpy', 'scipy', 'pysat'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    report("heavy packages loaded for the pact", float(done.stdout), 0)


if __name__ == "__main__":
    main()
