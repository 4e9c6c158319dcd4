"""Which sources a statement rests on."""

from __future__ import annotations

from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.model.source import ESSAY
from argmap.model.statement import Statement


def is_essay(map_: ArgumentMap, key: str) -> bool:
    """Whether a key stands for the essay that a map describes, its own or an included map's."""
    source = map_.sources.get(key)
    return key == ESSAY if source is None else source.kept_in == "essay"


def outside(map_: ArgumentMap, statement: Statement) -> list[Citation]:
    """The citations of a statement other than of the essay.

    A key that the map does not know counts: something was cited.
    """
    return [citation for citation in statement.citations if not is_essay(map_, citation.key)]


def cites(map_: ArgumentMap, statement: Statement) -> bool:
    """Whether a statement cites a source other than the essay."""
    return any(not is_essay(map_, citation.key) for citation in statement.citations)
