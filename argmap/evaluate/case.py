"""A map by numbers: what every evaluation walks over."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap
from argmap.model.scale import MODERATE


@dataclass(frozen=True)
class Case:
    """The statements and arguments of a map, each by its place in the order of writing.

    ``pros[s]`` and ``cons[s]`` are the places of the arguments for and against a statement.
    ``premises[a]`` are places of statements, without repeats. ``targets[a]`` is the place of what
    an argument bears on: a statement's as it is, an argument's as ``-1 - place``. ``uses[s]`` are
    the arguments with that premise. ``warrants`` and ``undercuts`` go by the argument they speak
    of, and ``rivals`` by statement; they hold only those that have any. ``granted`` are the
    statements that the writer concedes; attacks on them are set aside.
    """

    map: ArgumentMap

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The id of each statement."""
        return tuple(self.map.statements)

    @cached_property
    def place(self) -> dict[str, int]:
        """The place of each id."""
        return {name: at for at, name in enumerate(self.map.statements)}

    @cached_property
    def arguments(self) -> tuple[Argument, ...]:
        """The arguments in order."""
        return tuple(self.map.arguments.values())

    @cached_property
    def argument_place(self) -> dict[int, int]:
        """The place of each argument's number."""
        return {number: at for at, number in enumerate(self.map.arguments)}

    @cached_property
    def strengths(self) -> list[float]:
        """The strength of each step, moderate where none is written."""
        return [MODERATE if a.strength is None else a.strength for a in self.arguments]

    @cached_property
    def premises(self) -> list[tuple[int, ...]]:
        """The premises of each argument."""
        place = self.place
        return [
            (place[a.premises[0]],)
            if len(a.premises) == 1
            else tuple(dict.fromkeys(place[p] for p in a.premises))
            for a in self.arguments
        ]

    @cached_property
    def targets(self) -> list[int]:
        """What each argument bears on."""
        place, numbers = self.place, self.argument_place
        return [
            place[a.conclusion] if isinstance(a.conclusion, str) else -1 - numbers[a.conclusion]
            for a in self.arguments
        ]

    @cached_property
    def uses(self) -> list[list[int]]:
        """The arguments in which each statement is a premise."""
        uses: list[list[int]] = [[] for _ in self.ids]
        for at, premises in enumerate(self.premises):
            for premise in premises:
                uses[premise].append(at)
        return uses

    @cached_property
    def _bearing(
        self,
    ) -> tuple[list[list[int]], list[list[int]], dict[int, list[int]], dict[int, list[int]]]:
        pros: list[list[int]] = [[] for _ in self.ids]
        cons: list[list[int]] = [[] for _ in self.ids]
        warrants: dict[int, list[int]] = {}
        undercuts: dict[int, list[int]] = {}
        for at, (argument, target) in enumerate(zip(self.arguments, self.targets, strict=True)):
            supports = argument.polarity == "supports"
            if target >= 0:
                (pros if supports else cons)[target].append(at)
            else:
                (warrants if supports else undercuts).setdefault(-1 - target, []).append(at)
        return pros, cons, warrants, undercuts

    @property
    def pros(self) -> list[list[int]]:
        """The arguments for each statement."""
        return self._bearing[0]

    @property
    def all_cons(self) -> list[list[int]]:
        """The arguments against each statement, those against granted ones included."""
        return self._bearing[1]

    @cached_property
    def cons(self) -> list[list[int]]:
        """The arguments against each statement that count in the verdict."""
        if not self.granted:
            return self.all_cons
        return [[] if at in self.granted else cons for at, cons in enumerate(self.all_cons)]

    @property
    def warrants(self) -> dict[int, list[int]]:
        """The warrants of each argument that has any."""
        return self._bearing[2]

    @property
    def undercuts(self) -> dict[int, list[int]]:
        """The undercuts of each argument that has any."""
        return self._bearing[3]

    @cached_property
    def rivals(self) -> dict[int, list[int]]:
        """The rivals of each statement that has any."""
        rivals: dict[int, dict[int, None]] = {}
        for pair in self.map.rivals:
            left, right = self.place[pair.left], self.place[pair.right]
            if left != right:
                rivals.setdefault(left, {})[right] = None
                rivals.setdefault(right, {})[left] = None
        return {at: list(others) for at, others in rivals.items()}

    @cached_property
    def theses(self) -> tuple[int, ...]:
        """The places of the theses."""
        return tuple(self.place[name] for name in self.map.theses)

    @cached_property
    def granted(self) -> frozenset[int]:
        """The premises of granted attacks; a thesis is judged even so."""
        theses = set(self.theses)
        return frozenset(
            premise
            for at, argument in enumerate(self.arguments)
            if argument.granted and argument.polarity == "attacks"
            for premise in self.premises[at]
            if premise not in theses
        )
