"""What is left of a map in a format that cannot hold all of it, and what is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, Field, dataclass, fields, replace
from functools import cache
from typing import Any

from argmap.interchange.format import Loss
from argmap.interchange.roles import infer_roles
from argmap.model.argument import Argument, Rivalry, Target
from argmap.model.map import ArgumentMap
from argmap.model.meta import Meta
from argmap.model.source import Source
from argmap.model.statement import Statement

WHOLE = "the map"
NEVER_LOST = frozenset({"id", "text", "premises", "conclusion", "polarity", "span", "anchor"})
WORDS = {
    "by": "holder",
    "about": "subject",
    "kept_in": "place in the bibliography",
    "short": "short form",
    "note": "full form",
}
"""What people call a field where its name says little."""

Record = Statement | Argument | Source | Meta


@dataclass(frozen=True, slots=True)
class Holds:
    """What a format can hold beside sentences and what bears on what.

    ``statement``, ``argument``, ``source`` and ``meta`` name the fields of the model that it has a
    place for; without any field of a source, sources are left out whole. The flags say whether it
    knows arguments with several premises, arguments about arguments, pairs that contradict each
    other (else they become two attacks), and headings. ``extra`` is the beginning of the keys in
    ``meta.extra`` that are its own; the others are lost unless ``meta`` has ``extra``.
    """

    statement: frozenset[str] = frozenset()
    argument: frozenset[str] = frozenset()
    source: frozenset[str] = frozenset()
    meta: frozenset[str] = frozenset()
    linked: bool = True
    on_step: bool = True
    rivals: bool = True
    sections: bool = False
    extra: str = "\0"


def fit(map_: ArgumentMap, holds: Holds) -> tuple[ArgumentMap, tuple[Loss, ...]]:
    """The map without what a format cannot hold, and each thing that had to go.

    Writers write the smaller map, so that what a file lacks and what is reported are one thing.
    Where roles are not held, they are what they will be when the file is read again: inferred from
    what bears on what.
    """
    losses: list[Loss] = []
    arguments = dict(_arguments(map_, holds, losses))
    rivals = tuple(_rivals(map_, holds, arguments, losses))
    if not (holds.linked and holds.rivals):
        arguments = _once(arguments)
    roles = infer_roles(map_.statements, arguments, rivals)
    statements: dict[str, Statement] = {}
    for statement in map_.statements.values():
        missing = _unheld(statement, holds.statement | {"role"})
        role = statement.role if "role" in holds.statement else roles[statement.id]
        if role != statement.role:
            losses.append(Loss("role", statement.id))
            missing["role"] = role
        losses.extend(_losses(statement, missing, statement.id))
        statements[statement.id] = replace(statement, **missing) if missing else statement
    if not holds.sections:
        losses.extend(Loss("heading", section.title) for section in map_.sections)
    smaller = ArgumentMap(
        statements,
        arguments,
        rivals,
        dict(_sources(map_, holds, losses)),
        map_.sections if holds.sections else (),
        _meta(map_.meta, holds, losses),
    )
    return smaller, tuple(losses)


def _arguments(
    map_: ArgumentMap, holds: Holds, losses: list[Loss]
) -> Iterator[tuple[int, Argument]]:
    free = max(map_.arguments, default=0) + 1
    for argument in map_.arguments.values():
        if argument.on_step and not holds.on_step:
            kind = "warrant" if argument.polarity == "supports" else "undercut"
            losses.append(Loss(kind, map_.step(argument.id)))
            continue
        missing = _unheld(argument, holds.argument)
        if missing:
            losses.extend(_losses(argument, missing, map_.step(argument.id)))
        kept = replace(argument, **missing) if missing else argument
        if argument.linked and not holds.linked:
            losses.append(Loss("link between the premises", map_.step(argument.id)))
            for premise in argument.premises[1:]:
                yield free, replace(kept, id=free, premises=(premise,))
                free += 1
            kept = replace(kept, premises=argument.premises[:1])
        yield argument.id, kept


def _rivals(
    map_: ArgumentMap, holds: Holds, arguments: dict[int, Argument], losses: list[Loss]
) -> Iterator[Rivalry]:
    free = max(arguments, default=0) + 1
    for rivalry in map_.rivals:
        where = f"{rivalry.left} contradicts {rivalry.right}"
        strength = rivalry.strength if "strength" in holds.argument else None
        if strength != rivalry.strength:
            losses.append(Loss("strength", where))
        if holds.rivals:
            yield replace(rivalry, strength=strength)
            continue
        losses.append(Loss("rivalry", where))
        for premise, target in ((rivalry.left, rivalry.right), (rivalry.right, rivalry.left)):
            arguments[free] = Argument(free, (premise,), target, "attacks", strength)
            free += 1


def _once(arguments: dict[int, Argument]) -> dict[int, Argument]:
    """The arguments without those that now say what another one says, in ascending order."""
    first: dict[tuple[frozenset[str], Target, str], int] = {}
    for number, argument in arguments.items():
        key = (frozenset(argument.premises), argument.conclusion, argument.polarity)
        first.setdefault(key, number)
    return {number: arguments[number] for number in sorted(first.values())}


def _sources(map_: ArgumentMap, holds: Holds, losses: list[Loss]) -> Iterator[tuple[str, Source]]:
    for key, source in map_.sources.items():
        if not holds.source:
            losses.append(Loss("source", key))
            continue
        missing = _unheld(source, holds.source)
        losses.extend(Loss(f"source {loss.what}", key) for loss in _losses(source, missing, key))
        yield key, replace(source, **missing) if missing else source


def _meta(meta: Meta, holds: Holds, losses: list[Loss]) -> Meta:
    missing = _unheld(meta, holds.meta)
    if "extra" in missing:
        own = {key: value for key, value in meta.extra.items() if key.startswith(holds.extra)}
        others = {key: None for key in meta.extra if key not in own}
        losses.extend(Loss(key, WHOLE) for key in others)
        missing["extra"] = own
    losses.extend(_losses(meta, {k: v for k, v in missing.items() if k != "extra"}, WHOLE))
    return replace(meta, **missing)


def _losses(record: Record, missing: dict[str, Any], where: str) -> Iterator[Loss]:
    for name in missing:
        if name == "extra" and not isinstance(record, Argument):
            yield from (Loss(key, where) for key in record.extra)
        elif name not in ("role", "section"):
            # A section is reported once, as a heading, and not for each statement in it.
            yield Loss(WORDS.get(name, name), where)


def _unheld(record: Record, held: frozenset[str]) -> dict[str, Any]:
    """The fields that have a value and no place, and what they are without one."""
    kind: Any = type(record)
    return {
        name: default for name, default in _defaults(kind, held) if getattr(record, name) != default
    }


@cache
def _defaults(kind: Any, held: frozenset[str]) -> tuple[tuple[str, Any], ...]:
    left = [f for f in fields(kind) if f.name not in held and f.name not in NEVER_LOST]
    return tuple((field.name, _default(field)) for field in left)


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return None if field.default is MISSING else field.default
