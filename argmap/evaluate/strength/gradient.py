"""How the strength of one statement moves with every base score: one sweep back for all."""

from __future__ import annotations

from typing import NamedTuple

from argmap.evaluate.strength.network import Side
from argmap.evaluate.strength.programme import running_products
from argmap.evaluate.strength.solver import Solver

LARGEST_CIRCLE = 300
"""A circular part of more statements is solved by iteration only, not by elimination."""
ROUNDS = 200
EXACT = 1e-14


class _Row(NamedTuple):
    """The derivatives of one statement's strength by what it is directly worked out from."""

    by_base: float
    by_premise: dict[int, float]


def gradient(solver: Solver, of: int) -> list[float] | None:
    """The derivatives of the strength of the statement at place ``of``, by every base score.

    Reverse accumulation: the strengths are at hand, and one sweep from the statement down to what
    it rests on gives all derivatives. Tied linked premises share equally. Within a circular part
    the sweep solves the linear equations of its fixed point. None where a part on the way did not
    settle, or is too large to be solved.
    """
    network = solver.network
    by_base = [0.0] * len(network.base)
    weight = [0.0] * len(network.base)
    weight[of] = 1.0
    for at in range(network.part_of[of], -1, -1):
        part = network.order[at]
        if not any(weight[member] for member in part):
            continue
        if any(member in solver.unsettled for member in part):
            return None
        rows = {member: _row(solver, member) for member in part}
        if network.is_circular(part):
            adjoint = _solve(part, rows, {m: weight[m] for m in part})
            if adjoint is None:
                return None
        else:
            adjoint = {part[0]: weight[part[0]]}
        for member, row in rows.items():
            share = adjoint[member]
            by_base[member] = share * row.by_base
            for premise, slope in row.by_premise.items():
                if premise not in rows:
                    weight[premise] += share * slope
    return by_base


def _row(solver: Solver, at: int) -> _Row:
    pros, cons = solver.network.sides[at]
    by_base, by_pro, by_con = solver.semantics.slopes(
        solver.base[at], solver.side(pros), solver.side(cons)
    )
    by_premise: dict[int, float] = {}
    for side, slope in ((pros, by_pro), (cons, by_con)):
        if slope:
            _add_side(solver, side, slope, by_premise)
    return _Row(by_base, by_premise)


def _add_side(solver: Solver, side: Side, slope: float, by_premise: dict[int, float]) -> None:
    plain, programmes = side
    values = solver.values
    factors = [slope] * (len(plain) + len(programmes))
    if solver.semantics.multiplies:
        left = [1 - strength * values[premise] for strength, premise in plain]
        left += [1 - programme.contribution(values) for programme in programmes]
        before, after = running_products(left)
        factors = [slope * b * a for b, a in zip(before, after, strict=False)]
    for (strength, premise), factor in zip(plain, factors, strict=False):
        by_premise[premise] = by_premise.get(premise, 0.0) + factor * strength
    for programme, factor in zip(programmes, factors[len(plain) :], strict=True):
        for premise, part in programme.slopes(values).items():
            by_premise[premise] = by_premise.get(premise, 0.0) + factor * part


def _solve(
    part: list[int], rows: dict[int, _Row], outer: dict[int, float]
) -> dict[int, float] | None:
    """Solve x = outer + Jᵀ·x, where J holds the derivatives within the part."""
    x = dict(outer)
    for _ in range(ROUNDS):
        new = dict(outer)
        for member, row in rows.items():
            share = x[member]
            for premise, slope in row.by_premise.items():
                if premise in new:
                    new[premise] += share * slope
        moved = max(abs(new[m] - x[m]) for m in part)
        x = new
        if moved < EXACT:
            return x
        if moved > 1e6:
            break
    return _eliminate(part, rows, outer) if len(part) <= LARGEST_CIRCLE else None


def _eliminate(
    part: list[int], rows: dict[int, _Row], outer: dict[int, float]
) -> dict[int, float] | None:
    count = len(part)
    place = {member: at for at, member in enumerate(part)}
    matrix = [[0.0] * count + [outer[member]] for member in part]
    for at in range(count):
        matrix[at][at] = 1.0
    for member, row in rows.items():
        for premise, slope in row.by_premise.items():
            if premise in place:
                matrix[place[premise]][place[member]] -= slope
    for at in range(count):
        pivot = max(range(at, count), key=lambda r: abs(matrix[r][at]))
        if abs(matrix[pivot][at]) < 1e-12:
            return None
        matrix[at], matrix[pivot] = matrix[pivot], matrix[at]
        top = matrix[at]
        for below in range(at + 1, count):
            line = matrix[below]
            factor = line[at] / top[at]
            if factor:
                for column in range(at, count + 1):
                    line[column] -= factor * top[column]
    x = [0.0] * count
    for at in range(count - 1, -1, -1):
        line = matrix[at]
        rest = sum(line[column] * x[column] for column in range(at + 1, count))
        x[at] = (line[count] - rest) / line[at]
    return {member: x[at] for member, at in place.items()}
