"""A circular part of a network, taken apart into what moves within it and what stands still."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.evaluate.strength.network import Network, Side
from argmap.evaluate.strength.semantics import Semantics
from argmap.evaluate.strength.settle import contraction


class Circle:
    """The members of a part, and for each its steps from outside and its steps from within.

    ``still[i]`` and ``moving[i]`` are the supporting and the attacking steps of the member i. What
    still steps bring is worked out once for all rounds; ``size`` is how much each round looks at.
    """

    def __init__(self, network: Network, part: Sequence[int]) -> None:
        inside = set(part)
        self.members = part
        self.still: list[tuple[Side, Side]] = []
        self.moving: list[tuple[Side, Side]] = []
        for member in part:
            pros, cons = (_split(side, inside) for side in network.sides[member])
            self.still.append((pros[0], cons[0]))
            self.moving.append((pros[1], cons[1]))
        self.size = len(part) + sum(
            len(plain) + sum(len(one.parts) for one in programmes)
            for sides in self.moving
            for plain, programmes in sides
        )
        self._norm: tuple[list[float], list[float] | None] | None = None

    def norm(
        self, network: Network, semantics: Semantics, base: Sequence[float]
    ) -> list[float] | None:
        """The norm in which the part contracts; worked out again only for other base scores."""
        scores = [base[member] for member in self.members]
        if self._norm is None or self._norm[0] != scores:
            self._norm = scores, contraction(network, semantics, base, self.members)
        return self._norm[1]


def _split(side: Side, inside: set[int]) -> tuple[Side, Side]:
    plain, programmes = side
    moves = [any(p in inside for part in one.parts for p in part.premises) for one in programmes]
    still = (
        [step for step in plain if step[1] not in inside],
        [one for one, moving in zip(programmes, moves, strict=True) if not moving],
    )
    moving = (
        [step for step in plain if step[1] in inside],
        [one for one, moving in zip(programmes, moves, strict=True) if moving],
    )
    return still, moving
