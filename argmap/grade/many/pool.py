"""Work on all cores, whatever happens to a worker.

Each worker is a process with a pipe of its own, so that when one dies it is known which piece of
work it was at. That piece is tried once more; if it takes a second worker with it, it is given up
alone. The pool of the standard library gives up all pieces at once instead, or waits for ever.
"""

from __future__ import annotations

import gc
import multiprocessing
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from time import monotonic
from types import ModuleType
from typing import TypeVar

from argmap.grade.many.essay import Lost
from argmap.source.errors import ArgmapError

Result = TypeVar("Result")
AHEAD = 3
"""Pieces that wait at each worker, so that none is idle while the pool is busy."""
LONGEST = 600.0
"""Seconds after which a piece of work is taken for one that never ends."""
TRIES = 2
LOST_IN_A_ROW = 25
"""So many workers lost with no result between them are the machine's fault, not the essays'."""
WINDOW = 5_000
"""No piece is begun that stands so far behind one that is not done: who puts results in order has
to keep no more than these."""
READY = -1


class LostWorkersError(ArgmapError):
    """Workers end as soon as they begin."""


def in_processes(
    work: Callable[[int], Result],
    numbers: Iterable[int],
    workers: int,
    longest: float = LONGEST,
    prepare: Callable[[], None] | None = None,
) -> Generator[tuple[int, Result | Lost], None, None]:
    """Each number with what ``work`` makes of it, as soon as it is done.

    ``numbers`` ascend; they are few bytes each, so that a worker must know the rest beforehand.
    ``longest`` is in seconds. Numbers whose work ended its process, or took longer, come with
    ``Lost``. When the iterator is closed, all workers are ended. ``prepare`` is called once where
    workers inherit what it loads.

    Raises:
        LostWorkersError: no worker stays alive.
    """
    pool = _Pool(work, numbers, longest)
    if pool.forks and prepare is not None:
        prepare()
    try:
        pool.fill(workers)
        while pool.busy:
            yield from pool.collect()
            pool.fill(workers)
    finally:
        pool.end()


class _Worker:
    """A process, and the pieces that it has, the one that it is at first."""

    def __init__(self, process: BaseProcess, pipe: Connection) -> None:
        self.process = process
        self.pipe = pipe
        self.pieces: deque[int] = deque()
        self.ready = False
        self.since = monotonic()

    def give(self, number: int) -> bool:
        """Send a piece; False where there is no one to send it to."""
        if not self.pieces:
            self.since = monotonic()
        self.pieces.append(number)
        try:
            # A number is far smaller than a pipe holds, so this never waits for the worker.
            self.pipe.send(number)
        except OSError:
            return False
        return True


class _Pool:
    def __init__(
        self, work: Callable[[int], object], numbers: Iterable[int], longest: float
    ) -> None:
        self._work = work
        self._waiting = iter(numbers)
        self._again: deque[int] = deque()
        self._tries: dict[int, int] = {}
        self._longest = longest
        self._workers: dict[Connection, _Worker] = {}
        self._lost_in_a_row = 0
        self._open: set[int] = set()
        self._latest = 0
        # A fork is quick, but copes with no threads.
        self.forks = sys.platform == "linux" and threading.active_count() == 1
        self._process: Callable[..., BaseProcess] = (
            multiprocessing.get_context("fork").Process
            if self.forks
            else multiprocessing.get_context("spawn").Process
        )

    @property
    def busy(self) -> bool:
        """Whether anything is still to be done or waited for."""
        return bool(self._again) or any(worker.pieces for worker in self._workers.values())

    def fill(self, workers: int) -> None:
        """Give every worker enough to do; start those that are missing while there is work."""
        while len(self._workers) < workers and (number := self._next()) is not None:
            self._start().give(number)
        for worker in list(self._workers.values()):
            while len(worker.pieces) < AHEAD and (number := self._next()) is not None:
                worker.give(number)

    def _next(self) -> int | None:
        if self._again:
            return self._again.popleft()
        if self._open and self._latest - min(self._open) > WINDOW:
            return None
        number = next(self._waiting, None)
        if number is not None:
            self._open.add(number)
            self._latest = number
        return number

    def _start(self) -> _Worker:
        ours, theirs = multiprocessing.Pipe()
        process = self._process(target=_serve, args=(theirs, ours, self._work), daemon=True)
        with _without_main():
            process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self._workers[ours] = worker
        return worker

    def collect(self) -> Iterator[tuple[int, Lost]]:
        """Wait until something is done; give it, and what was lost."""
        for pipe in wait(list(self._workers), timeout=min(1.0, self._longest / 4)):
            assert isinstance(pipe, Connection)
            worker = self._workers[pipe]
            try:
                number, result = pipe.recv()
            except (EOFError, OSError):
                yield from self._lost(worker, "its grading ended the program")
                continue
            if number == READY:
                worker.ready = True
                worker.since = monotonic()
                continue
            worker.pieces.popleft()
            self._open.discard(number)
            worker.since = monotonic()
            self._lost_in_a_row = 0
            yield number, result
        for worker in list(self._workers.values()):
            if worker.ready and worker.pieces and monotonic() - worker.since > self._longest:
                worker.process.kill()
                reason = f"its grading took longer than {self._longest:g} seconds"
                yield from self._lost(worker, reason, tries=1)

    def _lost(self, worker: _Worker, reason: str, tries: int = TRIES) -> Iterator[tuple[int, Lost]]:
        worker.process.join()
        worker.pipe.close()
        del self._workers[worker.pipe]
        self._lost_in_a_row += 1
        if self._lost_in_a_row > LOST_IN_A_ROW:
            raise LostWorkersError(
                f"{LOST_IN_A_ROW} workers ended one after the other (the last with status "
                f"{worker.process.exitcode}): is there enough memory?"
            )
        pieces = worker.pieces
        if pieces and worker.ready:
            number = pieces[0]
            self._tries[number] = self._tries.get(number, 0) + 1
            if self._tries[number] >= tries:
                pieces.popleft()
                self._open.discard(number)
                yield number, Lost(reason)
        self._again.extendleft(reversed(pieces))

    def end(self) -> None:
        """End all workers, whatever they are at."""
        for worker in self._workers.values():
            worker.process.kill()
        for worker in self._workers.values():
            worker.process.join()
            worker.pipe.close()


@contextmanager
def _without_main() -> Iterator[None]:
    """Let new processes know nothing of the caller's script.

    They would run it once more to find things in it; nothing of ours is there, and a script that
    begins by grading would do so in every worker.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _serve(pipe: Connection, other_end: Connection, work: Callable[[int], object]) -> None:
    """A worker: it works until nobody is left at the other end."""
    # Held open here as well, it would never tell that the program which gave the work is gone.
    # Workers that were forked later hold it, too; they end first.
    other_end.close()
    # Whoever presses Ctrl-C speaks to the program that started the workers; it ends them.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What is there by now stays; an essay makes many objects, and hardly a circle of them.
    gc.freeze()
    gc.set_threshold(50_000)
    try:
        pipe.send((READY, None))
        while True:
            number = pipe.recv()
            pipe.send((number, work(number)))
    except (EOFError, OSError):
        return
