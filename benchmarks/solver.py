"""How fast frameworks are solved, beside clingo and any solver of the competitions.

    python benchmarks/solver.py [--limit SECONDS] [--seed N] [--binary PATH …]

Every figure is the time from a file's text to the answer, in one run on one machine: argmap and
clingo within this process, a ``--binary`` (any program with the options of ICCMA 2023) as a process
of its own, whose start is counted though Python's is not. The last lines are the geometric means of
argmap's time divided by the other's: below 1, argmap is faster. What took longer than the limit
counts as the limit. Needs ``pip install clingo``.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections.abc import Callable
from math import exp, log
from pathlib import Path
from time import perf_counter

import solver_clingo
from solver_instances import Instance, instances

from argmap.evaluate.solver import TimeRanOutError, solve
from argmap.evaluate.solver.files import read_framework
from argmap.source.document import Document

PROBLEMS = tuple(solver_clingo.PROGRAMS)
Ask = Callable[[Instance, str, float], tuple[bool | None, float]]


def ask_argmap(instance: Instance, problem: str, limit: float) -> tuple[bool | None, float]:
    """As `solver_clingo.ask`, by argmap."""
    text = instance.af
    about_one = problem.startswith("D")
    begun = perf_counter()
    framework, _ = read_framework(Document("x.af", text))
    try:
        answer = solve(
            framework, problem, str(instance.query) if about_one else None, timeout=limit
        )
    except TimeRanOutError:
        return None, limit
    found = answer.accepted if about_one else answer.extension is not None
    return found, perf_counter() - begun


def ask_binary(binary: str) -> Ask:
    """As `solver_clingo.ask`, by a program with the competition's options."""

    def ask(instance: Instance, problem: str, limit: float) -> tuple[bool | None, float]:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "x.af"
            file.write_text(instance.af)
            command = [binary, "-p", problem, "-f", str(file)]
            if problem.startswith("D"):
                command += ["-a", str(instance.query)]
            begun = perf_counter()
            try:
                done = subprocess.run(command, capture_output=True, timeout=limit, check=True)
            except subprocess.TimeoutExpired:
                return None, limit
            return not done.stdout.startswith(b"NO"), perf_counter() - begun

    return ask


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--limit", type=float, default=10, help="seconds for one question")
    parser.add_argument("--seed", type=int, default=1, help="of the random frameworks")
    parser.add_argument("--binary", action="append", default=[], help="a competition solver")
    given = parser.parse_args()
    others: dict[str, Ask] = {solver_clingo.version(): solver_clingo.ask}
    others |= {Path(binary).name: ask_binary(binary) for binary in given.binary}
    ratios: dict[tuple[str, str], list[float]] = {}
    print(f"{'framework':14} {'attacks':>8}  {'problem':7} {'argmap':>8}", *others)
    for instance in instances(given.seed):
        for problem in PROBLEMS:
            answer, own = ask_argmap(instance, problem, given.limit)
            times = []
            for name, ask in others.items():
                theirs, seconds = ask(instance, problem, given.limit)
                if None not in (answer, theirs) and answer != theirs:
                    raise SystemExit(f"{instance.name} {problem}: {answer}, but {name} {theirs}")
                ratios.setdefault((name, problem), []).append(own / seconds)
                times.append(f"{seconds:.3f}")
            attacks = len(instance.attacks)
            print(f"{instance.name:14} {attacks:8,}  {problem:7} {own:8.3f}", *times, flush=True)
    for name in others:
        print(f"\nargmap's time / {name}'s, geometric mean")
        for problem in PROBLEMS:
            print(f"  {problem:7} {_mean(ratios[name, problem]):.2f}")
        every = [ratio for problem in PROBLEMS for ratio in ratios[name, problem]]
        print(f"  all     {_mean(every):.2f}")


def _mean(ratios: list[float]) -> float:
    return exp(sum(map(log, ratios)) / len(ratios))


if __name__ == "__main__":
    main()
