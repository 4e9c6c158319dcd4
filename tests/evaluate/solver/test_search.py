"""Large frameworks, large answers, and searches that are stopped."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest

from argmap.evaluate.solver import (
    Effort,
    Framework,
    Reasoner,
    Semantics,
    TimeRanOutError,
    solve,
)
from argmap.source.errors import MissingExtraError


def pairs(count):
    """So many pairs, each of two that attack each other, and no attack between pairs."""
    names = [str(a) for a in range(2 * count)]
    attacks = [
        attack
        for a in range(0, 2 * count, 2)
        for attack in ((str(a), str(a + 1)), (str(a + 1), str(a)))
    ]
    return Framework.of(names, attacks)


def hard(size=500):
    """A random framework in which no answer is near."""
    chance = random.Random(3)
    attacks = set()
    while len(attacks) < size * (size - 1) // 50:
        source, target = chance.randrange(size), chance.randrange(size)
        if source != target:
            attacks.add((str(source), str(target)))
    return Framework.of(map(str, range(size)), sorted(attacks))


def test_the_first_of_very_many_comes_at_once():
    for semantics in (Semantics.PR, Semantics.ST, Semantics.SST, Semantics.STG, Semantics.CO):
        each = Reasoner(pairs(60), semantics).each()
        seen = {next(each) for _ in range(100)}
        assert len(seen) == 100


def test_parts_are_counted_each_for_itself():
    assert solve(pairs(200), "CE-PR").count == 2**200
    assert solve(pairs(200), "CE-CO").count == 3**200


def test_one_part_without_a_stable_extension_leaves_none():
    framework = pairs(20)
    spoilt = Framework.of([*framework.names, "x"], [*framework.attacks(), ("x", "x")])
    assert solve(spoilt, "CE-ST").count == 0
    assert list(solve(spoilt, "EE-ST").extensions) == []
    assert solve(spoilt, "DC-ST", "0").accepted is False
    assert solve(spoilt, "DC-SST", "0").accepted is True


@pytest.mark.parametrize("problem", ["SE-PR", "SE-ST", "SE-SST", "SE-STG", "SE-ID", "SE-GR"])
def test_a_chain_of_a_hundred_thousand(problem):
    size = 100_000
    framework = Framework.of(map(str, range(size)), [(str(a), str(a + 1)) for a in range(size - 1)])
    assert solve(framework, problem).extension == tuple(str(a) for a in range(0, size, 2))


@pytest.mark.parametrize("problem", ["DC-CO", "DS-PR", "DC-ID"])
def test_a_circle_of_ten_thousand(problem):
    size = 10_000
    framework = Framework.of(
        map(str, range(size)), [(str(a), str((a + 1) % size)) for a in range(size)]
    )
    assert solve(framework, problem, "0").accepted is (problem == "DC-CO")


def test_time_runs_out_and_what_is_known_is_told():
    for semantics in Semantics:
        if semantics is Semantics.GR:
            continue
        for task in ("DC", "DS", "CE"):
            if (task, semantics) in (("DS", Semantics.CO), ("DC", Semantics.ID)):
                continue
            with pytest.raises(TimeRanOutError) as raised:
                solve(
                    hard(), f"{task}-{semantics.name}", "7" if task != "CE" else None, timeout=0.05
                )
            assert raised.value.effort.calls > 0
            assert raised.value.effort.seconds >= 0.05


def test_a_count_that_is_stopped_is_a_lower_bound():
    names = ["hub", *(f"{side}{a}" for a in range(40) for side in "lr")]
    attacks = [
        attack
        for a in range(40)
        for attack in ((f"l{a}", f"r{a}"), (f"r{a}", f"l{a}"), ("hub", f"l{a}"), (f"l{a}", "hub"))
    ]
    with pytest.raises(TimeRanOutError, match="at least") as raised:
        solve(Framework.of(names, attacks), "CE-CO", timeout=0.2)
    assert raised.value.effort.found > 1


def test_progress_is_reported_and_may_stop_the_search():
    class EnoughError(Exception):
        pass

    seen: list[Effort] = []

    def report(effort):
        seen.append(effort)
        if len(seen) == 3:
            raise EnoughError

    reasoner = Reasoner(hard(), Semantics.PR, progress=report)
    with pytest.raises(EnoughError):
        reasoner.some()
    assert seen[0].calls == 1
    assert seen[-1].seconds > seen[0].seconds


def test_a_reasoner_goes_on_after_its_time_ran_out():
    framework = Framework.of([*hard().names, "a", "b"], [*hard().attacks(), ("a", "b"), ("b", "a")])
    reasoner = Reasoner(framework, Semantics.CO, timeout=0.05)
    with pytest.raises(TimeRanOutError):
        reasoner.containing("7")
    assert reasoner.omitting("7") == ()
    assert reasoner.containing("a") == ("a",)


def test_ctrl_c_stops_the_search_and_leaves_the_reasoner_usable():
    code = """
import os, signal, threading
from argmap.evaluate.solver import Framework, Reasoner, Semantics
import random
chance = random.Random(3)
attacks = {(str(chance.randrange(500)), str(chance.randrange(500))) for _ in range(5000)}
names = [*map(str, range(500)), "a", "b"]
framework = Framework.of(names, [*attacks, ("a", "b"), ("b", "a")])
reasoner = Reasoner(framework, Semantics.PR)
for _ in range(2):
    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
    try:
        next(reasoner.each())
    except KeyboardInterrupt:
        print("stopped")
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False
    )
    assert (done.returncode, done.stdout) == (0, "stopped\nstopped\n"), done.stderr


def test_without_python_sat_only_what_must_hold_can_be_answered(monkeypatch):
    monkeypatch.setitem(sys.modules, "pysat.solvers", None)
    framework = Framework.of("abc", [("a", "b"), ("b", "c")])
    assert solve(framework, "SE-GR").extension == ("a", "c")
    assert solve(framework, "SE-PR").extension == ("a", "c")
    with pytest.raises(MissingExtraError, match=r"pip install 'argmap\[solve\]'"):
        solve(pairs(1), "SE-PR")


def test_neither_numpy_nor_the_solver_is_loaded_before_it_is_needed():
    code = """
import sys
from argmap.evaluate.solver import Framework, solve
framework = Framework.of("abc", [("a", "b"), ("b", "c")])
assert solve(framework, "EE-PR").extensions is not None
assert list(solve(framework, "EE-GR").extensions) == [("a", "c")]
print([name for name in ("numpy", "pysat", "pysolvers", "rapidfuzz") if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout == "[]\n"
