"""The bars of grading: how many essays a second, on two cores, on a cluster, and in what memory.

``python benchmarks/grade.py`` grades 100,000 essays and takes half an hour; ``--quick`` takes a
tenth of each number. What is measured in seconds of the clock, two cores and the cluster, needs a
machine with nothing else to do; the rest counts the seconds of the processor.
"""

from __future__ import annotations

import os
import random
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from common import argmap, cost, report, sentence

STATEMENTS = 40
KINDS = ("primary", "primary", "secondary")
HOST = "127.0.0.1"
TIMES = 3


def main() -> None:
    """Print every row."""
    quick = "--quick" in sys.argv
    print(
        f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        essays = write_class(folder / "class", 200 if quick else 1_000)
        speed(folder, essays)
        two_cores(essays)
        cluster(essays)
        memory(folder, 10_000 if quick else 100_000)
        whole_report(folder, 500 if quick else 5_000)


def write_class(folder: Path, count: int, statements: int = STATEMENTS) -> list[str]:
    """Different essays of so many statements each."""
    folder.mkdir()
    paths = [folder / f"essay{number:06}.argmap" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text("\n".join(essay(number, statements)) + "\n", encoding="utf-8")
    return [str(path) for path in paths]


def essay(number: int, statements: int = STATEMENTS) -> Iterator[str]:
    """The lines of an essay: claims, cited and dated evidence, objections and rebuttals."""
    chance = random.Random(number)
    yield from ("---", f"title: Essay {number}", "question: Did the pact serve?", "---")
    for source in range(6):
        yield f"source k{source}: {sentence(chance)}. {{{KINDS[source % 3]} date={1920 + source}}}"
    yield f"context x: {sentence(chance)}."
    yield f"thesis t: {sentence(chance)}."
    left = statements - 2
    while left > 0:
        under = min(chance.randint(1, 4), left - 1)
        yield f"  claim c{left}: {sentence(chance)}."
        for piece in range(under):
            cited = f"[@k{chance.randrange(6)}, p. {chance.randint(1, 400)}]"
            dated = f"{{date={1920 + chance.randrange(20)}}}"
            yield f"    evidence e{left}-{piece}: {sentence(chance)} {cited} {dated}"
        left -= 1 + under
        if left >= 2 and chance.random() < 0.5:
            yield f"    objection o{left}: {sentence(chance)}."
            yield f"      rebuttal r{left}: {sentence(chance)}."
            left -= 2


def speed(folder: Path, essays: list[str]) -> None:
    """Essays a second on one core, JSON lines and no pictures."""
    options = ("--format", "jsonl", "--workers", 1)
    start = cost(argmap("grade", essays[0], *options), best_of=TIMES).seconds
    whole = cost(argmap("grade", folder / "class", *options), best_of=TIMES).seconds
    rate = (len(essays) - 1) / (whole - start)
    note = f"{rate:.0f} essays of {STATEMENTS} statements a second, start-up {start:.2f} s apart"
    report("grade --format jsonl: 150 essays, in seconds of a core", 150 / rate, 1, note)


def two_cores(essays: list[str]) -> None:
    """Two workers against one, beside what two processes cost that do nothing but reckon.

    Two cores are seldom twice as fast as one: they may share a chip's cache, its clock, or be
    halves of one core. What that costs is the machine's doing, and taken off.
    """
    print(f"  two processes that reckon, each / one alone: {(machine := crowding()):.2f}")
    before = processor()
    lines(essays, workers=1)
    middle = processor()
    lines(essays, workers=2)
    after = processor()
    alone, both = (sum(b) - sum(a) for a, b in ((before, middle), (middle, after)))
    note = f"{alone:.1f} s of the processor alone, {both:.1f} s with two"
    report("work of two workers / work of one / the machine", both / alone / machine, 1.1, note)
    share = (after[0] - middle[0]) / both
    report("  of which the process that hands it out", share, 0.1, "the rest runs side by side")
    alone, both = best(lambda: lines(essays, workers=1), lambda: lines(essays, workers=2))
    note = f"{alone:.1f} s of the clock alone, {both:.1f} s with two"
    ratio = 2 * both / alone / machine
    report("two workers / half of what one takes / the machine", ratio, 1.1, note)


def crowding() -> float:
    """By how much a process is slowed down by another one like it."""
    code = (
        "import time; start = time.process_time(); table = {}\n"
        "for number in range(2_000_000): table[str(number % 50_000)] = [number]\n"
        "print(time.process_time() - start)"
    )

    def seconds(processes: int) -> float:
        command = [sys.executable, "-c", code]
        started = [
            subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(processes)
        ]
        return sum(float(each.communicate()[0]) for each in started) / processes

    found = [(seconds(1), seconds(2)) for _ in range(TIMES)]
    return min(both for _, both in found) / min(alone for alone, _ in found)


def processor() -> tuple[float, float]:
    """Seconds of the processor so far: of this process, and of those that it has waited for."""
    found = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    own, others = (each.ru_utime + each.ru_stime for each in found)
    return own, others


def cluster(essays: list[str]) -> None:
    """Two workers of a cluster against two of the pool."""
    with dask(2) as address:
        lines(essays[:100], cluster=address)
        local, far = best(lambda: lines(essays, workers=2), lambda: lines(essays, cluster=address))
    note = f"{local:.1f} s in the pool, {far:.1f} s on the cluster"
    report("two workers of a Dask cluster / two of the pool", far / local, 1.15, note)


def memory(folder: Path, count: int) -> None:
    """The greatest process of a run of many short essays against that of a tenth of them."""
    write_class(folder / "tenth", count // 10, 5)
    write_class(folder / "all", count, 5)
    small, large = (
        cost(argmap("grade", folder / name, "--format", "jsonl")) for name in ("tenth", "all")
    )
    note = f"{large.memory / 1e6:.0f} MB, {count / large.seconds:.0f} essays a second of a core"
    report(f"memory for {count:,} essays / a tenth of them", large.memory / small.memory, 2, note)


def whole_report(folder: Path, count: int) -> None:
    """The same with a report: pages, pictures, tables and the class page."""
    write_class(folder / "pages", count)
    small, large = (
        cost(argmap("grade", *paths, "--out", folder / f"report{number}"))
        for number, paths in enumerate(([*(folder / "class").iterdir()][:100], [folder / "pages"]))
    )
    note = f"{large.memory / 1e6:.0f} MB, {count / large.seconds:.0f} pages a second of a core"
    report(f"memory for a report on {count:,} / on 100", large.memory / small.memory, 2, note)


def lines(essays: list[str], *, workers: int = 0, cluster: str = "") -> None:
    """Grade essays, and throw the lines away."""
    from argmap.grade.library import built_in
    from argmap.grade.many.how import How
    from argmap.grade.many.run import grade_lines

    for _ in grade_lines(essays, built_in("structure"), how=How(workers, cluster)):
        pass


def best(*works: Callable[[], None]) -> list[float]:
    """The least seconds that each takes, turn by turn, so that a busy minute hits all of them."""
    found = [float("inf")] * len(works)
    for _ in range(TIMES):
        for place, work in enumerate(works):
            start = time.perf_counter()
            work()
            found[place] = min(found[place], time.perf_counter() - start)
    return found


@contextmanager
def dask(workers: int) -> Iterator[str]:
    """The address of a scheduler with so many workers of one thread, on this machine."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    address = f"tcp://{HOST}:{port}"
    started = [_start("dask_scheduler", "--host", HOST, "--port", str(port))]
    try:
        while socket.socket().connect_ex((HOST, port)):
            time.sleep(0.1)
        options = ("--nthreads", "1", "--no-nanny", "--host", HOST)
        started += [_start("dask_worker", address, *options) for _ in range(workers)]
        yield address
    finally:
        for process in started:
            process.kill()
            process.wait()


def _start(program: str, *options: str) -> subprocess.Popen[bytes]:
    code = f"from distributed.cli.{program} import main; main()"
    return subprocess.Popen(
        [sys.executable, "-c", code, *options, "--no-dashboard"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


if __name__ == "__main__":
    main()
