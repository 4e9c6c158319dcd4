"""All pieces of work get a result, whatever happens to the workers."""

import threading
from collections.abc import Iterator

import pytest
from support.work import all_deadly, deadly, endless, heavy, square

from argmap.grade.many.essay import Lost
from argmap.grade.many.how import in_order
from argmap.grade.many.pool import LostWorkersError, in_processes


@pytest.fixture(autouse=True, params=["as it is", "beside a thread"])
def _beside(request: pytest.FixtureRequest) -> Iterator[None]:
    """Where there are threads, processes are started afresh, and get the work sent."""
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    if request.param == "beside a thread":
        thread.start()
    yield
    stop.set()
    if request.param == "beside a thread":
        thread.join()


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


def test_results_are_put_in_order() -> None:
    mixed = iter([(1, "b"), (0, "a"), (3, "d"), (2, "c")])
    assert list(in_order(mixed, 4)) == ["a", "b", "c", "d"]  # type: ignore[arg-type, comparison-overlap]
