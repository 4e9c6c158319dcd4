"""What a statement is worth in itself, before anything is said for or against it."""

from __future__ import annotations

from argmap.evaluate.case import Case
from argmap.evaluate.verdict.words import ASSUMED, DOCUMENTED, NOT_ACCEPTED
from argmap.evaluate.whatif import WhatIf
from argmap.model.source import ESSAY
from argmap.model.statement import Statement

EVEN = 0.5


def is_sourced(statement: Statement) -> bool:
    """Whether it is evidence, or cites a source other than the essay; a thesis never is."""
    if statement.role == "evidence":
        return True
    return statement.role != "thesis" and any(c.key != ESSAY for c in statement.citations)


def is_bare(case: Case, at: int) -> bool:
    """Whether it could be an assumption: nothing supports or sources it, and it is no thesis."""
    statement = case.map.statements[case.ids[at]]
    return statement.role != "thesis" and not case.pros[at] and not is_sourced(statement)


def standing_in_itself(case: Case, at: int, what_if: WhatIf) -> tuple[int, int]:
    """The least and the most that a statement stands for by itself.

    The two differ only where its credence leaves it even. A granted statement is at least assumed
    whatever its credence, unless it is withdrawn.
    """
    statement = case.map.statements[case.ids[at]]
    if statement.role == "thesis" or statement.id in what_if.without:
        return NOT_ACCEPTED, NOT_ACCEPTED
    level = NOT_ACCEPTED if case.pros[at] else ASSUMED
    if is_sourced(statement):
        level = DOCUMENTED
    credence = what_if.credence(statement)
    least = most = level
    if what_if.possible(statement) or (credence is not None and credence < EVEN):
        least = most = NOT_ACCEPTED
    elif credence == EVEN:
        least = NOT_ACCEPTED
    if at in case.granted:
        return max(least, ASSUMED), max(most, ASSUMED)
    return least, most
