"""The verdicts on 112 real argument texts, as counted before the rules were written down.

Peldszus and Stede, *An annotated corpus of argumentative microtexts* (Lisbon 2015). Its licence is
non-commercial, so it is looked for beside the project and never part of it.
"""

from __future__ import annotations

import warnings
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from argmap.evaluate.verdict.verdict import judge_map

CORPUS = Path(__file__).parents[3] / "shared" / "corpora" / "arg-microtexts"


def read(path, build):
    """An arggraph file: leaf supporters are evidence, the unit that bears on nothing the thesis."""
    root = ElementTree.parse(path).getroot()
    edges = {e.get("id"): e.attrib for e in root.iter("edge") if e.get("type") != "seg"}
    units = [adu.get("id") for adu in root.iter("adu")]
    joined = {i: e["trg"] for i, e in edges.items() if e["type"] == "add"}
    steps = {i: [e["src"]] for i, e in edges.items() if i not in joined}
    for name in joined:
        target = joined[name]
        while target in joined:
            target = joined[target]
        steps[target].append(edges[name]["src"])
    supported = {e["trg"] for e in edges.values() if e["type"] in ("sup", "exa")}
    supporters = {
        s for i, found in steps.items() if edges[i]["type"] in ("sup", "exa") for s in found
    }
    bearing = {s for found in steps.values() for s in found}
    map_ = build()
    for unit in units:
        leaf = unit in supporters and unit not in supported
        role = "evidence" if leaf else "claim" if unit in bearing else "thesis"
        map_.say(unit, role)
    numbers = {}
    waiting = dict(steps)
    while waiting:
        for name in list(waiting):
            target = edges[name]["trg"]
            if target in edges and target not in numbers:
                continue
            polarity = "supports" if edges[name]["type"] in ("sup", "exa") else "attacks"
            premises = "+".join(waiting.pop(name))
            numbers[name] = map_.step(premises, numbers.get(target, target), polarity)
    return map_.made


@pytest.fixture(scope="module")
def texts(build):
    if not CORPUS.is_dir():
        reason = f"the argumentative microtexts are not at {CORPUS.parent.name}/{CORPUS.name}"
        warnings.warn(reason, stacklevel=1)
        pytest.skip(reason)
    return [read(path, build) for path in sorted(CORPUS.glob("*.xml"))]


def test_counts(texts):
    counts = Counter()
    for map_ in texts:
        (thesis,) = judge_map(map_).theses
        counts[thesis.word, thesis.detail if thesis.word == "open" else ""] += 1
    assert len(texts) == 112
    assert counts == {
        ("stands", ""): 97,
        ("open", "unsupported"): 7,
        ("open", "evenly matched"): 6,
        ("falls", ""): 2,
    }


def test_an_even_match_is_with_an_objection_that_has_support_of_its_own(texts):
    for map_ in texts:
        (thesis,) = judge_map(map_).theses
        if thesis.detail == "evenly matched":
            objection = map_.arguments[thesis.judgement.objection]
            assert any(
                below.polarity == "supports"
                for premise in objection.premises
                for below in map_.bearing_on(premise)
            )
