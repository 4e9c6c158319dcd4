"""Smallest turning sets against trying every set of withdrawals by evaluating the map."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from argmap.evaluate.turning import turning
from argmap.evaluate.turning.turning import candidates_of, find_turning, word_without
from argmap.evaluate.verdict.verdict import judge_map
from argmap.evaluate.verdict.words import STANDARDS


def by_trying(verdict, thesis, assumptions):
    case = verdict.settled.case
    places = candidates_of(case, assumptions) or candidates_of(case, True)
    names = [case.ids[at] for at in places]
    before = verdict.word(thesis)
    for size in range(1, len(names) + 1):
        found = {
            (chosen, word)
            for chosen in combinations(names, size)
            if (word := word_without(verdict, thesis, chosen)) != before
        }
        if found:
            return found
    return set()


@pytest.mark.parametrize("solver", [False, True])
@pytest.mark.parametrize("circular", [False, True])
def test_smallest_sets(solver, circular, a_random_map, monkeypatch):
    if solver:
        monkeypatch.setattr(turning, "MOST_TRIED", 0)
    monkeypatch.setattr(turning, "MOST_LISTED", 1000)
    rng = random.Random(f"{solver} {circular}")
    some = 0
    for _ in range(200):
        map_ = a_random_map(rng, rng.randrange(2, 9), circular)
        verdict = judge_map(map_, rng.choice(list(STANDARDS)))
        assumptions = rng.random() < 0.5
        found = find_turning(verdict, "s0", assumptions)
        expected = by_trying(verdict, "s0", assumptions)
        assert {(one.withdrawn, one.word) for one in found.sets} == expected, map_
        some += bool(expected)
    assert some > 30
