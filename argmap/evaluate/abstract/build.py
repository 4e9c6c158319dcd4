"""Nodes and attacks, put together by name."""

from __future__ import annotations

from argmap.evaluate.solver import Framework


class Builder:
    """An abstract framework that grows. Every node is a proposition that its attackers deny."""

    def __init__(self) -> None:
        self._names: dict[str, None] = {}
        self._attacks: list[tuple[str, str]] = []

    def node(self, name: str, *attackers: str) -> str:
        """Add attackers to a node, made now if it is new; its name again."""
        self._names.setdefault(name)
        for attacker in attackers:
            self._names.setdefault(attacker)
            self._attacks.append((attacker, name))
        return name

    def undecided(self, name: str) -> str:
        """A node that attacks itself: it is never accepted, and open unless it is attacked."""
        return self.node(name, name)

    def negation(self, name: str) -> str:
        """The node that is accepted exactly if another is rejected."""
        negated = f"not {name}"
        if negated not in self._names:
            self.node(negated, name)
        return negated

    @property
    def framework(self) -> Framework:
        """What has been put together."""
        return Framework.of(self._names, self._attacks)
