"""How well claims are supported."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.measure.measure import share
from argmap.model.argument import Target
from argmap.model.map import ArgumentMap


def supported_by_evidence(map_: ArgumentMap) -> set[str]:
    """The statements to which a path of support leads from evidence; linear in the map.

    Evidence itself is among them only where other evidence supports it. A linked argument counts
    for all that any of its premises does.
    """
    return supported_by(map_, (s.id for s in map_.statements.values() if s.role == "evidence"))


def supported_by(map_: ArgumentMap, premises: Iterable[str]) -> set[str]:
    """The statements to which a path of support leads from some of these; linear in the map."""
    found: set[str] = set()
    waiting = list(premises)
    started = set(waiting)
    while waiting:
        for argument in map_.used_in(waiting.pop()):
            target: Target = argument.conclusion
            if argument.polarity != "supports" or isinstance(target, int) or target in found:
                continue
            found.add(target)
            if target not in started:
                waiting.append(target)
    return found


def supporting(map_: ArgumentMap, conclusions: Iterable[str]) -> set[str]:
    """The statements from which a path of support, of one step or more, leads to one of these.

    Linear in the map.
    """
    found: set[str] = set()
    waiting = list(conclusions)
    seen = set(waiting)
    while waiting:
        for argument in map_.bearing_on(waiting.pop()):
            if argument.polarity == "supports":
                found.update(argument.premises)
                waiting.extend(name for name in argument.premises if name not in seen)
                seen.update(argument.premises)
    return found


def supported_claim_rate(map_: ArgumentMap) -> float | None:
    """Of the claims, the share that evidence reaches on a path of support."""
    claims = [s.id for s in map_.statements.values() if s.role == "claim"]
    reached = supported_by_evidence(map_)
    return share(sum(name in reached for name in claims), len(claims))


def evidence_per_claim(map_: ArgumentMap) -> float | None:
    """Statements with the role `evidence` for each with the role `claim`."""
    roles = [statement.role for statement in map_.statements.values()]
    return share(roles.count("evidence"), roles.count("claim"))


def assumptions(map_: ArgumentMap) -> int:
    """Claims that nothing supports."""
    return sum(
        statement.role == "claim"
        and not any(argument.polarity == "supports" for argument in map_.bearing_on(name))
        for name, statement in map_.statements.items()
    )


def warrants(map_: ArgumentMap) -> int:
    """Arguments that support a step: what says why a step holds (Toulmin)."""
    return sum(
        argument.on_step and argument.polarity == "supports" for argument in map_.arguments.values()
    )
