"""Which objections count, and which of them are met."""

from __future__ import annotations

from argmap.measure import counted
from argmap.measure.measure import Basis, count, rate
from argmap.measure.once import once
from argmap.measure.opposition import objections
from argmap.measure.sources import cites
from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap

PLAIN_ANSWERS = frozenset(("rebuttal", "undercut", "objection"))
"""Roles of which a statement may answer an objection with nothing under it."""


@once
def opposing(map_: ArgumentMap) -> tuple[Argument, ...]:
    """All attacks that ask for an answer."""
    return tuple(objections(map_))


@once
def met(map_: ArgumentMap) -> frozenset[int]:
    """The objections that count and are met, by the number of their argument.

    An objection counts if it bears on a thesis and all of its statements say something, once. It is
    met by an answer that counts, by a contradiction to something that counts and is no objection
    itself, or where the writer grants it and it has evidence or a source of its own.
    """
    says = counted.sayings(map_) & counted.below_theses(map_)
    return frozenset(
        each.id
        for each in opposing(map_)
        if says.issuperset(each.premises)
        and (
            (each.granted and _has_substance(map_, each))
            or _answers(map_, each)
            or _contradicted(map_, each)
        )
    )


@once
def answers(map_: ArgumentMap) -> frozenset[str]:
    """The statements that answer an objection that is met."""
    return frozenset(
        name
        for number in met(map_)
        for answer in _answers(map_, map_.arguments[number])
        for name in answer.premises
    )


def met_objections(map_: ArgumentMap) -> Basis:
    """Objections that count and are met: answered by a statement that counts, or granted with
    evidence or a source of their own. One that is raised in several places is one, and is met if it
    is met in all of them.
    """
    return count(*_split(map_, met(map_)))


def met_rate(map_: ArgumentMap) -> Basis:
    """Of all objections, the share that counts and is met."""
    return rate(*_split(map_, met(map_)))


def fair_rate(map_: ArgumentMap) -> Basis:
    """Of all objections, the share that counts and has evidence of its own: the other side at its
    best.
    """
    says = counted.sayings(map_) & counted.below_theses(map_)
    own = counted.carried(map_) | counted.evidence(map_)
    good = {
        each.id
        for each in opposing(map_)
        if says.issuperset(each.premises) and not own.isdisjoint(each.premises)
    }
    return rate(*_split(map_, good))


def _split(map_: ArgumentMap, good: frozenset[int] | set[int]) -> tuple[list[str], list[str]]:
    # By the first statement of each objection.
    uses: dict[frozenset[str], list[Argument]] = {}
    for each in opposing(map_):
        objecting = [name for name in each.premises if map_.statements[name].role == "objection"]
        uses.setdefault(frozenset(objecting or each.premises), []).append(each)
    parts: tuple[list[str], list[str]] = ([], [])
    for same in uses.values():
        parts[not all(each.id in good for each in same)].append(same[0].premises[0])
    return parts


def _has_substance(map_: ArgumentMap, objection: Argument) -> bool:
    own = counted.carried(map_) | counted.evidence(map_)
    return any(
        name in own
        or (map_.statements[name].role == "objection" and cites(map_, map_.statements[name]))
        for name in objection.premises
    )


def _answers(map_: ArgumentMap, objection: Argument) -> list[Argument]:
    """The attacks on an objection, or on its step, of which every statement counts.

    Evidence and claims count as they do elsewhere; other answers must say something, once.
    """
    attacks = [
        *map_.bearing_on(objection.id),
        *(each for name in objection.premises for each in map_.bearing_on(name)),
    ]
    return [
        each
        for each in attacks
        if each.polarity == "attacks" and all(_stands(map_, name) for name in each.premises)
    ]


def _contradicted(map_: ArgumentMap, objection: Argument) -> bool:
    others = (
        pair.left if pair.right == name else pair.right
        for name in objection.premises
        for pair in map_.rivalries(name)
    )
    return any(_stands(map_, each) and map_.statements[each].role != "objection" for each in others)


def _stands(map_: ArgumentMap, name: str) -> bool:
    if map_.statements[name].role in PLAIN_ANSWERS:
        return name in counted.sayings(map_)
    return name in counted.evidence(map_) or name in counted.argued(map_)
