"""Finding the steps of a map again that a record of another format speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from argmap.interchange.kept import as_list, as_mappings
from argmap.model.argument import Argument, Polarity
from argmap.model.map import ArgumentMap


def step_records(map_: ArgumentMap, records: object) -> dict[int, Mapping[str, Any]]:
    """For each step the record of what it was read from, if it is still that step.

    A record names the ``premises`` and the ``target``, or by ``step`` the number of an earlier
    record whose step it bears on; ``attacks`` says in which direction, where that is known.
    """
    by_shape: dict[object, int] = {}
    for argument in map_.arguments.values():
        shape = (frozenset(argument.premises), argument.conclusion, argument.polarity)
        by_shape.setdefault(shape, argument.id)
    found: dict[int, Mapping[str, Any]] = {}
    numbers: dict[int, int] = {}
    for index, record in enumerate(as_mappings(records)):
        above = record.get("step")
        target = numbers.get(above) if isinstance(above, int) else record.get("target")
        premises = frozenset(p for p in as_list(record.get("premises")) if isinstance(p, str))
        if not isinstance(target, str | int):
            continue
        polarity: Polarity = "attacks" if record.get("attacks") is True else "supports"
        number = by_shape.get((premises, target, polarity))
        if number is not None and number not in found:
            found[number] = record
            numbers[index] = number
    return found


def targets_first(map_: ArgumentMap) -> Iterator[Argument]:
    """Steps on statements first, each followed by what bears on it, however deep."""
    stack = [a for a in map_.arguments.values() if not a.on_step][::-1]
    while stack:
        argument = stack.pop()
        yield argument
        stack.extend(map_.bearing_on(argument.id)[::-1])
