"""What a builder has collected becomes a map in which every name leads somewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.model.argument import Argument, Rivalry, Target
from argmap.model.map import ArgumentMap
from argmap.model.section import Section
from argmap.model.statement import Statement
from argmap.source.diagnostic import Diagnostic, Related
from argmap.source.document import Span
from argmap.source.rules import (
    fmt006_circular_step,
    fmt007_no_premise,
    fmt008_bad_value,
    ref001_undefined,
    ref004_self_reference,
    ref010_said_already,
)
from argmap.source.similar import nearest

if TYPE_CHECKING:
    from argmap.interchange.builder import MapBuilder

NAMES_COMPARED = 5000
"""In a larger map no similar name is looked for: the hint is not worth the time."""


def settle(builder: MapBuilder) -> tuple[ArgumentMap, list[Diagnostic]]:
    """The map, without what does not fit, and a diagnostic for each such thing."""
    settling = _Settling(builder)
    sections = settling.sections()
    statements = settling.statements(len(sections))
    made = ArgumentMap(
        statements,
        settling.arguments(),
        settling.rivals(),
        dict(builder.sources),
        sections,
        builder.meta,
    )
    return made, settling.found


class _Settling:
    def __init__(self, builder: MapBuilder) -> None:
        self.builder = builder
        self.found: list[Diagnostic] = []

    def sections(self) -> tuple[Section, ...]:
        kept = []
        for index, section in enumerate(self.builder.sections):
            if section.parent is not None and not 0 <= section.parent < index:
                self._bad(section.span, f"no section before `{section.title}` is its parent")
                section = replace(section, parent=None)
            if section.under is not None and self._undefined(section.under, section.span):
                section = replace(section, under=None)
            kept.append(section)
        return tuple(kept)

    def statements(self, sections: int) -> dict[str, Statement]:
        kept = {}
        for statement in self.builder.statements.values():
            if statement.section is not None and not 0 <= statement.section < sections:
                self._bad(statement.anchor, f"`{statement.id}` is in a section that is not there")
                statement = replace(statement, section=None)
            if statement.about is not None and self._undefined(statement.about, statement.anchor):
                statement = replace(statement, about=None)
            kept[statement.id] = statement
        return kept

    def arguments(self) -> dict[int, Argument]:
        given = self.builder.arguments
        sound = {number: step for number, step in given.items() if self._sound(step)}
        self._drop_hanging(sound)
        same = self._doubles(sound)
        kept = {}
        for number, step in sound.items():
            target = step.conclusion
            if isinstance(target, int) and target in same:
                step = replace(step, conclusion=same[target])
            if number not in same:
                kept[number] = step
        return kept

    def rivals(self) -> tuple[Rivalry, ...]:
        kept: dict[frozenset[str], Rivalry] = {}
        for pair in self.builder.rivals:
            if self._undefined(pair.left, pair.span) or self._undefined(pair.right, pair.span):
                continue
            if pair.left == pair.right:
                self._self_reference(pair.left, pair.span)
            elif (both := frozenset((pair.left, pair.right))) in kept:
                self._said(f"{pair.left} contradicts {pair.right}", pair.span, kept[both].span)
            else:
                kept[both] = pair
        return tuple(kept.values())

    def _sound(self, step: Argument) -> bool:
        """Whether a step's own names lead somewhere; steps that it names are looked at later."""
        names = [*step.premises]
        if isinstance(step.conclusion, str):
            names.append(step.conclusion)
        missing = [name for name in names if self._undefined(name, step.span)]
        if missing:
            return False
        if not step.premises:
            self.found.append(
                fmt007_no_premise.RULE.at(
                    step.span, "this step has no premise", help="name what the step starts from"
                )
            )
            return False
        if step.conclusion in step.premises:
            self._self_reference(str(step.conclusion), step.span)
            return False
        return True

    def _drop_hanging(self, steps: dict[int, Argument]) -> None:
        """Leave out steps that bear on steps which are not there, or on each other in a circle."""
        grounded: dict[int, bool] = {}
        for number in list(steps):
            trail: list[int] = []
            target: Target = number
            on_trail = set()
            while isinstance(target, int) and target in steps and target not in grounded:
                if target in on_trail:
                    break
                trail.append(target)
                on_trail.add(target)
                target = steps[target].conclusion
            circle = isinstance(target, int) and target in on_trail
            good = grounded.get(target, False) if isinstance(target, int) else True
            if circle:
                self.found.append(
                    fmt006_circular_step.RULE.at(
                        steps[trail[-1]].span,
                        "this step bears on itself by way of other steps",
                        label="left out, with the steps that bear on it",
                        help="let one of the steps bear on a statement",
                    )
                )
            elif not good and isinstance(target, int) and target not in grounded:
                self._bad(steps[trail[-1]].span, "this step bears on a step that is not there")
            grounded.update(dict.fromkeys(trail, good))
        for number, good in grounded.items():
            if not good:
                steps.pop(number, None)

    def _doubles(self, steps: dict[int, Argument]) -> dict[int, int]:
        """Steps with the premises, target and direction of another: number to the first's number.

        What bears on the second bears on the first, which can make further doubles; so steps on
        statements come first, and steps on steps after the step that they bear on.
        """
        first: dict[tuple[frozenset[str], Target, str], int] = {}
        same: dict[int, int] = {}
        done: set[int] = set()
        for number in steps:
            trail = []
            target: Target = number
            while isinstance(target, int) and target not in done:
                trail.append(target)
                target = steps[target].conclusion
            for current in reversed(trail):
                step = steps[current]
                goal = step.conclusion
                if isinstance(goal, int):
                    goal = same.get(goal, goal)
                key = (frozenset(step.premises), goal, step.polarity)
                earlier = first.setdefault(key, current)
                if earlier != current:
                    same[current] = earlier
                    said = f"{' + '.join(step.premises)} {step.polarity} {self._name(goal)}"
                    self._said(said, step.span, steps[earlier].span)
                done.add(current)
        return same

    def _name(self, target: Target) -> str:
        return target if isinstance(target, str) else "this step"

    def _undefined(self, name: str, place: Span) -> bool:
        known = self.builder.statements
        if name in known:
            return False
        near = nearest(name, known) if len(known) <= NAMES_COMPARED else None
        self.found.append(
            ref001_undefined.RULE.at(
                place,
                f"no statement is named `{name}`",
                label="not defined in this map",
                help=f"write `{near}`" if near else (),
            )
        )
        return True

    def _self_reference(self, name: str, place: Span) -> None:
        self.found.append(
            ref004_self_reference.RULE.at(
                place, f"`{name}` bears on itself", help="name two different statements"
            )
        )

    def _said(self, what: str, place: Span, first: Span) -> None:
        self.found.append(
            ref010_said_already.RULE.at(
                place,
                f"`{what}` is said already",
                label="said again here",
                related=(Related(first, "first said here"),),
                help="keep one of the two",
            )
        )

    def _bad(self, place: Span, message: str) -> None:
        self.found.append(fmt008_bad_value.RULE.at(place, message, label="read without it"))
