"""What is said against a thesis, and whether it is answered."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.measure.sides import AGAINST, sides
from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap


def objections(map_: ArgumentMap) -> Iterator[Argument]:
    """The attacks on statements that ask for an answer, in the order of writing.

    An attack by an `objection` always does, one by nothing but a `rebuttal` never. Any other
    (`but claim`) does unless what it attacks is itself against a thesis: then it is an answer.
    """
    side = None
    for argument in map_.arguments.values():
        if argument.polarity != "attacks" or argument.on_step:
            continue
        roles = {map_.statements[premise].role for premise in argument.premises}
        if "objection" not in roles:
            if roles == {"rebuttal"}:
                continue
            side = side if side is not None else sides(map_)
            if side.get(argument.conclusion, 0) & AGAINST:
                continue
        yield argument


def answered(map_: ArgumentMap, objection: Argument) -> bool:
    """Whether an attack's step or one of its premises is attacked or contradicted in turn.

    Nothing is said of how good the answer is.
    """
    if any(answer.polarity == "attacks" for answer in map_.bearing_on(objection.id)):
        return True
    return any(
        map_.rivalries(premise)
        or any(answer.polarity == "attacks" for answer in map_.bearing_on(premise))
        for premise in objection.premises
    )
