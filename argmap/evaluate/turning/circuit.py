"""The rules of the verdict as gates: what is known, as a function of what is withdrawn."""

from __future__ import annotations

from collections.abc import Iterable

TRUE, FALSE = 1, -1


class Circuit:
    """A circuit of AND and OR gates, possibly with loops, over inputs that may be negated.

    Literals are whole numbers other than 0 as in a DIMACS file; 1 is always true. Only inputs may
    be negated, so the circuit is monotone in its gates, and it means its least solution: a gate is
    true only if it can be worked out to be. Gates are simplified and shared as they are made.
    """

    def __init__(self) -> None:
        self.count = 1
        self.ands: dict[int, tuple[int, ...]] = {}
        self.ors: dict[int, tuple[int, ...]] = {}
        self.looped = False
        self._known: dict[tuple[bool, frozenset[int]], int] = {}

    def new(self) -> int:
        """A new literal: an input, or a gate that is defined later."""
        self.count += 1
        return self.count

    def all_of(self, literals: Iterable[int]) -> int:
        """The literal of a conjunction; true of nothing."""
        wanted = frozenset(literals)
        if FALSE in wanted:
            return FALSE
        if TRUE in wanted:
            wanted -= {TRUE}
        if not wanted:
            return TRUE
        if len(wanted) == 1:
            return next(iter(wanted))
        if any(-literal in wanted for literal in wanted):
            return FALSE
        return self._gate(False, wanted)

    def any_of(self, literals: Iterable[int]) -> int:
        """The literal of a disjunction; false of nothing."""
        wanted = frozenset(literals)
        if TRUE in wanted:
            return TRUE
        if FALSE in wanted:
            wanted -= {FALSE}
        if not wanted:
            return FALSE
        if len(wanted) == 1:
            return next(iter(wanted))
        if any(-literal in wanted for literal in wanted):
            return TRUE
        return self._gate(True, wanted)

    def define(self, literal: int, as_literal: int) -> None:
        """Say what a literal made by ``new`` stands for; this may lead back to itself."""
        self.looped = True
        self.ors[literal] = () if as_literal == FALSE else (as_literal,)

    def _gate(self, either: bool, wanted: frozenset[int]) -> int:
        key = (either, wanted)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self.new()
            (self.ors if either else self.ands)[known] = tuple(sorted(wanted, key=abs))
        return known

    def clauses(self) -> Iterable[list[int]]:
        """The completion: each gate is equivalent to what it is made of.

        Loops also allow solutions other than the least one; see ``unfounded``.
        """
        yield [TRUE]
        for gate, inputs in self.ands.items():
            yield [gate, *(-i for i in inputs)]
            for i in inputs:
                yield [-gate, i]
        for gate, inputs in self.ors.items():
            yield [-gate, *inputs]
            for i in inputs:
                yield [gate, -i]

    def unfounded(self, model: set[int]) -> tuple[list[int], list[int]] | None:
        """The gates that a model has true although nothing outside them makes them true.

        The second list is what would: if none of it is true, all of the first are false in the
        least solution. This is a loop formula (Lin and Zhao, Artificial Intelligence 2004). None
        if the model is the least solution.
        """
        missing = {gate: len(inputs) for gate, inputs in self.ands.items()}
        used: dict[int, list[int]] = {}
        for gates in (self.ands, self.ors):
            for gate, inputs in gates.items():
                for i in inputs:
                    used.setdefault(i, []).append(gate)
        gates_all = self.ands.keys() | self.ors.keys()
        found: set[int] = set()
        work = [i for i in used if i in model and i not in gates_all]
        while work:
            for gate in used.get(work.pop(), ()):
                if gate in found:
                    continue
                if gate in missing:
                    missing[gate] -= 1
                    if missing[gate]:
                        continue
                found.add(gate)
                work.append(gate)
        unfounded = sorted(gate for gate in gates_all if gate in model and gate not in found)
        if not unfounded:
            return None
        inside = set(unfounded)
        outside = {i for g in unfounded for i in self.ors.get(g, ()) if i not in inside}
        return unfounded, sorted(outside, key=abs)
