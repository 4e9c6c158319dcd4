"""The shape of a map: how deep, how broad, how even."""

from __future__ import annotations

from argmap.measure.circles import circles_of_support
from argmap.measure.measure import share
from argmap.measure.reach import leading_to, reaching
from argmap.model.argument import Target
from argmap.model.map import ArgumentMap


def depths(map_: ArgumentMap) -> dict[str, int]:
    """For each statement with a path to a thesis, the least number of steps on such a path.

    A thesis has depth 0. What bears on a step is one deeper than the premise of that step. Linear:
    one search outwards from the theses.
    """
    found: dict[Target, int] = dict.fromkeys(map_.theses, 0)
    level: list[Target] = list(found)
    depth = 0
    while level:
        depth += 1
        following: list[Target] = []
        for target in level:
            for argument in map_.bearing_on(target):
                if argument.id not in found:
                    found[argument.id] = depth
                    following.append(argument.id)
                for premise in argument.premises:
                    if premise not in found:
                        found[premise] = depth
                        following.append(premise)
        level = following
    return {name: number for name, number in found.items() if isinstance(name, str)}


def depth(map_: ArgumentMap) -> int:
    """The greatest depth of a statement: the number of steps on its shortest way to a thesis."""
    return max(depths(map_).values(), default=0)


def mean_depth(map_: ArgumentMap) -> float | None:
    """The mean depth of the statements that bear on a thesis, theses not counted."""
    deep = [number for number in depths(map_).values() if number]
    return sum(deep) / len(deep) if deep else None


def breadth(map_: ArgumentMap) -> int:
    """Arguments that bear directly on a thesis, from either side."""
    return sum(len(map_.bearing_on(thesis)) for thesis in map_.theses)


def largest_branch(map_: ArgumentMap) -> float | None:
    """Of the statements that bear on a thesis, the share in the largest branch of any thesis.

    A branch is an argument that bears directly on a thesis, with all that bears on it. Where a map
    has one branch only, the share is 1. Branches that share a statement both count it, and both
    take their time over it.
    """
    theses = set(map_.theses)
    below = {name for name in reaching(map_) if isinstance(name, str)} - theses
    sizes = []
    for thesis in map_.theses:
        for argument in map_.bearing_on(thesis):
            branch = leading_to(map_, [argument.id, *argument.premises], across_rivals=False)
            sizes.append(sum(name in below for name in branch))
    return share(max(sizes, default=0), len(below))


def linked(map_: ArgumentMap) -> int:
    """Arguments with several premises, each of which is needed."""
    return sum(argument.linked for argument in map_.arguments.values())


def reused(map_: ArgumentMap) -> int:
    """Statements that are a premise of more than one argument."""
    return sum(len(map_.used_in(name)) > 1 for name in map_.statements)


def orphans(map_: ArgumentMap) -> int:
    """Statements from which no path leads to a thesis, contexts not counted."""
    reached = reaching(map_)
    return sum(
        statement.role != "context" and name not in reached
        for name, statement in map_.statements.items()
    )


def circles(map_: ArgumentMap) -> int:
    """Groups of statements that support each other in circles."""
    return len(circles_of_support(map_))


def premise_share(map_: ArgumentMap) -> float | None:
    """Of all statements but contexts, the share that bears on something with nothing under it."""
    counted = [s.id for s in map_.statements.values() if s.role != "context"]
    leaves = sum(bool(map_.used_in(name)) and not map_.bearing_on(name) for name in counted)
    return share(leaves, len(counted))
