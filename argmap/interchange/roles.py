"""The roles of statements, where a format says only what bears on what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from argmap.model.argument import Argument, Rivalry
from argmap.model.map import ArgumentMap
from argmap.model.statement import Role


def infer_roles(
    statements: Iterable[str],
    arguments: Mapping[int, Argument],
    rivals: Iterable[Rivalry] = (),
) -> dict[str, Role]:
    """A role for each statement, from the place where it is first used.

    What supports is a claim, never evidence: only a writer knows what can be sourced. What attacks
    is an objection, or a rebuttal where it answers something that attacks itself. What bears on a
    step is a warrant or an undercut. A statement that bears on nothing is a thesis where something
    bears on it or contradicts it, and where nothing in the map bears on anything; else it is a
    claim that stands by itself.
    """
    first: dict[str, Argument] = {}
    answered: set[str] = set()
    for argument in arguments.values():
        for premise in argument.premises:
            first.setdefault(premise, argument)
        if isinstance(argument.conclusion, str):
            answered.add(argument.conclusion)
    for rivalry in rivals:
        answered.update((rivalry.left, rivalry.right))
    roles: dict[str, Role] = {}
    for statement in statements:
        use = first.get(statement)
        if use is not None:
            roles[statement] = _role(use, first)
        else:
            roles[statement] = "thesis" if statement in answered or not arguments else "claim"
    return roles


def _role(use: Argument, first: Mapping[str, Argument]) -> Role:
    target = use.conclusion
    if isinstance(target, int):
        return "warrant" if use.polarity == "supports" else "undercut"
    if use.polarity == "supports":
        return "claim"
    answers = first.get(target)
    return "rebuttal" if answers is not None and answers.polarity == "attacks" else "objection"


def with_structural_roles(map_: ArgumentMap) -> ArgumentMap:
    """The same map, in which every statement has the role that its place gives it."""
    roles = infer_roles(map_.statements, map_.arguments, map_.rivals)
    statements = {
        name: statement if statement.role == roles[name] else replace(statement, role=roles[name])
        for name, statement in map_.statements.items()
    }
    return replace(map_, statements=statements)
