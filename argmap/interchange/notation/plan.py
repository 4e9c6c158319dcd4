"""The outline of a map: which lines there are, and which stands under which."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from argmap.interchange.format import Loss
from argmap.interchange.notation.homes import Homes
from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap
from argmap.model.order import conclusions_first

DEEPEST = 24
"""A line deeper than this is written at the margin and reused: nobody reads so far to the right,
and a chain of a hundred thousand would make a file of gigabytes."""
MISFIT = -1
"""Stands for a heading where none puts a statement into its section."""


@dataclass(slots=True, eq=False)
class Line:
    """A line that defines or reuses a statement, as a premise of ``step``.

    ``leads`` says that it is the first of the lines of its step, under which warrants and undercuts
    stand. ``under`` holds the lines below it by the heading that they stand under, None for those
    before all headings. ``section`` is the section that a reader will see it in.
    """

    statement: str
    step: Argument | None
    defines: bool
    leads: bool
    section: int | None
    under: dict[int | None, list[Line]] = field(default_factory=dict)

    def put(self, heading: int | None, lines: list[Line]) -> None:
        """Add lines below a heading."""
        self.under.setdefault(heading, []).extend(lines)


class Plan:
    """The lines at the margin, and the steps that are relation lines."""

    def __init__(self, map_: ArgumentMap, losses: list[Loss]) -> None:
        self.map = map_
        self.losses = losses
        self.homes = Homes(map_)
        self.relations: list[Argument] = []
        self.top = Line("", None, False, False, None)
        self.headings: dict[str | None, list[int]] = {}
        for index, section in enumerate(map_.sections):
            self.headings.setdefault(section.under, []).append(index)
        self._relatable = self._find_relatable()
        self._at_margin = deque(self._roots())
        lines = {}
        while self._at_margin:
            name = self._at_margin.popleft()
            lines[name] = self._outline(name)
        for name in map_.statements:
            if name in lines:
                self.top.put(lines[name].section, [lines[name]])

    def call(self, step: Argument) -> str:
        """A premise by which alone a relation line can name a step."""
        return next(p for p in step.premises if len(self.map.used_in(p)) == 1)

    def _roots(self) -> list[str]:
        under = {name for names in self.homes.contexts.values() for name in names}
        return [n for n in self.map.statements if n not in self.homes.of and n not in under]

    def _find_relatable(self) -> set[int]:
        """The steps on steps that relation lines can say, with all that bears on them."""
        if not any(step.on_step for step in self.map.arguments.values()):
            return set()
        found: set[int] = set()
        for step in reversed(conclusions_first(self.map)):
            number, target = step.id, step.conclusion
            if not isinstance(target, int) or step.granted:
                continue
            goal = self.map.arguments[target]
            if any(len(self.map.used_in(premise)) == 1 for premise in goal.premises) and all(
                bearer.id in found for bearer in self.map.bearing_on(number)
            ):
                found.add(number)
        return found

    def _outline(self, name: str) -> Line:
        """The line that defines a statement at the margin, with all that stands under it."""
        wanted = self.map.statements[name].section
        fits = wanted is None or self.map.sections[wanted].under is None
        if not fits:
            self.losses.append(Loss("section", name))
        root = Line(name, None, True, False, wanted if fits else None)
        waiting = [(root, 1)]
        while waiting:
            line, depth = waiting.pop()
            for heading, lines in self._below(line, depth):
                line.put(heading, lines)
                waiting += [(inner, depth + 1) for inner in lines]
        return root

    def _below(self, line: Line, depth: int) -> list[tuple[int | None, list[Line]]]:
        found = []
        if line.defines:
            for name in self.homes.contexts.get(line.statement, ()):
                heading = self._heading_for(name, line)
                if heading == MISFIT:
                    self.losses.append(Loss("section", name))
                    heading = None
                found.append((heading, [Line(name, None, True, False, self._seen(heading, line))]))
            for step in self.map.bearing_on(line.statement):
                found += self._group(step, line, depth)
        if line.leads and line.step is not None:
            for step in self.map.bearing_on(line.step.id):
                found += self._group(step, line, depth)
        return found

    def _group(self, step: Argument, line: Line, depth: int) -> list[tuple[int | None, list[Line]]]:
        """The lines of one step, or none where it becomes a relation line."""
        defined = [name for name in step.premises if self.homes.of.get(name) == step.id]
        circle = step.id in self.homes.circles
        if (circle or depth > DEEPEST) and step.id in self._relatable:
            self._relate(step)
            return []
        if circle and not step.granted and not self.map.bearing_on(step.id) and not step.on_step:
            self._relate(step)
            return []
        if depth > DEEPEST:
            self._to_margin(defined)
            defined = []
        heading, defined = self._settle_heading(step, defined, line)
        seen = self._seen(heading, line)
        lines = [
            Line(name, step, name in defined, name == step.premises[0], seen)
            for name in step.premises
        ]
        return [(heading, lines)]

    def _relate(self, step: Argument) -> None:
        waiting = [step]
        while waiting:
            current = waiting.pop()
            self.relations.append(current)
            self._to_margin([n for n in current.premises if self.homes.of.get(n) == current.id])
            waiting += reversed(self.map.bearing_on(current.id))

    def _to_margin(self, names: list[str]) -> None:
        for name in names:
            self.homes.leave(name)
            self._at_margin.append(name)

    def _settle_heading(
        self, step: Argument, defined: list[str], line: Line
    ) -> tuple[int | None, list[str]]:
        """The heading for all lines of a step, and the statements that are defined in them."""
        wanted = [self._heading_for(name, line) for name in defined]
        heading = next((h for h in wanted if h != MISFIT), MISFIT)
        if heading == MISFIT:
            heading = None if defined else self._heading_of_bearers(step, line)
        kept = []
        for name, own in zip(defined, wanted, strict=True):
            if own == heading:
                kept.append(name)
            elif self._fits_margin(name):
                self._to_margin([name])
            else:
                self.losses.append(Loss("section", name))
                kept.append(name)
        return heading, kept

    def _fits_margin(self, name: str) -> bool:
        """Whether a statement is better defined at the margin than without its section."""
        statement = self.map.statements[name]
        return statement.named and (
            statement.section is None or self.map.sections[statement.section].under is None
        )

    def _heading_of_bearers(self, step: Argument, line: Line) -> int | None:
        """The heading of what is defined under the first line of a step, where that line is not."""
        for bearer in self.map.bearing_on(step.id):
            for name in bearer.premises:
                if self.homes.of.get(name) == bearer.id:
                    heading = self._heading_for(name, line)
                    return heading if heading != MISFIT else None
        return None

    def _heading_for(self, name: str, line: Line) -> int | None:
        """The heading under a line that puts a statement into its section; None before them."""
        wanted = self.map.statements[name].section
        if wanted == line.section:
            return None
        there = wanted is not None and line.defines
        if there and self.map.sections[wanted or 0].under == line.statement:
            return wanted
        return MISFIT

    def _seen(self, heading: int | None, line: Line) -> int | None:
        return line.section if heading is None else heading
