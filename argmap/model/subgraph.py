"""A part of a map, as a map of its own."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap


def subgraph(map_: ArgumentMap, keep: Container[str]) -> ArgumentMap:
    """The map of these statements (by id) and of what holds between them.

    An argument stays if all of its premises stay and so does what it bears on; a rivalry if both
    statements stay; a context only with what it belongs to; a source if it is still cited. Numbers,
    sections and front matter are as they were, so that both maps speak of the same things. Linear
    in the map.
    """
    statements = {
        name: statement
        for name, statement in map_.statements.items()
        if name in keep and (statement.about is None or statement.about in keep)
    }
    arguments = {
        number: argument
        for number, argument in map_.arguments.items()
        if all(premise in statements for premise in argument.premises)
    }
    kept = _standing(arguments, statements)
    cited = {citation.key for each in statements.values() for citation in each.citations}
    return replace(
        map_,
        statements=statements,
        arguments={number: a for number, a in arguments.items() if number in kept},
        rivals=tuple(r for r in map_.rivals if r.left in statements and r.right in statements),
        sources={key: source for key, source in map_.sources.items() if key in cited},
    )


def _standing(arguments: dict[int, Argument], statements: Container[str]) -> set[int]:
    """The arguments from which a way leads to a statement that stays."""
    onto: dict[int, list[int]] = {}
    waiting: list[int] = []
    for argument in arguments.values():
        if isinstance(argument.conclusion, int):
            onto.setdefault(argument.conclusion, []).append(argument.id)
        elif argument.conclusion in statements:
            waiting.append(argument.id)
    found: set[int] = set()
    while waiting:
        number = waiting.pop()
        found.add(number)
        waiting += onto.get(number, ())
    return found
