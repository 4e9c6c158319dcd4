"""Where each statement has its place: one tree out of a map that is not always one.

A statement is drawn once. It stands where it is written; every other use of it is a further line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.model.argument import Argument, Target
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement


@dataclass(slots=True)
class Places:
    """``children`` of statements (by id) and of joints (by the argument's number), in the order of
    writing; ``roots`` stand under nothing, theses first. ``home`` names the argument under which a
    statement has its place.
    """

    children: dict[Target, list[Target]] = field(default_factory=dict)
    roots: list[Target] = field(default_factory=list)
    home: dict[str, int] = field(default_factory=dict)


def has_joint(map_: ArgumentMap, argument: Argument) -> bool:
    """Whether a step is drawn with a joint: several premises, or something that bears on it."""
    return argument.linked or bool(map_.bearing_on(argument.id))


def places(map_: ArgumentMap) -> Places:
    """One place for each statement and each joint. Linear in the map; circles are cut open where
    they are first met.
    """
    found = Places()
    contexts: dict[str, list[str]] = {}
    roots: list[str] = []
    for statement in map_.statements.values():
        used = map_.used_in(statement.id)
        if statement.role == "thesis":
            continue
        if used:
            found.home[statement.id] = _own(statement, used).id
        elif statement.about is not None and statement.about in map_.statements:
            contexts.setdefault(statement.about, []).append(statement.id)
        else:
            roots.append(statement.id)
    order = {name: number for number, name in enumerate(map_.statements)}

    def below(target: Target) -> Iterator[Target]:
        if isinstance(target, int):
            for premise in map_.arguments[target].premises:
                if found.home.get(premise) == target:
                    yield premise
        waiting = contexts.get(target, []) if isinstance(target, str) else []
        at = 0
        for argument in map_.bearing_on(target):
            own = [name for name in argument.premises if found.home.get(name) == argument.id]
            # A context stands among its siblings where it was written.
            while own and at < len(waiting) and order[waiting[at]] < order[own[0]]:
                yield waiting[at]
                at += 1
            if has_joint(map_, argument):
                yield argument.id
            else:
                yield from own
        yield from waiting[at:]

    seen: set[Target] = set()
    starts: list[Target] = [*map_.theses, *roots, *map_.statements, *map_.arguments]
    for root in starts:
        if root in seen or (isinstance(root, int) and not has_joint(map_, map_.arguments[root])):
            continue
        found.roots.append(root)
        seen.add(root)
        stack: list[Target] = [root]
        while stack:
            target = stack.pop()
            children = [child for child in below(target) if child not in seen]
            seen.update(children)
            if children:
                found.children[target] = children
                stack.extend(reversed(children))
    return found


def _own(statement: Statement, used: tuple[Argument, ...]) -> Argument:
    """The step that is written together with the statement, else the first that uses it."""
    if len(used) > 1 and statement.span.end > statement.span.start:
        place = statement.span
        for argument in used:
            inside = argument.span
            if inside.document is place.document and place.start <= inside.start < place.end:
                return argument
    return used[0]
