"""How diagnostics speak of statements and steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement
from argmap.source.diagnostic import Related
from argmap.source.document import Span

LONGEST_NAME = 40
"""Characters of an unnamed statement's text that stand for it in a message."""
MOST_NAMED = 6
"""Longer lists are cut, with the number of what is left out."""


def called(statement: Statement) -> str:
    """A statement's id in backticks, or the beginning of its text where it has none."""
    if statement.named:
        return f"`{statement.id}`"
    text = statement.text
    return f"`{text}`" if len(text) <= LONGEST_NAME else f"`{text[: LONGEST_NAME - 1].rstrip()}…`"


def listed(names: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``; a long list is cut."""
    if len(names) > MOST_NAMED:
        return f"{', '.join(names[: MOST_NAMED - 1])} and {len(names) - MOST_NAMED + 1} more"
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def target_called(map_: ArgumentMap, argument: Argument) -> str:
    """What an argument bears on: a statement, or a step in the manner of a relation line."""
    target = argument.conclusion
    if isinstance(target, str):
        return called(map_.statements[target])
    step = map_.arguments[target]
    if isinstance(step.conclusion, int) or not all(map_.statements[p].named for p in step.premises):
        return f"the step from {called(map_.statements[step.premises[0]])}"
    return f"`{map_.step(target)}`"


def place(map_: ArgumentMap, argument: Argument) -> Span:
    """Where an argument is written: at its premise, or at its own line if it has one."""
    for premise in argument.premises:
        statement = map_.statements[premise]
        if _within(argument.span, statement.span):
            return statement.anchor
    return argument.span


def places(statements: Iterable[Statement], label: str) -> tuple[Related, ...]:
    """The places of a few statements, each with the same label."""
    found = []
    for statement in statements:
        found.append(Related(statement.anchor, label))
        if len(found) == MOST_NAMED:
            break
    return tuple(found)


def _within(inner: Span, outer: Span) -> bool:
    return (
        inner.document is outer.document and outer.start <= inner.start and inner.end <= outer.end
    )
