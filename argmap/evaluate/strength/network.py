"""What the gradual semantics walk over: base scores, and the steps onto each statement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from argmap.evaluate.case import Case
from argmap.evaluate.strength.programme import Part, Programme
from argmap.evaluate.whatif import AS_WRITTEN, WhatIf
from argmap.measure.components import components
from argmap.model.scale import CREDENCE_WORDS, MODERATE
from argmap.model.statement import Statement

DEFAULT_CREDENCE = CREDENCE_WORDS["even"]
DEFAULT_EVIDENCE = CREDENCE_WORDS["probable"]

Side = tuple[list[tuple[float, int]], list[Programme]]
"""The steps of one side: plain ones as (strength, premise), and those that need a programme."""


@dataclass(frozen=True)
class Network:
    """A weighted bipolar graph whose edges may be linked, backed and undercut.

    ``base`` are base scores. A step has a strength, premises (places of statements), a target
    (a statement's place, or ``-1 - step``) and a side. ``names`` are for people.
    """

    names: Sequence[str]
    base: Sequence[float]
    strengths: Sequence[float] = field(repr=False)
    premises: Sequence[tuple[int, ...]] = field(repr=False)
    targets: Sequence[int] = field(repr=False)
    attacks: Sequence[bool] = field(repr=False)

    @cached_property
    def on_step(self) -> dict[int, tuple[list[int], list[int]]]:
        """The warrants and the undercuts of each step that has any."""
        on_step: dict[int, tuple[list[int], list[int]]] = {}
        for step, target in enumerate(self.targets):
            if target < 0:
                on_step.setdefault(-1 - target, ([], []))[self.attacks[step]].append(step)
        return on_step

    def is_plain(self, step: int) -> bool:
        """Whether a step is no more than one premise and a number."""
        return step not in self.on_step and len(self.premises[step]) == 1

    @cached_property
    def sides(self) -> list[tuple[Side, Side]]:
        """For each statement the steps for and the steps against it."""
        sides: list[tuple[Side, Side]] = [(([], []), ([], [])) for _ in self.base]
        for step, target in enumerate(self.targets):
            if target < 0:
                continue
            plain, programmes = sides[target][self.attacks[step]]
            if self.is_plain(step):
                plain.append((self.strengths[step], self.premises[step][0]))
            else:
                programmes.append(self.programme(step))
        return sides

    def programme(self, root: int) -> Programme:
        """A step with all that bears on it."""
        # Each step bears on one thing only, so what bears on the root is a tree.
        on_step, order = self.on_step, [root]
        for step in order:
            for inner in on_step.get(step, ((), ())):
                order += inner
        order.reverse()
        place = {step: at for at, step in enumerate(order)}
        parts = []
        for step in order:
            warrants, undercuts = on_step.get(step, ((), ()))
            parts.append(
                Part(
                    self.strengths[step],
                    self.premises[step],
                    tuple(place[w] for w in warrants),
                    tuple(place[u] for u in undercuts),
                )
            )
        return Programme(tuple(parts))

    def rests_on_of(self, at: int) -> list[int]:
        """The statements that one statement's strength is worked out from."""
        found: list[int] = []
        for plain, programmes in self.sides[at]:
            found += [premise for _, premise in plain]
            found += [p for one in programmes for part in one.parts for p in part.premises]
        return found

    @cached_property
    def rests_on(self) -> list[list[int]]:
        """The same for every statement."""
        return list(map(self.rests_on_of, range(len(self.base))))

    @cached_property
    def leads_to(self) -> list[list[int]]:
        """For each statement the statements whose strength is worked out from it."""
        result: list[list[int]] = [[] for _ in self.base]
        for at, found in enumerate(self.rests_on):
            for premise in found:
                result[premise].append(at)
        return result

    @cached_property
    def order(self) -> list[list[int]]:
        """The strongly connected parts, in an order in which they can be worked out."""
        return components(self.rests_on)

    @cached_property
    def part_of(self) -> list[int]:
        """The place in ``order`` of each statement's part."""
        result = [0] * len(self.base)
        for at, part in enumerate(self.order):
            for member in part:
                result[member] = at
        return result

    def is_circular(self, part: Sequence[int]) -> bool:
        """Whether a part needs more than being worked out once."""
        return len(part) > 1 or part[0] in self.rests_on_of(part[0])


def base_score(statement: Statement, what_if: WhatIf = AS_WRITTEN) -> float:
    """The credence of a statement apart from what stands under it, from 0 to 1.

    What is not written is even for theses and claims and probable for evidence; what is only
    possible, or withdrawn, has none until something supports it.
    """
    if statement.id in what_if.without or what_if.possible(statement):
        return 0.0
    credence = what_if.credence(statement)
    if credence is None:
        return DEFAULT_EVIDENCE if statement.role == "evidence" else DEFAULT_CREDENCE
    return credence


def network_of(case: Case, rivals: bool = True) -> Network:
    """The network of a map, with base scores as written.

    Rivals attack each other with the strength of their ``contradicts``; with ``rivals=False`` every
    ``contradicts`` is cut.
    """
    strengths, premises = list(case.strengths), list(case.premises)
    targets = list(case.targets)
    attacks = [argument.polarity == "attacks" for argument in case.arguments]
    if rivals:
        for pair in case.map.rivals:
            left, right = case.place[pair.left], case.place[pair.right]
            strength = MODERATE if pair.strength is None else pair.strength
            if left != right:
                strengths += (strength, strength)
                premises += ((left,), (right,))
                targets += (right, left)
                attacks += (True, True)
    base = [base_score(statement) for statement in case.map.statements.values()]
    return Network(case.ids, base, strengths, premises, targets, attacks)


def weighted_graph(
    base: Mapping[str, float],
    attacks: Iterable[tuple[str, str]] = (),
    supports: Iterable[tuple[str, str]] = (),
) -> Network:
    """A plain weighted bipolar graph as in the papers: every edge of strength 1.

    Edges are (from, to) by name; an unknown name is a ``KeyError``.
    """
    place = {name: at for at, name in enumerate(base)}
    edges = [(edge, True) for edge in attacks] + [(edge, False) for edge in supports]
    return Network(
        tuple(base),
        tuple(base.values()),
        [1.0] * len(edges),
        [(place[source],) for (source, _), _ in edges],
        [place[target] for (_, target), _ in edges],
        [attack for _, attack in edges],
    )
