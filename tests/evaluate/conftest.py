"""Maps for the tests of evaluation: written in a line, or drawn at random."""

from __future__ import annotations

import random

import pytest
from hypothesis import strategies as st

from argmap.model.argument import Argument, Rivalry
from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement

STRENGTHS = [None, None, 0.5, 0.75, 0.9, 1.0]
SHAPES = ["thesis", "claim", "claim", "claim", "evidence", "evidence", "cited"]
CREDENCES = [None, None, None, None, 0.3, 0.5, 0.93]


class Build:
    """A map put together statement by statement; ``made`` is the result."""

    def __init__(self):
        self.statements = {}
        self.arguments = {}
        self.rivalries = []

    def say(self, name, role="claim", **more):
        if role == "cited":
            role, more = "claim", {**more, "citations": (Citation("book"),)}
        self.statements[name] = Statement(name, role, f"text of {name}", **more)
        return self

    def step(self, premises, target, polarity="supports", strength=None, granted=False):
        number = len(self.arguments) + 1
        names = tuple(premises.split("+"))
        self.arguments[number] = Argument(
            number, names, target, polarity, strength, granted=granted
        )
        return number

    def pro(self, premises, target, strength=None):
        return self.step(premises, target, "supports", strength)

    def con(self, premises, target, strength=None, granted=False):
        return self.step(premises, target, "attacks", strength, granted)

    def rivals(self, left, right, strength=None):
        self.rivalries.append(Rivalry(left, right, strength))

    @property
    def made(self):
        return ArgumentMap(dict(self.statements), dict(self.arguments), tuple(self.rivalries))


def random_map(rng, size, circular=False, rivals=True, on_steps=True):
    """A map of about ``size`` statements of every role and shape, seeded by ``rng``."""
    build = Build()
    for at in range(size):
        shape = "thesis" if at == 0 else rng.choice(SHAPES)
        more = {"credence": rng.choice(CREDENCES), "possible": rng.random() < 0.05}
        build.say(f"s{at}", shape, **more)
    for at in range(size):
        for _ in range(rng.choice([0, 1, 1, 2, 3])):
            sources = range(size) if circular else range(at + 1, size)
            if not sources:
                continue
            premises = rng.sample(list(sources), min(len(sources), rng.choice([1, 1, 1, 2])))
            polarity = rng.choice(["supports", "supports", "attacks"])
            granted = polarity == "attacks" and rng.random() < 0.1
            names = "+".join(f"s{p}" for p in premises)
            build.step(names, f"s{at}", polarity, rng.choice(STRENGTHS), granted)
    if on_steps and build.arguments:
        for _ in range(rng.randrange(size)):
            target = rng.choice(list(build.arguments))
            on = target
            while isinstance(on, int):
                on = build.arguments[on].conclusion
            first = 0 if circular else int(on[1:]) + 1
            if first < size:
                premise = f"s{rng.randrange(first, size)}"
                build.step(premise, target, rng.choice(["supports", "attacks"]))
    if rivals:
        for _ in range(rng.choice([0, 0, 1, 2, 3])):
            left, right = rng.randrange(size), rng.randrange(size)
            if left != right:
                build.rivals(f"s{left}", f"s{right}")
    return build.made


@st.composite
def maps(draw, circular=False, rivals=True, on_steps=True, most=9):
    """Random maps; what is drawn is a seed and a size, so that failures get smaller."""
    size = draw(st.integers(1, most))
    rng = random.Random(draw(st.integers(0, 10**6)))
    return random_map(rng, size, circular, rivals, on_steps)


@pytest.fixture(scope="session")
def build():
    return Build


@pytest.fixture(scope="session")
def a_random_map():
    return random_map


@pytest.fixture(scope="session")
def some_maps():
    return maps
