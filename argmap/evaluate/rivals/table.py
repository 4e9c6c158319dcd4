"""The table of rivals: Analysis of Competing Hypotheses, derived from the map.

After Richards Heuer, *Psychology of Intelligence Analysis* (CIA 1999), chapter 8. There a person
fills in how consistent each piece is with each hypothesis; here the map says it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from argmap.evaluate.case import Case
from argmap.evaluate.effects.effects import below
from argmap.evaluate.strength.semantics import Name
from argmap.evaluate.strength.strength import measure_strengths
from argmap.evaluate.turning.turning import candidates_of
from argmap.evaluate.whatif import AS_WRITTEN, WhatIf

Sign = Literal["++", "+", "0", "−", "−−", ""]
Finding = Literal["", "decides nothing", "asks of the others"]

SLIGHT = 0.005
"""A change smaller than this is shown as 0."""
MARKED = 0.05
"""A change of at least this is shown by a double sign."""


def sign_of(cell: float | None) -> Sign:
    """The sign of a cell; empty where the map does not say, which is not neutral."""
    if cell is None:
        return ""
    if abs(cell) < SLIGHT:
        return "0"
    if cell > 0:
        return "++" if cell >= MARKED else "+"
    return "−−" if cell <= -MARKED else "−"


@dataclass(frozen=True, slots=True)
class Rival:
    """A column: a rival, the strength of its own case, and the sums of its cells by sign."""

    id: str
    strength: float
    inconsistency: float
    support: float


@dataclass(frozen=True, slots=True)
class Row:
    """A piece of evidence and what it adds to each rival's own case, in the order of the columns.

    A cell is the strength as it is less the strength with the piece withdrawn, so that what speaks
    for a rival is positive. It is None where no path leads from the piece to the rival.
    ``diagnosticity`` is the spread over the filled cells, None with fewer than two.
    """

    statement: str
    cells: tuple[float | None, ...]
    diagnosticity: float | None
    finding: Finding

    @property
    def signs(self) -> tuple[Sign, ...]:
        """The cells as signs."""
        return tuple(map(sign_of, self.cells))


@dataclass(frozen=True, slots=True)
class RivalsTable:
    """Rivals that contradict each other, directly or through others.

    The rival with the least against it comes first; the most diagnostic row does. ``unsettled`` are
    the rivals whose strength does not settle.
    """

    rivals: tuple[Rival, ...]
    rows: tuple[Row, ...]
    unsettled: tuple[str, ...] = ()


def compare_rivals(
    case: Case,
    semantics: Name = "quadratic",
    what_if: WhatIf = AS_WRITTEN,
    exact: bool = False,
) -> list[RivalsTable]:
    """A table for each group of rivals that has a thesis in it; none where no rivals are written.

    Each rival is taken on its own case: every ``contradicts`` is cut. One evaluation of the way up
    for each piece of evidence.
    """
    strengths = measure_strengths(case.map, semantics, what_if, exact, rivals=False, case=case)
    network = strengths.solver.network
    evidence = [at for at in candidates_of(case, False) if case.ids[at] not in what_if.without]
    evidence = evidence or candidates_of(case, True)
    tables = []
    for group in _groups(case):
        reach = {rival: below(network, rival) for rival in group}
        values = [strengths.solver.values[rival] for rival in group]
        rows = []
        for at in evidence:
            if at in group or not any(at in reach[rival] for rival in group):
                continue
            without = strengths.solver.with_base({at: 0.0}, group)
            rows.append(
                _Measured(
                    at,
                    [
                        now - then if at in reach[rival] else None
                        for rival, now, then in zip(group, values, without, strict=True)
                    ],
                )
            )
        unsettled = tuple(case.ids[r] for r in group if r in strengths.solver.unsettled)
        tables.append(_table(case, group, values, rows, unsettled))
    return tables


@dataclass(frozen=True, slots=True)
class _Measured:
    place: int
    cells: list[float | None]


def _groups(case: Case) -> list[list[int]]:
    theses = set(case.theses)
    seen: set[int] = set()
    groups = []
    for first in case.rivals:
        if first in seen:
            continue
        group, work = {first}, [first]
        while work:
            new = [r for r in case.rivals[work.pop()] if r not in group]
            group.update(new)
            work += new
        seen |= group
        if group & theses:
            groups.append(sorted(group))
    return sorted(groups)


def _table(
    case: Case,
    group: list[int],
    values: list[float],
    rows: list[_Measured],
    unsettled: tuple[str, ...],
) -> RivalsTable:
    rivals = []
    for column, rival in enumerate(group):
        filled = [c for row in rows if (c := row.cells[column]) is not None]
        against = sum((c for c in filled if c < 0), 0.0)
        support = sum((c for c in filled if c > 0), 0.0)
        rivals.append(Rival(case.ids[rival], values[column], against, support))
    order = sorted(
        range(len(group)), key=lambda c: (-rivals[c].inconsistency, -rivals[c].support, group[c])
    )
    done = [_row(case, row, order) for row in rows]
    done.sort(key=lambda row: 1.0 if row.diagnosticity is None else -row.diagnosticity)
    return RivalsTable(tuple(rivals[c] for c in order), tuple(done), unsettled)


def _row(case: Case, row: _Measured, order: list[int]) -> Row:
    cells = tuple(row.cells[column] for column in order)
    filled = [c for c in cells if c is not None]
    if len(filled) < 2:
        return Row(case.ids[row.place], cells, None, "asks of the others")
    same = len(set(map(sign_of, filled))) == 1
    spread = max(filled) - min(filled)
    return Row(case.ids[row.place], cells, spread, "decides nothing" if same else "")
