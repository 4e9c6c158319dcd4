"""The grounded labelling of the map's abstract framework against the verdict."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from argmap.evaluate.abstract.reading import read_under
from argmap.evaluate.abstract.translate import accepted_node, translate
from argmap.evaluate.case import Case
from argmap.evaluate.solver import Reasoner, Semantics
from argmap.evaluate.verdict.verdict import judge_map
from argmap.evaluate.verdict.words import STANDARDS
from argmap.evaluate.whatif import WhatIf


@pytest.mark.parametrize("standard", STANDARDS)
def test_on_random_circular_maps(standard, a_random_map):
    rng = random.Random(standard)
    for _ in range(500):
        map_ = a_random_map(rng, rng.randrange(1, 8), circular=True)
        what_if = WhatIf(frozenset(name for name in map_.statements if rng.random() < 0.05))
        reasoner = Reasoner(translate(Case(map_), standard, what_if), Semantics.GR)
        extension = set(reasoner.some())
        for judgement in judge_map(map_, standard, what_if):
            for level in (1, 2):
                node = accepted_node(judgement.id, level)
                assert (node in extension) == (judgement.low >= level), (map_, judgement)
                assert (f"not {node}" in extension) == (judgement.high < level), (map_, judgement)


def test_no_reading_accepts_two_rivals(a_random_map):
    rng = random.Random(8)
    some = 0
    while some < 40:
        map_ = a_random_map(rng, rng.randrange(2, 6), circular=True)
        if not map_.rivals:
            continue
        some += 1
        for position in islice(read_under(Case(map_), Semantics.PR).positions(), 50):
            for pair in map_.rivals:
                assert not {pair.left, pair.right} <= position.accepted.keys(), map_
