"""Smallest turning sets by trying all sets of one size, thousands at a time, without a solver."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from math import comb

from argmap.evaluate.turning.circuit import FALSE, TRUE, Circuit
from argmap.measure.components import components

AT_ONCE = 4096
"""How many sets one pass over the circuit answers; each is one bit of a long number."""


class Tables:
    """A circuit prepared for many questions at once."""

    def __init__(self, circuit: Circuit) -> None:
        gates = sorted([*circuit.ands, *circuit.ors])
        place = {gate: at for at, gate in enumerate(gates)}
        inputs = {**circuit.ands, **circuit.ors}
        graph = [[place[i] for i in inputs[gate] if i in place] for gate in gates]
        self.parts = [[gates[at] for at in part] for part in components(graph)]
        self.circular = [len(part) > 1 or part[0] in inputs[part[0]] for part in self.parts]
        self.circuit = circuit

    def answer(self, inputs: dict[int, int], count: int) -> dict[int, int]:
        """The value of every gate in the least solution, for ``count`` questions.

        ``inputs`` and the answer hold one bit for each question.
        """
        every = (1 << count) - 1
        value = {TRUE: every, FALSE: 0}
        for literal, bits in inputs.items():
            value[literal] = bits
            value[-literal] = every ^ bits
        ands, ors = self.circuit.ands, self.circuit.ors
        for part, circular in zip(self.parts, self.circular, strict=True):
            if circular:
                value.update(dict.fromkeys(part, 0))
            changed = True
            while changed:
                changed = False
                for gate in part:
                    if gate in ands:
                        bits = every
                        for i in ands[gate]:
                            bits &= value[i]
                    else:
                        bits = 0
                        for i in ors[gate]:
                            bits |= value[i]
                    if circular and value[gate] != bits:
                        changed = True
                    value[gate] = bits
        return value


def try_all(
    tables: Tables, withdrawn: Sequence[int], turned: int, size: int
) -> Iterator[tuple[int, ...]]:
    """The sets of ``size`` withdrawals, each a tuple of literals, that make ``turned`` true.

    ``turned`` may be negated. In the order of the candidates.
    """
    sets = combinations(withdrawn, size)
    while chunk := list(islice(sets, AT_ONCE)):
        inputs = dict.fromkeys(withdrawn, 0)
        for at, chosen in enumerate(chunk):
            for literal in chosen:
                inputs[literal] |= 1 << at
        value = tables.answer(inputs, len(chunk))
        hits = value[turned] if turned in value else ~value[-turned] & ((1 << len(chunk)) - 1)
        for at, chosen in enumerate(chunk):
            if hits >> at & 1:
                yield chosen


def cost(candidates: int, size: int) -> int:
    """How many sets of a size there are to try."""
    return comb(candidates, size)
