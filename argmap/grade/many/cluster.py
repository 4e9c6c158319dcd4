"""The same work on a Dask cluster.

Essays travel in batches, because a task of Dask's costs about as much as grading an essay. The
files themselves do not travel: the workers read them under the same paths, and so need the folder
that this machine has, as clusters usually share one, and argmap in the same version.

When a worker is lost, the scheduler gives its batches to others. A batch that was there when
several were lost is taken apart, and its essays wait until all others are done. Then each is tried
with nothing else under way, so that it is certain which one ends workers, and that one is given up.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from importlib import import_module
from itertools import islice
from queue import Empty, Queue
from threading import Lock
from time import monotonic
from typing import Any

from argmap.grade.many.errand import Errand
from argmap.grade.many.essay import Essay, Graded, Lost, Outcome
from argmap.grade.many.pool import LONGEST, LostWorkersError
from argmap.source.errors import FileError, MissingExtraError
from argmap.version import __version__

BATCH = 16
AHEAD = 4
"""Batches that are under way for each thread of the cluster."""
REACH = 10.0
"""Seconds in which a scheduler answers, and a cluster has a worker."""
ABSENT = 30.0
"""Seconds that a cluster may be without a worker."""
LOOK = 2.0
"""Seconds after which it is looked whether anybody is still at work."""
Batch = tuple[int, ...]
ALONE = Lock()
"""Graphviz draws one picture at a time, however many threads a worker has."""


def in_cluster(
    address: str,
    errand: Errand,
    essays: Sequence[Essay],
    numbers: Iterable[int],
    longest: float = LONGEST,
) -> Generator[tuple[int, Outcome], None, None]:
    """Each number with the result of its essay, as soon as its batch is done.

    ``address`` is the scheduler's. ``longest`` is how many seconds may pass without any result
    before the cluster is taken for lost.

    Raises:
        FileError: nobody answers at the address.
        LostWorkersError: the scheduler or all workers were lost.
        MissingExtraError: Dask is not installed.
    """
    try:
        dask = import_module("distributed")
    except ImportError:
        raise MissingExtraError("dask.distributed", "cluster") from None
    # What Dask would print on the way is said in one line at the end.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = dask.Client(address, timeout=REACH, set_as_default=False)
    except (OSError, ValueError) as error:
        raise FileError(f"no Dask scheduler answers at `{address}`: {error}") from None
    with client:
        try:
            yield from _Cluster(dask, client, errand, essays, longest).run(iter(numbers))
        except (OSError, TimeoutError, dask.CancelledError) as error:
            raise LostWorkersError(f"the cluster at `{address}` was lost: {_said(error)}") from None


def grade_batch(errand: Errand, essays: tuple[Essay, ...]) -> list[Graded]:
    """What a worker of the cluster does: grade a few essays one after the other."""
    with ALONE:
        return [errand.carry_out(essay) for essay in essays]


class _Cluster:
    """The batches that are under way, and the essays to be tried alone."""

    def __init__(
        self, dask: Any, client: Any, errand: Errand, essays: Sequence[Essay], longest: float
    ) -> None:
        self._dask = dask
        self._client = client
        self._errand = errand
        self._essays = essays
        self._longest = longest
        self._done: Queue[tuple[Batch, Any]] = Queue()
        self._suspects: deque[Batch] = deque()
        self._under_way = 0
        self._since = monotonic()
        self._last_worker = monotonic()

    def run(self, numbers: Iterator[int]) -> Iterator[tuple[int, Outcome]]:
        """The results, batch by batch."""
        self._client.wait_for_workers(1, timeout=REACH)
        batches = iter(lambda: tuple(islice(numbers, BATCH)), ())
        room = AHEAD * sum(self._client.nthreads().values())
        for batch in batches:
            self._submit(batch)
            while self._under_way >= room:
                yield from self._next()
        while self._under_way:
            yield from self._next()
        while self._suspects:
            self._submit(self._suspects.popleft())
            while self._under_way:
                yield from self._next(alone=True)

    def _submit(self, batch: Batch) -> None:
        essays = tuple(self._essays[number] for number in batch)
        future = self._client.submit(grade_batch, self._errand, essays, pure=False)
        future.add_done_callback(lambda done: self._done.put((batch, done)))
        self._under_way += 1

    def _next(self, *, alone: bool = False) -> Iterator[tuple[int, Outcome]]:
        try:
            batch, future = self._done.get(timeout=LOOK)
        except Empty:
            self._must_be_alive()
            return
        try:
            results = future.result(timeout=REACH)
        except TimeoutError:
            # Its worker was lost before the result was fetched, and nobody has made it again yet.
            self._done.put((batch, future))
            self._must_be_alive()
            return
        except self._dask.KilledWorker:
            self._under_way -= 1
            if alone:
                yield batch[0], Lost("its grading ended the workers that tried")
            else:
                self._suspects.extend((number,) for number in batch)
            return
        except (OSError, self._dask.CancelledError):
            raise
        except Exception as error:
            raise LostWorkersError(
                f"a worker of the cluster cannot grade: {_said(error)}; has it argmap "
                f"{__version__}?"
            ) from None
        self._under_way -= 1
        self._since = self._last_worker = monotonic()
        yield from zip(batch, results, strict=True)

    def _must_be_alive(self) -> None:
        """Raise where there is nobody left to wait for."""
        now = monotonic()
        if self._client.nthreads():
            self._last_worker = now
        if now - self._last_worker > ABSENT or now - self._since > self._longest:
            raise TimeoutError("no worker is left")


def _said(error: Exception) -> str:
    """The first line of what went wrong."""
    return next(iter(str(error).splitlines()), "") or type(error).__name__
