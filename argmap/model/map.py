"""The whole map."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sized
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import ClassVar

from argmap.model.argument import Argument, Rivalry, Target
from argmap.model.meta import Meta
from argmap.model.section import Section
from argmap.model.source import Source
from argmap.model.statement import Statement


@dataclass(frozen=True)
class ArgumentMap:
    """Statements, and the arguments between them. Plain, read-only data.

    ``statements`` go by id and ``arguments`` by number, both in the order of writing. An argument
    never names a statement or an argument that the map does not have. ``rivals`` are the pairs that
    contradict each other. ``sources`` go by the key that citations use.
    """

    statements: Mapping[str, Statement] = field(default_factory=dict)
    arguments: Mapping[int, Argument] = field(default_factory=dict)
    rivals: tuple[Rivalry, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    sections: tuple[Section, ...] = ()
    meta: Meta = field(default_factory=Meta)

    drawn_by: ClassVar[Callable[[ArgumentMap], str] | None] = None
    """What draws a map for notebooks. This folder knows of no pictures, so the package sets it."""

    def __repr__(self) -> str:
        title = f"{self.meta.title!r}: " if self.meta.title else ""
        counts = (
            _count(self.theses, "thesis", "theses"),
            _count(self.statements, "statement", "statements"),
            _count(self.arguments, "argument", "arguments"),
            _count(self.sources, "source", "sources"),
        )
        return f"<ArgumentMap {title}{', '.join(counts)}>"

    def _repr_svg_(self) -> str | None:
        """The picture, for notebooks; None where nothing is there to draw it."""
        draw = type(self).drawn_by
        return None if draw is None else draw(self)

    def __getstate__(self) -> dict[str, object]:
        # The indexes are cheap to build and would double what travels between processes.
        return {item.name: self.__dict__[item.name] for item in fields(self)}

    @cached_property
    def theses(self) -> tuple[str, ...]:
        """The ids of the theses, in the order of writing."""
        return tuple(s.id for s in self.statements.values() if s.role == "thesis")

    @cached_property
    def _bearing_on(self) -> dict[Target, tuple[Argument, ...]]:
        index: dict[Target, list[Argument]] = {}
        for argument in self.arguments.values():
            index.setdefault(argument.conclusion, []).append(argument)
        return {target: tuple(found) for target, found in index.items()}

    @cached_property
    def _used_in(self) -> dict[str, tuple[Argument, ...]]:
        index: dict[str, list[Argument]] = {}
        for argument in self.arguments.values():
            for premise in argument.premises:
                index.setdefault(premise, []).append(argument)
        return {premise: tuple(found) for premise, found in index.items()}

    @cached_property
    def _rivals_of(self) -> dict[str, tuple[Rivalry, ...]]:
        index: dict[str, list[Rivalry]] = {}
        for rivalry in self.rivals:
            index.setdefault(rivalry.left, []).append(rivalry)
            index.setdefault(rivalry.right, []).append(rivalry)
        return {statement: tuple(pairs) for statement, pairs in index.items()}

    def bearing_on(self, target: Target) -> tuple[Argument, ...]:
        """The arguments whose conclusion is this statement or argument, in the order of writing."""
        return self._bearing_on.get(target, ())

    def used_in(self, statement: str) -> tuple[Argument, ...]:
        """The arguments that have this statement among their premises, in the order of writing."""
        return self._used_in.get(statement, ())

    def rivalries(self, statement: str) -> tuple[Rivalry, ...]:
        """The rivalries in which this statement stands."""
        return self._rivals_of.get(statement, ())

    def step(self, number: int) -> str:
        """How a relation line would name an argument: ``show -> comintern -> japan``.

        A chain of many steps is shortened in its middle, because only its ends tell it apart for a
        reader.
        """
        names: list[str] = []
        target: Target = number
        while isinstance(target, int):
            argument = self.arguments[target]
            names.append(" + ".join(argument.premises))
            target = argument.conclusion
        names.append(target)
        if len(names) > 8:
            names[4:-3] = ["…"]
        return " -> ".join(names)


def _count(things: Sized, one: str, several: str) -> str:
    return f"{len(things)} {one if len(things) == 1 else several}"
