"""What counts in a map: what is left when all that only fills it is taken away.

To repeat a statement, to add one that leads to no thesis, or a claim with nothing under it, is
cheap. The measures that marks are made of therefore count nothing that is repeated, thin or idle,
and when they work out a share, they hold it against the whole all the same. So nothing of the kind
can raise one of them, however it is placed.
"""

from __future__ import annotations

from argmap.measure.once import once
from argmap.measure.reach import leading_to
from argmap.measure.repeats import repeated
from argmap.measure.support import supported_by
from argmap.measure.words import content_words
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement

FEWEST_WORDS = 3
"""A statement with fewer content words says too little to be weighed."""


@once
def sayings(map_: ArgumentMap) -> frozenset[str]:
    """The statements that say something, once: neither thin nor repeated anywhere in the map."""
    twice = repeated(map_)
    return frozenset(
        name
        for name, statement in map_.statements.items()
        if name not in twice and not thin(statement)
    )


def thin(statement: Statement) -> bool:
    """Whether a statement has too few content words to say anything."""
    return len(content_words(statement.text)) < FEWEST_WORDS


@once
def below_theses(map_: ArgumentMap) -> frozenset[str]:
    """The statements from which a path of steps leads to a thesis, and the theses."""
    found = leading_to(map_, map_.theses, across_rivals=False)
    return frozenset(name for name in found if isinstance(name, str))


@once
def evidence(map_: ArgumentMap) -> frozenset[str]:
    """The evidence that counts: it says something, once, and bears on a thesis.

    What is only raised as possible does not count until other evidence supports it.
    """
    found = {
        name
        for name in sayings(map_) & below_theses(map_)
        if map_.statements[name].role == "evidence"
    }
    raised = {name for name in found if map_.statements[name].possible}
    return frozenset(found - (raised - supported_by(map_, found - raised)))


@once
def carried(map_: ArgumentMap) -> frozenset[str]:
    """The statements to which a path of support leads from evidence that counts."""
    return frozenset(supported_by(map_, evidence(map_)))


@once
def resting(map_: ArgumentMap) -> frozenset[str]:
    """The statements below a thesis that are said once and carried by evidence, be they thin."""
    return carried(map_) & below_theses(map_) - repeated(map_).keys()


@once
def argued(map_: ArgumentMap) -> frozenset[str]:
    """The statements below a thesis that say something, once, and are carried by evidence."""
    return resting(map_) & sayings(map_) - frozenset(map_.theses)


def why_not(map_: ArgumentMap, name: str) -> str:
    """Why a statement does not count, in a few words; empty where nothing speaks against it."""
    statement = map_.statements[name]
    other = repeated(map_).get(name)
    if other is not None:
        twin = map_.statements[other]
        return f"says nearly the same as `{other}`" if twin.named else f"repeats “{twin.title}”"
    if thin(statement):
        return "says too little"
    if name not in below_theses(map_) and statement.role != "context":
        return "leads to no thesis"
    if statement.role in ("thesis", "claim") and name not in carried(map_):
        return "no evidence that counts is under it"
    return ""
