"""Random acyclic maps with strengths and credences from all over the scale, and their paths."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from argmap.evaluate.strength.strength import measure_strengths
from argmap.model.map import ArgumentMap


@pytest.fixture(scope="session")
def a_weighted_map(a_random_map):
    def make(seed, most=9, circular=False, rivals=False, on_steps=True):
        rng = random.Random(seed)
        map_ = a_random_map(rng, rng.randrange(2, most), circular, rivals, on_steps)
        statements = {
            name: replace(s, credence=rng.random(), possible=False)
            for name, s in map_.statements.items()
        }
        arguments = {n: replace(a, strength=rng.random()) for n, a in map_.arguments.items()}
        return ArgumentMap(statements, arguments, map_.rivals)

    return make


@pytest.fixture(scope="session")
def changed():
    """A map with one statement's credence, or one argument's strength, set to another value."""

    def change(map_, key, value):
        statements, arguments = dict(map_.statements), dict(map_.arguments)
        if isinstance(key, str):
            statements[key] = replace(statements[key], credence=value)
        else:
            arguments[key] = replace(arguments[key], strength=value)
        return ArgumentMap(statements, arguments, map_.rivals)

    return change


@pytest.fixture(scope="session")
def strength():
    """The strength of a map's first thesis."""

    def measure(map_, semantics, name="s0", exact=True):
        return measure_strengths(map_, semantics, exact=exact).of(name)

    return measure


@pytest.fixture(scope="session")
def parities():
    """For each statement and argument of an acyclic map: is the number of attacks on its paths to
    the first thesis even (0), odd (1), either, or is there no path at all?"""

    def find(map_):
        found = {"s0": {0}}
        for name in sorted(map_.statements, key=lambda n: int(n[1:])):
            found.setdefault(name, set())
            for argument in sorted(map_.used_in(name), key=lambda a: a.id):
                found[name] |= of_step(map_, argument, found)
        for argument in map_.arguments.values():
            found[argument.id] = of_step(map_, argument, found)
        return found

    def of_step(map_, argument, found):
        flips = 0
        while True:
            flips += argument.polarity == "attacks"
            if isinstance(argument.conclusion, str):
                return {(parity + flips) % 2 for parity in found[argument.conclusion]}
            argument = map_.arguments[argument.conclusion]

    return find
