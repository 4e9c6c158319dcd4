"""How evidence is sourced and dated."""

from __future__ import annotations

from argmap.measure.chronology import later_than_explained, later_than_sources
from argmap.measure.measure import share
from argmap.measure.sources import outside
from argmap.measure.support import supported_by_evidence
from argmap.model.map import ArgumentMap
from argmap.model.source import Source
from argmap.model.statement import Statement


def evidence(map_: ArgumentMap) -> list[Statement]:
    """The statements with the role `evidence`."""
    return [s for s in map_.statements.values() if s.role == "evidence"]


def cited(map_: ArgumentMap) -> list[Source]:
    """The sources that any statement cites, the essay not counted."""
    keys = {c.key for s in map_.statements.values() for c in outside(map_, s)}
    return [source for key, source in map_.sources.items() if key in keys]


def citations_per_evidence(map_: ArgumentMap) -> float | None:
    """Citations in evidence, the essay not counted, for each piece of evidence."""
    pieces = evidence(map_)
    return share(sum(len(outside(map_, piece)) for piece in pieces), len(pieces))


def sourced_rate(map_: ArgumentMap) -> float | None:
    """Of the evidence, the share that cites a source other than the essay."""
    pieces = evidence(map_)
    return share(sum(bool(outside(map_, piece)) for piece in pieces), len(pieces))


def distinct_sources(map_: ArgumentMap) -> int:
    """Sources that are cited, the essay not counted."""
    return len(cited(map_))


def primary_share(map_: ArgumentMap) -> float | None:
    """Of the cited sources of which the kind is known, the share that is primary."""
    known = [source.kind for source in cited(map_) if source.kind]
    return share(known.count("primary"), len(known))


def corroboration(map_: ArgumentMap) -> float | None:
    """Of the claims that evidence reaches, the share on which two or more sources bear directly.

    These are the sources that the claim's own supporters cite, and that it cites itself.
    """
    reached = supported_by_evidence(map_)
    claims = [s for s in map_.statements.values() if s.role == "claim" and s.id in reached]
    return share(sum(len(_sources_of(map_, claim)) > 1 for claim in claims), len(claims))


def _sources_of(map_: ArgumentMap, claim: Statement) -> set[str]:
    keys = {citation.key for citation in outside(map_, claim)}
    for argument in map_.bearing_on(claim.id):
        if argument.polarity == "supports":
            for premise in argument.premises:
                keys |= {c.key for c in outside(map_, map_.statements[premise])}
    return keys


def sourcing_fields(map_: ArgumentMap) -> float | None:
    """Of author, origin, purpose and perspective of the cited sources, the share that is filled."""
    fields = [
        field
        for source in cited(map_)
        for field in (source.author, source.origin, source.purpose, source.perspective)
    ]
    return share(sum(bool(field) for field in fields), len(fields))


def evidence_dated(map_: ArgumentMap) -> float | None:
    """Of the evidence, the share that has a date."""
    pieces = evidence(map_)
    return share(sum(piece.date is not None for piece in pieces), len(pieces))


def chronology_faults(map_: ArgumentMap) -> int:
    """Evidence later than all its sources, and steps from evidence to something earlier."""
    return sum(1 for _ in later_than_sources(map_)) + sum(1 for _ in later_than_explained(map_))
