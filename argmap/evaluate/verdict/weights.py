"""Weights as whole numbers, so that one comparison compares standing and then strength."""

from __future__ import annotations

from argmap.evaluate.case import Case
from argmap.evaluate.verdict.words import ASSUMED, DOCUMENTED
from argmap.model.scale import MODERATE, STRENGTH_WORDS

NO_WEIGHT = 0
"""The weight of nothing."""

WORD_STEPS = tuple(sorted(STRENGTH_WORDS.values()))
STRONG_STEP = WORD_STEPS.index(STRENGTH_WORDS["strong"]) + 1


def word_step(strength: float) -> int:
    """How many words of the scale a strength reaches: 0 below weak, 4 at decisive."""
    return sum(strength >= bound for bound in WORD_STEPS)


class Weights:
    """The weights of a map's arguments.

    A weight is ``standing * scale + rank``; ranks follow strength, and among equal strengths a
    granted objection comes last, because it loses ties. An assumption has rank 0: it is weaker than
    any argument of its standing.
    """

    __slots__ = ("documented", "ranks", "scale", "strengths")

    def __init__(self, case: Case) -> None:
        keys = [
            (strength, not (argument.granted and argument.polarity == "attacks"))
            for strength, argument in zip(case.strengths, case.arguments, strict=True)
        ]
        order = sorted({*keys, (MODERATE, True)})
        rank = {key: at for at, key in enumerate(order, start=1)}
        self.ranks = [rank[key] for key in keys]
        self.scale = len(order) + 1
        self.strengths = (0.0, *(strength for strength, _ in order))
        self.documented = DOCUMENTED * self.scale + rank[MODERATE, True]

    def of(self, argument: int, standing: int) -> int:
        """The weight of an argument that holds with this standing; of nothing at standing 0."""
        return standing * self.scale + self.ranks[argument] if standing else NO_WEIGHT

    def in_itself(self, standing: int) -> int:
        """The weight of what a statement stands for in itself."""
        if standing == DOCUMENTED:
            return self.documented
        return standing * self.scale

    def standing(self, weight: int) -> int:
        """The standing in a weight."""
        return weight // self.scale

    def strength(self, weight: int) -> float:
        """The strength in a weight; 0 for an assumption."""
        return self.strengths[weight % self.scale]

    @property
    def most(self) -> int:
        """More than any weight."""
        return (DOCUMENTED + ASSUMED) * self.scale
