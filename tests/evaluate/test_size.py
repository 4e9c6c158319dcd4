"""Depth is data, and small maps load nothing that they do not need."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from argmap.evaluate.abstract.translate import translate
from argmap.evaluate.case import Case
from argmap.evaluate.evaluation import evaluate
from argmap.evaluate.options import Options
from argmap.evaluate.report.compose import compose
from argmap.evaluate.report.text import write_text

DEEP = 5_000
PACT = Path(__file__).parents[2] / "examples" / "pact.argmap"


def chain(build, polarity="supports"):
    map_ = build().say("s0", "thesis")
    for at in range(1, DEEP):
        map_.say(f"s{at}", "evidence" if at == DEEP - 1 else "claim")
        map_.step(f"s{at}", f"s{at - 1}", polarity)
    return map_.made


def undercuts(build):
    map_ = build().say("s0", "thesis").say("s1", "evidence")
    step = map_.pro("s1", "s0")
    for at in range(2, DEEP):
        map_.say(f"s{at}")
        step = map_.con(f"s{at}", step)
    return map_.made


def siblings(build):
    map_ = build().say("s0", "thesis")
    for at in range(1, DEEP):
        map_.say(f"s{at}", "evidence")
        map_.step(f"s{at}", "s0", "supports" if at % 2 else "attacks", 0.6)
    return map_.made


@pytest.mark.parametrize("shape", [chain, undercuts, siblings])
def test_depth_and_breadth(shape, build):
    map_ = shape(build)
    evaluation = evaluate(map_, Options(permutations=0))
    (thesis,) = evaluation.theses
    assert thesis.verdict.word == ("open" if shape is siblings else "stands")
    assert sum(1 for lines in evaluation.because() for _ in lines) > 1
    assert evaluation.strengths.gradient("s0") is not None
    if shape is not siblings:
        assert evaluation.turning["s0"].sets
        assert len(translate(Case(map_))) > DEEP
        assert sum(1 for _ in write_text(compose(evaluation))) > 10


SCRIPT = """
import sys
import argmap
from argmap.evaluate.evaluation import evaluate
from argmap.evaluate.report.as_json import write_json
from argmap.evaluate.report.compose import compose
from argmap.evaluate.report.text import write_text
evaluation = evaluate(argmap.load(sys.argv[1]).map)
for _ in write_text(compose(evaluation)): pass
for _ in write_json(evaluation): pass
print(*sorted({"numpy", "scipy", "pysat", "networkx"} & set(sys.modules)))
"""


def test_a_small_map_loads_neither_numpy_nor_a_solver():
    command = [sys.executable, "-c", SCRIPT, str(PACT)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_a_larger_search_without_a_solver_says_how_far_it_went(build, monkeypatch):
    map_ = build().say("s0", "thesis")
    for at in range(1, 40):
        map_.say(f"s{at}", "evidence")
        map_.pro(f"s{at}", "s0")
    for name in ("pysat", "pysat.examples.rc2"):
        monkeypatch.setitem(sys.modules, name, None)
    turning = evaluate(map_.made).turning["s0"]
    assert (turning.sets, turning.searched, turning.stopped) == ((), 3, "no solver")
    text = "".join(write_text(compose(evaluate(map_.made, Options(permutations=0)))))
    assert "no withdrawal of up to three pieces turns it" in " ".join(text.split())


def test_a_search_that_is_out_of_time_says_how_far_it_went(build):
    map_ = build().say("s0", "thesis")
    for at in range(1, 60):
        map_.say(f"s{at}", "evidence")
        map_.pro(f"s{at}", "s0")
    options = Options(permutations=0, timeout=0.0)
    turning = evaluate(map_.made, options).turning["s0"]
    assert (turning.sets, turning.stopped) == ((), "time")
    assert turning.searched == 3
    text = "".join(write_text(compose(evaluate(map_.made, options))))
    assert "then the time for the search was over" in " ".join(text.split())
