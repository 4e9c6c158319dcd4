"""Where each statement and step of a map stands in an Argdown file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from argmap.interchange.argdown.fields import KIND
from argmap.interchange.argdown.front import headings_suffice
from argmap.interchange.step_records import step_records, targets_first
from argmap.model.argument import Argument, Rivalry
from argmap.model.map import ArgumentMap

ARROWS = {("supports", False): "+", ("attacks", False): "-", ("attacks", True): "_"}
Place = str | tuple[str, int]
"""What relations stand under: a statement, or the head or the inference of an argument."""


class Entry(NamedTuple):
    """A relation as it is written: the sign, what stands behind it, and the step that it is."""

    arrow: str
    name: str
    step: Argument | Rivalry


class Plan:
    """What is decided before anything is written.

    A step with one premise on which nothing bears is a *relation*, and stands under what it bears
    on. Any other step is *built*: an argument with premises, an inference and a conclusion.
    ``entries`` are the relations under each place. ``home`` says under which place a statement is
    written out, ``inline`` in which argument; everywhere else its title stands. What has neither
    stands at the margin. ``sketches`` are the statements that were arguments in the file that they
    came from, and can be again. ``with_headings`` says whether Argdown's headings can stand for the
    sections of the map; otherwise the data of statements says which section they are in.
    """

    def __init__(self, map_: ArgumentMap, kept: Mapping[str, Any]) -> None:
        self.map = map_
        self.records = step_records(map_, kept.get("steps"))
        self.doubled = _doubled(map_)
        self.order = [a for a in targets_first(map_) if a.id not in self.doubled]
        self.with_headings = headings_suffice(map_)
        self.sections = {
            s.id: s.section if self.with_headings else None for s in map_.statements.values()
        }
        self.indexes = range(len(map_.sections))
        self.step_sections: dict[int, int | None] = {}
        for argument in self.order:
            target = argument.conclusion
            record = self.records.get(argument.id, {})
            own = record.get("section")
            if self.with_headings and "section" in record and own in (None, *self.indexes):
                self.step_sections[argument.id] = own
            elif isinstance(target, str):
                self.step_sections[argument.id] = self.sections[target]
            else:
                self.step_sections[argument.id] = self.step_sections[target]
        self.sketches = {s.id for s in map_.statements.values() if s.extra.get(KIND) == "argument"}
        self.built = self._find_built()
        self.entries: dict[Place, list[Entry]] = {}
        self.home: dict[str, Place] = {}
        self.inline: dict[str, int] = {}
        self._place_relations()
        self._place_premises()
        self._break_circles()
        self.continued = self._find_continued()
        self.going_on = {a.id for steps in self.continued.values() for a in steps}
        self.descriptions = self._find_descriptions()

    def _find_descriptions(self) -> dict[int, str]:
        """Contexts that say what an argument is about: they were its text, and are again.

        They go by the first step of the argument. The last says which context it is.
        """
        found = {}
        for number in self.records:
            if number not in self.built or number in self.going_on:
                continue
            last = self.last_step(self.map.arguments[number])
            name = self.records.get(last.id, {}).get("description")
            statement = self.map.statements.get(name) if isinstance(name, str) else None
            free = statement is not None and not (
                self.map.used_in(statement.id)
                or self.map.bearing_on(statement.id)
                or self.map.rivalries(statement.id)
            )
            if statement is not None and free and statement.extra.get(KIND) == "description":
                found[number] = statement.id
        return found

    def _find_built(self) -> set[int]:
        """Steps that have to be arguments with premises.

        What an argument with premises is about has to be one as well. A sketch that stands where
        Argdown allows only a statement becomes one, and what bears on the step from it then needs
        an argument to stand under.
        """
        built: set[int] = set()
        stack = [
            a.id
            for a in self.order
            if a.linked
            or a.id in self.records
            or (self.map.bearing_on(a.id) and not self._is_alone(a))
        ]
        for rivalry in self.map.rivals:
            self._demote(rivalry.right, stack)
        while stack:
            number = stack.pop()
            if number in built:
                continue
            built.add(number)
            argument = self.map.arguments[number]
            for premise in argument.premises:
                self._demote(premise, stack)
            if isinstance(argument.conclusion, int):
                stack.append(argument.conclusion)
            elif argument.polarity == "supports":
                self._demote(argument.conclusion, stack)
        return built

    def _demote(self, name: str, stack: list[int]) -> None:
        if name in self.sketches:
            self.sketches.discard(name)
            stack.extend(a.id for a in self.map.used_in(name) if self.map.bearing_on(a.id))

    def _is_alone(self, argument: Argument) -> bool:
        """Whether to undercut the sketch that a step starts from is to undercut this step."""
        premise = argument.premises[0]
        return (
            not argument.linked
            and premise in self.sketches
            and len(self.map.used_in(premise)) == 1
            and all(
                a.polarity == "attacks" and not a.linked for a in self.map.bearing_on(argument.id)
            )
        )

    def _place_relations(self) -> None:
        for argument in self.order:
            if argument.id in self.built:
                continue
            premise, target = argument.premises[0], argument.conclusion
            arrow = ARROWS.get((argument.polarity, argument.on_step), "+")
            place: Place
            if isinstance(target, str):
                place, section = target, self.sections[target]
            elif target not in self.built:
                place = self.map.arguments[target].premises[0]
                section = self.sections[place]
            else:
                place = ("head" if arrow == "+" else "inference", target)
                section = self.step_sections[target]
            self.entries.setdefault(place, []).append(Entry(arrow, premise, argument))
            if self.sections[premise] == section:
                self.home.setdefault(premise, place)
        for rivalry in self.map.rivals:
            entry = Entry("><", rivalry.right, rivalry)
            self.entries.setdefault(rivalry.left, []).append(entry)

    def _place_premises(self) -> None:
        """A premise that is used in one argument only, and on which nothing bears, stands there."""
        for argument in self.order:
            if argument.id not in self.built:
                continue
            for premise in argument.premises:
                if (
                    len(self.map.used_in(premise)) == 1
                    and premise not in self.entries
                    and self.sections[premise] == self.step_sections[argument.id]
                ):
                    self.inline[premise] = argument.id

    def _find_continued(self) -> dict[int, list[Argument]]:
        """The further steps of arguments with several, each of which builds on the one before.

        Only the last can be spoken of from elsewhere, so another that is begins an argument of its
        own.
        """
        spoken_of = {a.conclusion for a in self.order if a.id in self.built}
        spoken_of |= {
            place[1] for place in self.entries if not isinstance(place, str) and place[0] == "head"
        }
        found: dict[int, list[Argument]] = {}
        first = last = None
        for number, record in self.records.items():
            argument = self.map.arguments[number]
            builds = (
                first is not None
                and last is not None
                and record.get("goes_on") is True
                and number in self.built
                and last.conclusion in argument.premises
                and argument.conclusion not in (last.conclusion, *last.premises)
                and last.id not in spoken_of
                and self.step_sections[number] == self.step_sections[first]
                and record.get("title") == self.records[first].get("title")
            )
            if builds and first is not None:
                found.setdefault(first, []).append(argument)
            else:
                first = number
            last = argument
        return found

    def last_step(self, argument: Argument) -> Argument:
        """The last step of the argument that begins with this one."""
        return self.continued.get(argument.id, [argument])[-1]

    def _break_circles(self) -> None:
        """A circle of statements, each under the next, has to be entered at the margin."""
        safe: set[str] = set()
        for name in self.map.statements:
            trail: dict[str, None] = {}
            at: Place | None = name
            while isinstance(at, str) and at not in safe and at not in trail:
                trail[at] = None
                at = self.home.get(at)
            if isinstance(at, str) and at in trail:
                del self.home[at]
            safe.update(trail)


def _doubled(map_: ArgumentMap) -> set[int]:
    """Steps that say what an earlier one says already, and what bears on them."""
    seen: set[object] = set()
    doubled: set[int] = set()
    for argument in targets_first(map_):
        shape = (frozenset(argument.premises), argument.conclusion, argument.polarity)
        if shape in seen or argument.conclusion in doubled:
            doubled.add(argument.id)
        seen.add(shape)
    return doubled
