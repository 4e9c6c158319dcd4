"""The elements of Toulmin's layout of arguments (*The Uses of Argument*, 1958).

The claim, its grounds, the warrant that leads from one to the other, the backing of the warrant,
the qualifier, and the rebuttal: the conditions under which the claim would not hold.
"""

from __future__ import annotations

from argmap.measure import counted
from argmap.measure.measure import Basis, count
from argmap.measure.once import once
from argmap.measure.reach import leading_to
from argmap.model.argument import Argument, Target
from argmap.model.map import ArgumentMap


def warranted_steps(map_: ArgumentMap) -> Basis:
    """Warrants that say something, once, and bear on a step that leads to a thesis."""
    return _attached(map_, _on_steps(map_, "supports"))


def backing(map_: ArgumentMap) -> Basis:
    """Statements that support a warrant."""
    return count(_under_warrants(map_))


def backed_warrants(map_: ArgumentMap) -> Basis:
    """Warrants for which evidence that counts speaks, be it by way of other statements."""
    good = counted.carried(map_)
    found = [name for each in _on_steps(map_, "supports") for name in each.premises]
    return count((n for n in found if n in good), (n for n in found if n not in good))


def qualifiers(map_: ArgumentMap) -> Basis:
    """Statements with a credence or marked as possible, and premises of steps with a strength."""
    return count(name for name in map_.statements if name in _qualified(map_))


def qualifiers_attached(map_: ArgumentMap) -> Basis:
    """Qualifiers of a thesis, of what bears directly on a thesis, or of such a step."""
    near = set(map_.theses)
    for thesis in map_.theses:
        for argument in map_.bearing_on(thesis):
            near.update(argument.premises)
    found = [name for name in map_.statements if name in _qualified(map_)]
    return count((n for n in found if n in near), (n for n in found if n not in near))


def exceptions(map_: ArgumentMap) -> Basis:
    """Statements that attack something: a statement, or the step that leads to it."""
    return count(
        name
        for name in map_.statements
        if any(each.polarity == "attacks" for each in map_.used_in(name))
    )


def exceptions_attached(map_: ArgumentMap) -> Basis:
    """Attacks of which every statement says something, once, on a thesis or on anything that leads
    to one.
    """
    return _attached(map_, [a for a in map_.arguments.values() if a.polarity == "attacks"])


@once
def _leading(map_: ArgumentMap) -> frozenset[Target]:
    return frozenset(leading_to(map_, map_.theses, across_rivals=False))


def _on_steps(map_: ArgumentMap, polarity: str) -> list[Argument]:
    return [a for a in map_.arguments.values() if a.on_step and a.polarity == polarity]


def _attached(map_: ArgumentMap, arguments: list[Argument]) -> Basis:
    says = counted.sayings(map_)
    parts: tuple[list[str], list[str]] = ([], [])
    for each in arguments:
        fits = each.id in _leading(map_) and says.issuperset(each.premises)
        parts[not fits].append(each.premises[0])
    return count(*parts)


def _under_warrants(map_: ArgumentMap) -> list[str]:
    return [
        name
        for step in _on_steps(map_, "supports")
        for warrant in step.premises
        for each in map_.bearing_on(warrant)
        if each.polarity == "supports"
        for name in each.premises
    ]


@once
def _qualified(map_: ArgumentMap) -> frozenset[str]:
    found = {s.id for s in map_.statements.values() if s.credence is not None or s.possible}
    for argument in map_.arguments.values():
        if argument.strength is not None:
            found.update(argument.premises)
    return frozenset(found)
