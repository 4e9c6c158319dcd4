"""Where the work is done: in processes of this machine, or on a cluster."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from typing import NamedTuple

from argmap.grade.many.errand import Errand
from argmap.grade.many.essay import Essay, Graded, Lost, Outcome
from argmap.grade.many.pool import in_processes


class How(NamedTuple):
    """``workers`` processes of this machine, or the Dask cluster whose scheduler is ``cluster``."""

    workers: int = 0
    cluster: str = ""


class Work:
    """What a process of the pool does with a number: grade the essay that it stands for."""

    def __init__(self, errand: Errand, essays: Sequence[Essay]) -> None:
        self._errand = errand
        self._essays = essays

    def __call__(self, number: int) -> Graded:
        """The result of an essay; it is a result whatever is in the file."""
        return self._errand.carry_out(self._essays[number])

    def prepare(self) -> None:
        """Load what grading needs, so that processes which are forked from this one have it."""
        self._errand.try_out()


def outcomes(
    errand: Errand, essays: Sequence[Essay], numbers: Iterable[int], how: How
) -> Generator[tuple[int, Graded], None, None]:
    """The results of the essays with these numbers, as they come.

    An essay that ends its worker twice, or takes too long, has a result that says so.

    Raises:
        LostWorkersError: no worker is left; what came before stands.
        FileError: the cluster cannot be reached.
    """
    found: Generator[tuple[int, Outcome], None, None]
    if how.cluster:
        from argmap.grade.many.cluster import in_cluster

        found = in_cluster(how.cluster, errand, essays, numbers)
    else:
        work = Work(errand, essays)
        found = in_processes(work, numbers, how.workers or cores(), prepare=work.prepare)
    with closing(found):
        for number, outcome in found:
            if isinstance(outcome, Lost):
                yield number, errand.fail(essays[number], outcome.reason)
            else:
                yield number, outcome


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(found: Iterator[tuple[int, Graded]], count: int) -> Iterator[Graded]:
    """The results of the numbers from 0 in order, each as soon as those before it are there."""
    waiting: dict[int, Graded] = {}
    following = 0
    for number, graded in found:
        waiting[number] = graded
        while following in waiting:
            yield waiting.pop(following)
            following += 1
    assert following == count, "an essay got no result"
