"""How what counts in a map is sourced and dated."""

from __future__ import annotations

from argmap.measure import counted
from argmap.measure.measure import Basis, count, rate
from argmap.measure.sources import cites, outside
from argmap.model.map import ArgumentMap
from argmap.model.source import Source


def citing(map_: ArgumentMap) -> Basis:
    """Statements that cite a source other than the essay."""
    return count(s.id for s in map_.statements.values() if cites(map_, s))


def attributed_rate(map_: ArgumentMap) -> Basis:
    """Of all evidence, the share that counts and cites a source other than the essay."""
    good = counted.evidence(map_)
    return _of_evidence(map_, {name for name in good if cites(map_, map_.statements[name])})


def dated_rate(map_: ArgumentMap) -> Basis:
    """Of all evidence, the share that counts and has a date. There is no value while no evidence
    that counts cites a source.
    """
    good = counted.evidence(map_)
    if not any(cites(map_, map_.statements[name]) for name in good):
        return Basis(None)
    return _of_evidence(map_, {name for name in good if map_.statements[name].date is not None})


def source_kinds(map_: ArgumentMap) -> Basis:
    """How many kinds of sources evidence cites, where it counts: primary, secondary, tertiary, and
    those of which no kind is given.
    """
    first: dict[str, str] = {}
    for name in map_.statements:
        if name in counted.evidence(map_):
            for source in _cited_by(map_, name):
                first.setdefault(source.kind, name)
    return Basis(len(first), tuple(dict.fromkeys(first.values())))


def corroborated_rate(map_: ArgumentMap) -> Basis:
    """Of all claims, the share that leads to a thesis, is said once, and rests on evidence that
    counts and on two or more sources.

    These are the sources that the evidence directly under the claim cites, where it counts, and
    that the claim itself cites.
    """
    claims = [s.id for s in map_.statements.values() if s.role == "claim"]
    good = {name for name in claims if _corroborated(map_, name)}
    return rate((n for n in claims if n in good), (n for n in claims if n not in good))


def corroborated_claims(map_: ArgumentMap) -> Basis:
    """Claims that lead to a thesis, are said once, and rest on evidence that counts and on two or
    more sources.
    """
    found = corroborated_rate(map_)
    return count(found.met, found.wanting)


def documents_used(map_: ArgumentMap) -> Basis:
    """Documents that evidence cites, where it counts. The documents are the primary sources.

    The statements counted are the first that cite each document.
    """
    return _documents(map_, counted.evidence(map_))


def documents_in_support(map_: ArgumentMap) -> Basis:
    """Documents (primary sources) that evidence cites which counts and supports something."""
    supporting = {
        name
        for name in counted.evidence(map_)
        if any(each.polarity == "supports" for each in map_.used_in(name))
    }
    return _documents(map_, supporting)


def documents_sourced(map_: ArgumentMap) -> Basis:
    """Documents (primary sources) that evidence cites which counts, and of which the origin, the
    purpose or the perspective is given.
    """
    return _documents(map_, counted.evidence(map_), sourced=True)


def evidence_beyond_documents(map_: ArgumentMap) -> Basis:
    """Evidence that counts and cites no document (primary source)."""
    return count(
        name
        for name in map_.statements
        if name in counted.evidence(map_)
        and not any(source.kind == "primary" for source in _cited_by(map_, name))
    )


def sources_described(map_: ArgumentMap) -> Basis:
    """Of the evidence that counts and cites a source, the share that cites one of which the origin,
    the purpose or the perspective is given.
    """
    citing_ = [
        name
        for name in map_.statements
        if name in counted.evidence(map_) and cites(map_, map_.statements[name])
    ]
    good = {n for n in citing_ if any(_described(each) for each in _cited_by(map_, n))}
    return rate((n for n in citing_ if n in good), (n for n in citing_ if n not in good))


def _of_evidence(map_: ArgumentMap, good: set[str]) -> Basis:
    every = [s.id for s in map_.statements.values() if s.role == "evidence"]
    return rate((n for n in every if n in good), (n for n in every if n not in good))


def _cited_by(map_: ArgumentMap, name: str) -> list[Source]:
    keys = dict.fromkeys(each.key for each in outside(map_, map_.statements[name]))
    return [map_.sources[key] for key in keys if key in map_.sources]


def _corroborated(map_: ArgumentMap, claim: str) -> bool:
    if claim not in counted.resting(map_):
        return False
    keys = {each.key for each in outside(map_, map_.statements[claim])}
    good = counted.evidence(map_)
    for argument in map_.bearing_on(claim):
        if argument.polarity == "supports":
            for name in argument.premises:
                if name in good:
                    keys |= {each.key for each in outside(map_, map_.statements[name])}
    return len(keys) > 1


def _documents(
    map_: ArgumentMap, names: set[str] | frozenset[str], *, sourced: bool = False
) -> Basis:
    first: dict[str, str] = {}
    wanting: dict[str, None] = {}
    for name in map_.statements:
        if name not in names:
            continue
        for source in _cited_by(map_, name):
            if source.kind != "primary":
                continue
            if sourced and not _described(source):
                wanting.setdefault(name)
            else:
                first.setdefault(source.id, name)
    return Basis(len(first), tuple(dict.fromkeys(first.values())), tuple(wanting))


def _described(source: Source) -> bool:
    return bool(source.origin or source.purpose or source.perspective)
