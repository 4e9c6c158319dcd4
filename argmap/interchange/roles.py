"""The roles of statements, where a format says only what bears on what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from argmap.model.argument import Argument, Polarity, Rivalry
from argmap.model.map import ArgumentMap
from argmap.model.statement import Role

Use = tuple[bool, Polarity]
"""Whether a statement is used on a step, and in which direction."""
SUPPORT: Use = (False, "supports")
ATTACK: Use = (False, "attacks")
ATTACKS: frozenset[Use] = frozenset({ATTACK, (True, "attacks")})
ROLES: tuple[tuple[Use, Role], ...] = (
    (SUPPORT, "claim"),
    (ATTACK, "objection"),
    ((True, "supports"), "warrant"),
    ((True, "attacks"), "undercut"),
)
"""The role that each use gives, the strongest first."""


def infer_roles(
    statements: Iterable[str],
    arguments: Mapping[int, Argument],
    rivals: Iterable[Rivalry] = (),
) -> dict[str, Role]:
    """A role for each statement, from what it bears on, in whatever order that was written.

    What supports is a claim, never evidence: only a writer knows what can be sourced. What only
    attacks is an objection, or a rebuttal where it answers something that attacks itself. What
    bears on nothing but steps is a warrant, or an undercut where it supports none. A statement that
    bears on nothing is a thesis where something bears on it or contradicts it, and where nothing in
    the map bears on anything; else it is a claim that stands by itself.
    """
    uses: dict[str, set[Use]] = {}
    answered: set[str] = set()
    attacked: dict[str, set[str]] = {}
    for argument in arguments.values():
        target = argument.conclusion
        use: Use = (isinstance(target, int), argument.polarity)
        for premise in argument.premises:
            uses.setdefault(premise, set()).add(use)
            if use == ATTACK:
                attacked.setdefault(premise, set()).add(str(target))
        if isinstance(target, str):
            answered.add(target)
    for rivalry in rivals:
        answered.update((rivalry.left, rivalry.right))
    roles: dict[str, Role] = {}
    for statement in statements:
        if statement in uses:
            roles[statement] = next(role for use, role in ROLES if use in uses[statement])
        else:
            roles[statement] = "thesis" if statement in answered or not arguments else "claim"
    attacks = {s for s, found in uses.items() if SUPPORT not in found and found & ATTACKS}
    for statement, targets in attacked.items():
        if roles.get(statement) == "objection" and targets & attacks:
            roles[statement] = "rebuttal"
    return roles


def with_structural_roles(map_: ArgumentMap) -> ArgumentMap:
    """The same map, in which every statement has the role that its place gives it."""
    roles = infer_roles(map_.statements, map_.arguments, map_.rivals)
    statements = {
        name: statement if statement.role == roles[name] else replace(statement, role=roles[name])
        for name, statement in map_.statements.items()
    }
    return replace(map_, statements=statements)
