"""What is dated in an order that cannot be right."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.measure.sources import outside
from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap
from argmap.model.source import Source
from argmap.model.statement import Statement


def later_than_sources(map_: ArgumentMap) -> Iterator[tuple[Statement, list[Source]]]:
    """Evidence that is surely later than every source that it cites, the latest source first.

    Evidence without a date, and evidence that cites an undated or unknown source, is never among
    it. The essay is not counted.
    """
    for statement in map_.statements.values():
        if statement.role != "evidence" or statement.date is None:
            continue
        keys = dict.fromkeys(citation.key for citation in outside(map_, statement))
        sources = [map_.sources[key] for key in keys if key in map_.sources]
        if not sources or len(sources) < len(keys):
            continue
        if all(source.date and statement.date.surely_after(source.date) for source in sources):
            # Every date has an end here, or nothing could be surely after it.
            yield statement, sorted(sources, key=_end, reverse=True)


def later_than_explained(
    map_: ArgumentMap,
) -> Iterator[tuple[Argument, Statement, Statement]]:
    """Steps from evidence to what it supports, where the evidence is surely the later one."""
    for argument in map_.arguments.values():
        if argument.polarity != "supports" or isinstance(argument.conclusion, int):
            continue
        explained = map_.statements[argument.conclusion]
        if explained.date is None:
            continue
        for premise in argument.premises:
            evidence = map_.statements[premise]
            date = evidence.date if evidence.role == "evidence" else None
            if date is not None and date.surely_after(explained.date):
                yield argument, evidence, explained


def _end(source: Source) -> tuple[int, int, int]:
    return source.date.latest if source.date and source.date.latest else (0, 0, 0)
