"""Random attack graphs of the three families that the solver competitions draw from."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

Attacks = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Instance:
    """A framework with arguments 1 to ``size``, and the argument that questions are about."""

    name: str
    size: int
    attacks: Attacks
    query: int

    @property
    def af(self) -> str:
        """The file of 2023."""
        return f"p af {self.size}\n" + "".join(f"{a} {b}\n" for a, b in self.attacks)

    @property
    def apx(self) -> str:
        """The facts."""
        arguments = "".join(f"arg({a}).\n" for a in range(1, self.size + 1))
        return arguments + "".join(f"att({a},{b}).\n" for a, b in self.attacks)


def erdos_renyi(chance: random.Random, size: int, density: float) -> Attacks:
    """Every attack is as likely as any other."""
    wanted = int(size * (size - 1) * density)
    found: set[tuple[int, int]] = set()
    while len(found) < wanted:
        a, b = chance.randint(1, size), chance.randint(1, size)
        if a != b:
            found.add((a, b))
    return sorted(found)


def barabasi_albert(chance: random.Random, size: int, each: int, mutual: float) -> Attacks:
    """Newcomers prefer those with many neighbours; ``mutual`` of the attacks are answered."""
    ends = list(range(1, each + 1))
    found: set[tuple[int, int]] = set()
    for new in range(each + 1, size + 1):
        for old in {chance.choice(ends) for _ in range(each)}:
            _attack(chance, found, new, old, mutual)
            ends += (old, new)
    return sorted(found)


def watts_strogatz(
    chance: random.Random, size: int, near: int, rewired: float, mutual: float
) -> Attacks:
    """A ring of neighbours, ``rewired`` of whose links lead anywhere."""
    found: set[tuple[int, int]] = set()
    for a in range(1, size + 1):
        for step in range(1, near // 2 + 1):
            far = chance.random() < rewired
            b = chance.randint(1, size) if far else (a + step - 1) % size + 1
            if a != b:
                _attack(chance, found, a, b, mutual)
    return sorted(found)


def instances(seed: int) -> Iterator[Instance]:
    """The set that is measured: 150 to 10,000 arguments."""
    for round_ in range(2):
        chance = random.Random(seed + round_)
        yield _instance("ER 150, 5 %", chance, 150, erdos_renyi(chance, 150, 0.05))
        yield _instance("ER 200, 10 %", chance, 200, erdos_renyi(chance, 200, 0.1))
        yield _instance("BA 1,000", chance, 1000, barabasi_albert(chance, 1000, 3, 0.3))
        yield _instance("BA 10,000", chance, 10_000, barabasi_albert(chance, 10_000, 2, 0.4))
        yield _instance("WS 500", chance, 500, watts_strogatz(chance, 500, 8, 0.3, 0.2))
        yield _instance("WS 2,000", chance, 2000, watts_strogatz(chance, 2000, 6, 0.2, 0.3))
        yield _instance("WS 10,000", chance, 10_000, watts_strogatz(chance, 10_000, 10, 0.1, 0.1))


def _instance(name: str, chance: random.Random, size: int, attacks: Attacks) -> Instance:
    return Instance(name, size, attacks, chance.randint(1, size))


def _attack(
    chance: random.Random, found: set[tuple[int, int]], a: int, b: int, mutual: float
) -> None:
    found.add((a, b) if chance.random() < 0.5 else (b, a))
    if chance.random() < mutual:
        found.update(((a, b), (b, a)))
