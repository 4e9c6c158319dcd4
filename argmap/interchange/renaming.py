"""Other ids for the same statements."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from argmap.model.map import ArgumentMap


def renamed(map_: ArgumentMap, names: Mapping[str, str]) -> ArgumentMap:
    """The same map, in which statements have the ids that ``names`` gives them.

    Those that ``names`` does not have keep theirs. No two may get the same.
    """

    def new(name: str) -> str:
        return names.get(name, name)

    return replace(
        map_,
        statements={
            new(name): replace(
                statement,
                id=new(name),
                about=None if statement.about is None else new(statement.about),
            )
            for name, statement in map_.statements.items()
        },
        arguments={
            number: replace(
                step,
                premises=tuple(map(new, step.premises)),
                conclusion=step.conclusion
                if isinstance(step.conclusion, int)
                else new(step.conclusion),
            )
            for number, step in map_.arguments.items()
        },
        rivals=tuple(
            replace(pair, left=new(pair.left), right=new(pair.right)) for pair in map_.rivals
        ),
        sections=tuple(
            section if section.under is None else replace(section, under=new(section.under))
            for section in map_.sections
        ),
    )
