"""All pieces of work get a result, whatever happens to the workers."""

import os
import signal
import threading
import time

import pytest

from argmap.grade.many.essay import Lost
from argmap.grade.many.how import in_order
from argmap.grade.many.pool import LostWorkersError, in_processes


def square(number: int) -> int:
    return number * number


def heavy(number: int) -> bytes:
    return bytes(1_000_000)


def deadly(number: int) -> int:
    if number % 5 == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def endless(number: int) -> int:
    if number == 2:
        time.sleep(600)
    return number


def all_deadly(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("workers", [1, 2])
def test_each_number_has_its_result_once(workers: int) -> None:
    found = list(in_processes(square, range(100), workers))
    assert sorted(found) == [(number, number * number) for number in range(100)]


def test_results_larger_than_a_pipe_come_through() -> None:
    assert sum(len(result) for _, result in in_processes(heavy, range(12), 2)) == 12_000_000  # type: ignore[arg-type]


def test_a_piece_that_ends_its_worker_is_given_up_alone() -> None:
    found = dict(in_processes(deadly, range(12), 2))
    assert len(found) == 12
    assert {number for number, result in found.items() if isinstance(result, Lost)} == {3, 8}
    assert all(found[number] == number for number in found if number % 5 != 3)


def test_a_piece_that_never_ends_is_given_up() -> None:
    found = dict(in_processes(endless, range(6), 2, longest=1.0))
    assert found[2] == Lost("its grading took longer than 1 seconds")
    assert [found[number] for number in (0, 1, 3, 4, 5)] == [0, 1, 3, 4, 5]


def test_workers_that_all_end_stop_the_run_with_a_reason() -> None:
    with pytest.raises(LostWorkersError, match="is there enough memory"):
        list(in_processes(all_deadly, range(1000), 2))


def test_workers_end_with_the_iterator() -> None:
    found = in_processes(square, range(10_000), 2)
    next(found)
    found.close()
    import multiprocessing

    assert multiprocessing.active_children() == []


def test_it_works_beside_threads() -> None:
    # Then processes are started afresh, and get the work sent.
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert dict(in_processes(abs, range(4), 2)) == {0: 0, 1: 1, 2: 2, 3: 3}
    finally:
        stop.set()
        thread.join()


def test_results_are_put_in_order() -> None:
    mixed = iter([(1, "b"), (0, "a"), (3, "d"), (2, "c")])
    assert list(in_order(mixed, 4)) == ["a", "b", "c", "d"]  # type: ignore[arg-type, comparison-overlap]
