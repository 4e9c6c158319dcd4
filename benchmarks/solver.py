"""How fast frameworks are solved, beside clingo, the method in C++, and any competition solver.

    python benchmarks/solver.py [--control] [--binary PATH …] [--limit SECONDS] [--seed N]

Every figure is CPU seconds from a file's text to the answer, in one run on one machine: argmap and
clingo within this process, the others as processes of their own, whose start is counted though
Python's is not. ``--control`` builds ``solver_control.cpp`` (needs g++ and CaDiCaL's library,
Debian's libcadical-dev); a ``--binary`` is any program with the options of ICCMA 2023. The last
lines are geometric means of argmap's time divided by the other's: below 1, argmap is faster. What
took longer than the limit on both sides is left out, on one side it counts as the limit. Needs
``pip install clingo``.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import tempfile
from collections.abc import Callable
from math import exp, log
from pathlib import Path
from time import process_time

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
    begun = process_time()
    framework, _ = read_framework(Document("x.af", text))
    try:
        answer = solve(
            framework, problem, str(instance.query) if about_one else None, timeout=limit
        )
    except TimeRanOutError:
        return None, limit
    found = answer.accepted if about_one else answer.extension is not None
    return found, process_time() - begun


def ask_binary(binary: str) -> Ask:
    """As `solver_clingo.ask`, by a program with the competition's options."""

    def ask(instance: Instance, problem: str, limit: float) -> tuple[bool | None, float]:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "x.af"
            file.write_text(instance.af)
            command = [binary, "-p", problem, "-f", str(file)]
            if problem.startswith("D"):
                command += ["-a", str(instance.query)]
            begun = _of_children()
            try:
                done = subprocess.run(command, capture_output=True, timeout=limit, check=True)
            except subprocess.TimeoutExpired:
                return None, limit
            return not done.stdout.startswith(b"NO"), _of_children() - begun

    return ask


def build_control(folder: str) -> str:
    """The program that `solver_control.cpp` becomes."""
    program = str(Path(folder) / "control")
    source = str(Path(__file__).with_name("solver_control.cpp"))
    subprocess.run(["g++", "-O2", "-std=c++17", source, "-o", program, "-lcadical"], check=True)
    return program


def _of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--limit", type=float, default=10, help="seconds for one question")
    parser.add_argument("--seed", type=int, default=1, help="of the random frameworks")
    parser.add_argument("--control", action="store_true", help="beside the same method in C++")
    parser.add_argument("--binary", action="append", default=[], help="a competition solver")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        binaries = [*([build_control(folder)] if given.control else []), *given.binary]
        others: dict[str, Ask] = {solver_clingo.version(): solver_clingo.ask}
        others |= {Path(binary).name: ask_binary(binary) for binary in binaries}
        measure(others, given.seed, given.limit)


def measure(others: dict[str, Ask], seed: int, limit: float) -> None:
    """Put every problem about every instance to everyone, and print times and ratios."""
    ratios: dict[tuple[str, str], list[float]] = {}
    print(f"{'framework':14} {'attacks':>8}  {'problem':7} {'argmap':>8}", *others)
    for instance in instances(seed):
        for problem in PROBLEMS:
            answer, own = ask_argmap(instance, problem, limit)
            times = []
            for name, ask in others.items():
                theirs, seconds = ask(instance, problem, limit)
                if None not in (answer, theirs) and answer != theirs:
                    raise SystemExit(f"{instance.name} {problem}: {answer}, but {name} {theirs}")
                times.append(f"{seconds:.3f}")
                if (answer, theirs) != (None, None):
                    ratios.setdefault((name, problem), []).append(own / max(seconds, 1e-3))
            attacks = len(instance.attacks)
            print(f"{instance.name:14} {attacks:8,}  {problem:7} {own:8.3f}", *times, flush=True)
    for name in others:
        print(f"\nargmap's time / {name}'s, geometric mean")
        every = []
        for problem in PROBLEMS:
            print(f"  {problem:7} {_mean(ratios[name, problem]):.2f}")
            every += ratios[name, problem]
        print(f"  all     {_mean(every):.2f}")


def _mean(ratios: list[float]) -> float:
    return exp(sum(map(log, ratios)) / len(ratios))


if __name__ == "__main__":
    main()
