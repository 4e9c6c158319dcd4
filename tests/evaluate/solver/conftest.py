"""The definitions, read aloud: extensions by trying every set, on bit masks.

Nothing here is shared with the solver. An argument is a bit; ``hits[a]`` has the bits that ``a``
attacks. Every one of the 2^n sets is tested against the definition of Dung (1995), Verheij (1996),
Caminada (2006) or Dung, Mancarella & Toni (2007).
"""

from __future__ import annotations

import random

import pytest

from argmap.evaluate.solver import Framework


def brute_force(size, attacks, semantics):
    hits = [0] * size
    hit_by = [0] * size
    for source, target in attacks:
        hits[source] |= 1 << target
        hit_by[target] |= 1 << source
    full = (1 << size) - 1
    attacked_by = [0] * (full + 1)
    for mask in range(1, full + 1):
        lowest = mask & -mask
        attacked_by[mask] = attacked_by[mask ^ lowest] | hits[lowest.bit_length() - 1]

    free = [mask for mask in range(full + 1) if not mask & attacked_by[mask]]

    def defended(mask):
        beaten = attacked_by[mask]
        return sum(1 << a for a in range(size) if not hit_by[a] & ~beaten)

    def largest(masks, measure):
        return [
            one
            for one in masks
            if not any(measure(one) != measure(m) and not measure(one) & ~measure(m) for m in masks)
        ]

    def reach(mask):
        return mask | attacked_by[mask]

    complete = [mask for mask in free if defended(mask) == mask]
    if semantics == "CO":
        return complete
    if semantics == "GR":
        return [mask for mask in complete if all(not mask & ~other for other in complete)]
    if semantics == "ST":
        return [mask for mask in free if reach(mask) == full]
    if semantics == "STG":
        return largest(free, reach)
    if semantics == "SST":
        return largest(complete, reach)
    preferred = largest(complete, lambda mask: mask)
    if semantics == "PR":
        return preferred
    admissible = [mask for mask in free if not mask & ~defended(mask)]
    within = [mask for mask in admissible if all(not mask & ~other for other in preferred)]
    return largest(within, lambda mask: mask)


def random_attacks(chance: random.Random, size: int):
    """Attacks of some density, some of them mutual, some on oneself."""
    density = chance.choice([0.05, 0.1, 0.2, 0.35, 0.6])
    mutual = chance.choice([0.0, 0.2, 0.8])
    alone = chance.choice([0.0, 0.0, 0.1, 0.3])
    attacks = set()
    for source in range(size):
        for target in range(size):
            if source == target:
                if chance.random() < alone:
                    attacks.add((source, source))
            elif chance.random() < density:
                attacks.add((source, target))
                if chance.random() < mutual:
                    attacks.add((target, source))
    return sorted(attacks)


@pytest.fixture
def brute():
    """The extensions of (size, attacks, semantics) as sets of names."""

    def extensions(size, attacks, semantics):
        found = brute_force(size, attacks, semantics)
        return {frozenset(str(a) for a in range(size) if mask >> a & 1) for mask in found}

    return extensions


@pytest.fixture
def chance():
    return random.Random(20240607)


@pytest.fixture
def random_framework(chance):
    """A random framework of at most ``largest`` arguments: size, attacks, and the framework."""

    def make(largest):
        size = chance.randint(0, largest)
        attacks = random_attacks(chance, size)
        names = [str(a) for a in range(size)]
        return size, attacks, Framework.of(names, [(str(a), str(b)) for a, b in attacks])

    return make
