"""The same work on a Dask cluster.

Essays travel in batches, because a task of Dask's costs about as much as grading an essay. The
files themselves do not travel: the workers read them under the same paths, and so need the folder
that this machine has, as clusters usually share one, and argmap in the same version.

When a worker is lost, the scheduler gives its batches to others. A batch that has taken several
workers with it is taken apart, and the essay that does so alone is given up.
"""

from __future__ import annotations

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

BATCH = 16
AHEAD = 4
"""Batches that are under way for each thread of the cluster."""
REACH = 10.0
"""Seconds in which a scheduler answers, and a cluster has a worker."""
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
    """The batches that are under way, and those to be tried again."""

    def __init__(
        self, dask: Any, client: Any, errand: Errand, essays: Sequence[Essay], longest: float
    ) -> None:
        self._dask = dask
        self._client = client
        self._errand = errand
        self._essays = essays
        self._longest = longest
        self._done: Queue[tuple[Batch, Any]] = Queue()
        self._again: deque[Batch] = deque()
        self._under_way = 0
        self._since = monotonic()
        self._last_worker = monotonic()

    def run(self, numbers: Iterator[int]) -> Iterator[tuple[int, Outcome]]:
        """The results, batch by batch."""
        self._client.wait_for_workers(1, timeout=REACH)
        batches = iter(lambda: tuple(islice(numbers, BATCH)), ())
        room = AHEAD * sum(self._client.nthreads().values())
        while True:
            while self._under_way < room:
                batch = self._again.popleft() if self._again else next(batches, None)
                if batch is None:
                    break
                self._submit(batch)
            if not self._under_way:
                return
            yield from self._next()

    def _submit(self, batch: Batch) -> None:
        essays = tuple(self._essays[number] for number in batch)
        future = self._client.submit(grade_batch, self._errand, essays, pure=False)
        future.add_done_callback(lambda done: self._done.put((batch, done)))
        self._under_way += 1

    def _next(self) -> Iterator[tuple[int, Outcome]]:
        try:
            batch, future = self._done.get(timeout=LOOK)
        except Empty:
            self._must_be_alive()
            return
        self._under_way -= 1
        self._since = monotonic()
        try:
            results = future.result()
        except self._dask.KilledWorker:
            if len(batch) == 1:
                yield batch[0], Lost("its grading ended the workers that tried")
            self._again.extend((number,) for number in batch if len(batch) > 1)
            return
        yield from zip(batch, results, strict=True)

    def _must_be_alive(self) -> None:
        """Raise where there is nobody left to wait for."""
        now = monotonic()
        if self._client.nthreads():
            self._last_worker = now
        if now - self._last_worker > REACH or now - self._since > self._longest:
            raise TimeoutError("no worker is left")


def _said(error: Exception) -> str:
    return str(error) or type(error).__name__
