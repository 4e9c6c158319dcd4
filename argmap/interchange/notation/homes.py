"""Where each statement of a map is written: under which step, or at the margin."""

from __future__ import annotations

from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap
from argmap.model.order import conclusions_first
from argmap.model.statement import Statement
from argmap.syntax.words import ATTACKING, SUPPORTING


class Homes:
    """For each statement the step in whose line it is defined, if it is not at the margin.

    ``of`` gives the step's number. A context stands under what it is about and has no step.
    ``circles`` are the steps that would have to stand under themselves.
    """

    def __init__(self, map_: ArgumentMap) -> None:
        self.map = map_
        self.ground = _grounds(map_)
        self.of: dict[str, int] = {}
        self.contexts: dict[str, list[str]] = {}
        self.circles: set[int] = set()
        above: dict[str, str] = {}
        for statement in map_.statements.values():
            if statement.role == "context":
                if statement.about is not None:
                    above[statement.id] = statement.about
                continue
            home = self._choose(statement)
            if home is not None:
                self.of[statement.id] = home
                above[statement.id] = self.ground[home]
        for name in _closing(above, self.of, map_):
            if name in self.of:
                self.circles.add(self.of.pop(name))
            del above[name]
        for statement in map_.statements.values():
            if statement.role == "context" and statement.id in above:
                self.contexts.setdefault(above[statement.id], []).append(statement.id)

    def _choose(self, statement: Statement) -> int | None:
        """The step whose line is best fit to define a statement.

        Only the line of a definition can say that an attack is granted, and only there a statement
        is in its section; else the first step will do.
        """
        fitting = [s for s in self.map.used_in(statement.id) if can_stand_in(statement, s)]
        if len(fitting) < 2:
            return fitting[0].id if fitting else None
        best = min(
            fitting,
            key=lambda step: (
                not (step.granted and step.polarity == "attacks"),
                not self._in_section(statement, self.ground[step.id]),
            ),
        )
        return best.id

    def _in_section(self, statement: Statement, ground: str) -> bool:
        if statement.section == self.map.statements[ground].section:
            return True
        wanted = statement.section
        return wanted is not None and self.map.sections[wanted].under == ground

    def leave(self, statement: str) -> None:
        """Let a statement be defined at the margin after all."""
        self.of.pop(statement, None)


def can_stand_in(statement: Statement, step: Argument) -> bool:
    """Whether the line of a step can define this statement, with its role."""
    if step.on_step:
        return statement.role == ("warrant" if step.polarity == "supports" else "undercut")
    if statement.role in ATTACKING:
        # `and objection` takes the direction of the line that it joins.
        return step.polarity == "attacks" or statement.id != step.premises[0]
    return statement.role in SUPPORTING


def _grounds(map_: ArgumentMap) -> dict[int, str]:
    """For each step the statement on which it bears at last."""
    found: dict[int, str] = {}
    for step in conclusions_first(map_):
        target = step.conclusion
        found[step.id] = found[target] if isinstance(target, int) else target
    return found


def _closing(above: dict[str, str], steps: dict[str, int], map_: ArgumentMap) -> list[str]:
    """One statement of each circle in ``above``: the one that is written first.

    A context goes to the margin only where all of them are contexts, because there it would be
    about the whole map.
    """
    order = {name: at for at, name in enumerate(map_.statements)}
    done: set[str] = set()
    found = []
    for start in above:
        trail: list[str] = []
        on_trail: set[str] = set()
        name: str | None = start
        while name is not None and name not in done and name not in on_trail:
            trail.append(name)
            on_trail.add(name)
            name = above.get(name)
        if name is not None and name in on_trail:
            circle = trail[trail.index(name) :]
            found.append(min(circle, key=lambda name: (name not in steps, order[name])))
        done.update(trail)
    return found
