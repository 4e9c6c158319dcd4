"""How far what counts in a map reaches: its lines, its depth, its spread."""

from __future__ import annotations

from collections import deque

from argmap.measure import counted
from argmap.measure.counted_opposition import answers, met
from argmap.measure.measure import Basis, count, rate, share
from argmap.measure.once import once
from argmap.measure.reach import leading_to
from argmap.measure.repeats import repeated
from argmap.measure.support import supporting
from argmap.model.argument import Argument, Target
from argmap.model.map import ArgumentMap


@once
def counting(map_: ArgumentMap) -> frozenset[str]:
    """All statements that count but theses and contexts.

    These are the evidence that counts and what it carries, and objections with their answers.
    """
    objecting = {name for number in met(map_) for name in map_.arguments[number].premises}
    found = counted.evidence(map_) | counted.argued(map_) | objecting
    found |= answers(map_) & counted.below_theses(map_)
    return frozenset(
        name for name in found if map_.statements[name].role not in ("thesis", "context")
    )


def lines_of_reasoning(map_: ArgumentMap) -> Basis:
    """For the thesis that has most of them, the reasons given directly for it that are evidence
    that counts, or rest on it. What supports another of these reasons is no further one.
    Theses that share statements each take their time over them.
    """
    good = counted.evidence(map_) | counted.argued(map_)
    direct = {thesis: _direct(map_, thesis) & good for thesis in map_.theses}
    # A thesis that is written twice is one: what backs a reason here is no reason of its own there.
    again = direct.keys() & repeated(map_).keys()
    backing = supporting(map_, set().union(*(direct[thesis] for thesis in again)))
    most = Basis(0)
    for thesis, names in direct.items():
        if most.value and len(names) <= most.value:
            continue
        backs = backing if thesis in again else supporting(map_, names)
        found = _reasons(map_, thesis, good, names - backs or set(sorted(names)[:1]))
        if not (most.met or most.wanting) or (found.value or 0) > (most.value or 0):
            most = found
    return most


def main_points_carried(map_: ArgumentMap) -> Basis:
    """Of the reasons given directly for a thesis, the share that is evidence that counts, or rests
    on it.
    """
    good = counted.evidence(map_) | counted.argued(map_)
    found = [_best(each, good) for thesis in map_.theses for each in _for(map_, thesis)]
    return rate(
        (name for name in found if name in good), (name for name in found if name not in good)
    )


def conclusion_in_line(map_: ArgumentMap) -> Basis:
    """Of what bears directly on a thesis, the share that speaks for it and rests on evidence that
    counts, or speaks against it and is met.
    """
    good = counted.evidence(map_) | counted.argued(map_)
    parts: tuple[list[str], list[str]] = ([], [])
    for thesis in map_.theses:
        for each in map_.bearing_on(thesis):
            if each.polarity == "supports":
                fits = not good.isdisjoint(each.premises)
            else:
                fits = each.id in met(map_)
            parts[not fits].append(_best(each, good))
    return rate(*parts)


def carried_rate(map_: ArgumentMap) -> Basis:
    """Of theses and claims, the share to which a path of support leads from evidence that counts.
    A claim must lead to a thesis and be said once.

    Left out are claims that the writer marks as assumed, and that nothing carries, and theses that
    are carried but said twice.
    """
    carried, twice, good = counted.carried(map_), repeated(map_), counted.resting(map_)
    parts: tuple[list[str], list[str]] = ([], [])
    for name, statement in map_.statements.items():
        if statement.role == "claim" and (name in carried or not statement.assumed):
            parts[name not in good].append(name)
        elif statement.role == "thesis" and not (name in carried and name in twice):
            parts[name not in carried].append(name)
    return rate(*parts)


def carried_claims(map_: ArgumentMap) -> Basis:
    """Claims below a thesis that say something, once, and rest on evidence that counts."""
    claims = [s.id for s in map_.statements.values() if s.role == "claim"]
    good = counted.argued(map_)
    return count((n for n in claims if n in good), (n for n in claims if n not in good))


def counted_evidence(map_: ArgumentMap) -> Basis:
    """Evidence that bears on a thesis and says something, once; what is only possible counts where
    other evidence supports it.
    """
    every = [s.id for s in map_.statements.values() if s.role == "evidence"]
    good = counted.evidence(map_)
    return count((n for n in every if n in good), (n for n in every if n not in good))


def evidence_for_claims(map_: ArgumentMap) -> Basis:
    """Evidence that counts and directly supports a claim."""
    good = counted.evidence(map_)
    linked = {
        name
        for name in good
        for each in map_.used_in(name)
        if each.polarity == "supports"
        and isinstance(each.conclusion, str)
        and map_.statements[each.conclusion].role == "claim"
    }
    ordered = [name for name in map_.statements if name in good]
    return count((n for n in ordered if n in linked), (n for n in ordered if n not in linked))


def counted_depth(map_: ArgumentMap) -> Basis:
    """The greatest number of statements that count on a shortest way to a thesis, the thesis not
    counted: 2 for evidence under a claim under a thesis.
    """
    good = counting(map_)
    cost: dict[Target, int] = dict.fromkeys(map_.theses, 0)
    above: dict[Target, Target] = {}
    waiting: deque[Target] = deque(cost)
    while waiting:
        target = waiting.popleft()
        for argument in map_.bearing_on(target):
            nearer: tuple[Target, ...] = (argument.id, *argument.premises)
            for each in nearer:
                new = cost[target] + (each in good)
                if each not in cost or new < cost[each]:
                    cost[each] = new
                    above[each] = target
                    # What counts for nothing is no step: it comes before all that is farther.
                    (waiting.append if new > cost[target] else waiting.appendleft)(each)
    deepest = max((n for n in map_.statements if n in good), key=cost.__getitem__, default=None)
    if deepest is None:
        return Basis(0)
    way: list[str] = []
    at: Target | None = deepest
    while at is not None:
        if isinstance(at, str) and at in good:
            way.append(at)
        at = above.get(at)
    return Basis(cost[deepest], tuple(reversed(way)))


def spread(map_: ArgumentMap) -> Basis:
    """Of all statements but theses and contexts, the share that counts and stands outside the
    largest branch.

    A branch is an argument that bears directly on a thesis, with all that bears on it. Two equal
    branches give 1/2, three give 2/3; one branch gives 0. Where nothing counts there is no value.
    Branches that share statements each take their time over them.
    """
    good = counting(map_)
    largest: set[str] = set()
    first = ""
    inside: set[str] = set()
    for thesis in map_.theses:
        for each in map_.bearing_on(thesis):
            found = leading_to(map_, [each.id, *each.premises], across_rivals=False)
            branch = {name for name in found if isinstance(name, str) and name in good}
            inside |= branch
            if len(branch) > len(largest):
                largest, first = branch, each.premises[0]
    whole = sum(s.role not in ("thesis", "context") for s in map_.statements.values())
    if not inside:
        return Basis(None)
    outside = tuple(name for name in map_.statements if name in inside and name not in largest)
    return Basis(share(len(outside), whole), outside, (first,))


def counted_contexts(map_: ArgumentMap) -> Basis:
    """Contexts that say something, once."""
    every = [s.id for s in map_.statements.values() if s.role == "context"]
    says = counted.sayings(map_)
    return count((n for n in every if n in says), (n for n in every if n not in says))


def _for(map_: ArgumentMap, thesis: str) -> list[Argument]:
    return [each for each in map_.bearing_on(thesis) if each.polarity == "supports"]


def _best(argument: Argument, good: frozenset[str]) -> str:
    # The premise that stands for the argument: the first that counts, else the first.
    return next((name for name in argument.premises if name in good), argument.premises[0])


def _direct(map_: ArgumentMap, thesis: str) -> set[str]:
    return {name for each in _for(map_, thesis) for name in each.premises}


def _reasons(map_: ArgumentMap, thesis: str, good: frozenset[str], own: set[str]) -> Basis:
    # As many as there are arguments, but never more than there are statements to make them of:
    # what backs a reason is one with it, however often it is written under the thesis as well.
    arguments = _for(map_, thesis)
    carried = [each for each in arguments if not own.isdisjoint(each.premises)]
    best = dict.fromkeys(next(name for name in each.premises if name in own) for each in carried)
    bare = (each.premises[0] for each in arguments if good.isdisjoint(each.premises))
    return Basis(min(len(carried), len(own)), tuple(best), tuple(bare))
