"""A framework as lists of neighbours, and the parts of it that can be treated alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.evaluate.solver.framework import Framework


class Graph:
    """Who attacks an argument, and whom it attacks, by index."""

    __slots__ = ("attacked", "attackers")

    def __init__(self, attackers: list[list[int]], attacked: list[list[int]]) -> None:
        self.attackers = attackers
        self.attacked = attacked

    def __len__(self) -> int:
        return len(self.attackers)

    @classmethod
    def of(cls, framework: Framework) -> Graph:
        """The graph of a framework, in time linear in its attacks."""
        attackers: list[list[int]] = [[] for _ in framework.names]
        attacked: list[list[int]] = [[] for _ in framework.names]
        for source, target in zip(framework.sources, framework.targets, strict=True):
            attackers[target].append(source)
            attacked[source].append(target)
        return cls(attackers, attacked)

    def among(self, kept: Sequence[int]) -> Graph:
        """The graph of the arguments ``kept`` alone, renumbered in their order."""
        if len(kept) == len(self):
            return self
        place = {argument: at for at, argument in enumerate(kept)}
        return Graph(
            [[place[b] for b in self.attackers[a] if b in place] for a in kept],
            [[place[b] for b in self.attacked[a] if b in place] for a in kept],
        )

    def behind(self, argument: int) -> list[int]:
        """The argument and all from which a path of attacks leads to it, in ascending order.

        What holds of an argument under complete, preferred or ideal semantics depends on these
        alone (directionality: Baroni & Giacomin 2007, *Artificial Intelligence* 171).
        """
        seen = bytearray(len(self))
        seen[argument] = 1
        found = [argument]
        for each in found:
            for attacker in self.attackers[each]:
                if not seen[attacker]:
                    seen[attacker] = 1
                    found.append(attacker)
        return sorted(found)

    def components(self, kept: Iterable[int]) -> list[list[int]]:
        """``kept`` in groups between which there is no attack, each group in ascending order."""
        left = bytearray(len(self))
        order = sorted(kept)
        for argument in order:
            left[argument] = 1
        groups = []
        for first in order:
            if not left[first]:
                continue
            left[first] = 0
            group = [first]
            for each in group:
                for neighbours in (self.attackers[each], self.attacked[each]):
                    for other in neighbours:
                        if left[other]:
                            left[other] = 0
                            group.append(other)
            groups.append(sorted(group))
        return groups
