"""The linear evaluation against the rules applied naively, in random orders."""

from __future__ import annotations

import random

import pytest

from argmap.evaluate.verdict.verdict import judge_map
from argmap.evaluate.verdict.words import STANDARDS
from argmap.evaluate.whatif import WhatIf


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("circular", [False, True])
def test_same_as_naive_in_any_order(standard, circular, naive, a_random_map):
    rng = random.Random(f"{standard} {circular}")
    for _ in range(300):
        map_ = a_random_map(rng, rng.randrange(1, 10), circular)
        without = {name for name in map_.statements if rng.random() < 0.1}
        expected = naive(map_, standard, without, order=rng)
        verdict = judge_map(map_, standard, WhatIf(frozenset(without)))
        for judgement in verdict:
            assert (judgement.low, judgement.high) == expected.know[judgement.id], map_
        for number in map_.arguments:
            step = verdict.step(number)
            assert (step.low, step.high) == expected.know[number], map_
