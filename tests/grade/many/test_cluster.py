"""The same work on a real scheduler and two workers of this machine, one of which is killed."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.classes import MakeClass
from support.work import Deadly

from argmap.grade.many.cluster import in_cluster
from argmap.grade.many.errand import Errand
from argmap.grade.many.essay import Essay, Graded, Lost
from argmap.grade.many.how import How
from argmap.grade.many.pool import LostWorkersError
from argmap.grade.many.run import grade_lines
from argmap.grade.rubric import Rubric
from argmap.source.errors import FileError

HOST = "127.0.0.1"
TESTS = str(Path(__file__).parents[2])
"""Where workers find what they are sent by name."""


class Cluster:
    """A scheduler and its workers, each a process."""

    def __init__(self, workers: int, **settings: str) -> None:
        self.settings = settings
        with socket.socket() as free:
            free.bind((HOST, 0))
            port = free.getsockname()[1]
        self.address = f"tcp://{HOST}:{port}"
        self.scheduler = self._start("dask_scheduler", "--host", HOST, "--port", str(port))
        options = ("--nthreads", "1", "--no-nanny", "--host", HOST)
        self.workers = [
            self._start("dask_worker", self.address, *options, "--death-timeout", "60")
            for _ in range(workers)
        ]
        self._wait(port)

    def _start(self, program: str, *options: str) -> "subprocess.Popen[bytes]":
        code = f"from distributed.cli.{program} import main\nmain()\n"
        return subprocess.Popen(
            [sys.executable, "-c", code, *options, "--no-dashboard"],
            env={**os.environ, "PYTHONPATH": TESTS, **self.settings},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _wait(self, port: int) -> None:
        """On a busy machine a scheduler takes its time to begin."""
        while self.scheduler.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex((HOST, port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError("the scheduler did not start")

    def end(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    found = Cluster(2)
    try:
        yield found
    finally:
        found.end()


def test_a_cluster_that_loses_a_worker_gives_what_the_pool_gives(
    cluster: Cluster, make_class: MakeClass, rubric: Rubric
) -> None:
    paths = make_class(40) * 5
    found = []
    for line in grade_lines(paths, rubric, how=How(cluster=cluster.address)):
        found.append(line)
        if len(found) == 20:
            cluster.workers[0].kill()
    assert found == list(grade_lines(paths, rubric, how=How(workers=2)))


def test_when_the_last_worker_is_lost_the_run_ends_with_a_reason(
    cluster: Cluster, make_class: MakeClass, rubric: Rubric, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("argmap.grade.many.cluster.ABSENT", 2.0)
    paths = make_class(40) * 10
    lines = grade_lines(paths, rubric, how=How(cluster=cluster.address))
    next(lines)
    for worker in cluster.workers:
        worker.kill()
    with pytest.raises(LostWorkersError, match="no worker is left"):
        list(lines)


def test_when_the_scheduler_is_lost_the_run_ends_with_a_reason(
    cluster: Cluster, make_class: MakeClass, rubric: Rubric
) -> None:
    lines = grade_lines(make_class(40) * 10, rubric, how=How(cluster=cluster.address))
    next(lines)
    cluster.scheduler.kill()
    with pytest.raises(LostWorkersError, match="was lost"):
        list(lines)


def test_nobody_at_the_address_is_one_line(rubric: Rubric, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.grade.many.cluster.REACH", 1.0)
    with pytest.raises(FileError, match="no Dask scheduler answers at"):
        list(in_cluster(f"tcp://{HOST}:1", Errand(rubric), [Essay("a", "a")], [0]))


def test_an_essay_that_ends_workers_is_given_up_alone() -> None:
    # The batch costs one worker, and the essay alone another one.
    found = Cluster(3, DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="0")
    try:
        essays = [Essay(str(number), str(number)) for number in range(4)]
        results = dict(in_cluster(found.address, Deadly(), essays, range(4)))  # type: ignore[arg-type]
    finally:
        found.end()
    assert results[2] == Lost("its grading ended the workers that tried")
    assert [results[number] for number in (0, 1, 3)] == [Graded(b"0"), Graded(b"1"), Graded(b"3")]
