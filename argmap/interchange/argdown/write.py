"""A map becomes Argdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.interchange.argdown.data import write_data, write_front
from argmap.interchange.argdown.escape import escaped, one_line, tag
from argmap.interchange.argdown.fields import KIND, fields_of, other_wordings, step_of
from argmap.interchange.argdown.front import front_of
from argmap.interchange.argdown.plan import Place, Plan
from argmap.interchange.argdown.read import KEY, STAND_IN
from argmap.interchange.argdown.titles import Titles
from argmap.interchange.format import Loss, Written
from argmap.interchange.kept import as_list, as_mapping, as_mappings, unpacked
from argmap.interchange.names import slug
from argmap.interchange.roles import infer_roles
from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement

DEEPEST = 8
"""So far in do relations stand; what is under the last of them begins at the margin again."""
STEP = "  "


def write_argdown(map_: ArgumentMap) -> Written:
    """The map in Argdown.

    All that Argdown has no words for stands in its YAML data, so that little is lost: ids
    that only a program can give, and steps that say the same twice.
    """
    writer = _Writer(map_)
    text = writer.run()
    return Written(text, tuple(writer.losses))


class _Writer:
    def __init__(self, map_: ArgumentMap) -> None:
        self.map = map_
        self.kept = unpacked(map_.meta, KEY)
        self.plan = Plan(map_, self.kept)
        self.titles = Titles(self.plan)
        self.losses = [Loss("step said twice", map_.step(n)) for n in self.plan.doubled]
        self.losses += [Loss("name", name) for name in self.titles.lost]
        self.roles = infer_roles(map_.statements, map_.arguments, map_.rivals)
        self.done: set[str] = set()
        self.out: list[str] = []
        self.waiting: list[str] = []

    def run(self) -> str:
        """The whole file."""
        front = front_of(self.map, dict(as_mapping(self.kept.get("front"))), KEY)
        if front:
            self.out.append(f"===\n{write_front(front)}===\n")
        margin: dict[int | None, list[str]] = {}
        skipped = set(self.plan.descriptions.values())
        for name in self.map.statements:
            if name not in self.plan.home and name not in self.plan.inline and name not in skipped:
                margin.setdefault(self.plan.sections[name], []).append(name)
        built: dict[int | None, list[Argument]] = {}
        for argument in self.plan.order:
            if argument.id in self.plan.built and argument.id not in self.plan.going_on:
                built.setdefault(self.plan.step_sections[argument.id], []).append(argument)
        headings = {str(r.get("title")): r for r in as_mappings(self.kept.get("headings"))}
        for index in (None, *range(len(self.map.sections))):
            if index is not None:
                self._heading(index, headings)
            self.waiting = margin.get(index, [])[::-1]
            while self.waiting:
                self._member(self.waiting.pop())
            for argument in built.get(index, ()):
                self._argument(argument)
                while self.waiting:
                    self._member(self.waiting.pop())
        for name, statement in self.map.statements.items():
            title = self.titles.written(name)
            wordings = other_wordings(statement)
            self.out.extend(f"{title}: {escaped(one_line(wording))}\n" for wording in wordings)
        return "\n".join(self.out)

    def _heading(self, index: int, headings: dict[str, Any]) -> None:
        if not self.plan.with_headings:
            return
        section = self.map.sections[index]
        record = as_mapping(headings.get(section.title))
        tags = [tag(str(name)) for name in as_list(record.get("tags"))]
        parts = ["#" * section.level, escaped(section.title), *filter(None, tags)]
        self.out.append(_joined(*parts, write_data(as_mapping(record.get("data")))) + "\n")

    def _member(self, name: str) -> None:
        """A statement at the margin, and what stands under it."""
        first = self._reference(name, {}) if name in self.done else self._definition(name, {})
        lines = [first, *self._under(name, 1)]
        self.out.append("\n".join(lines) + "\n")

    def _under(self, place: Place, depth: int) -> Iterator[str]:
        """The relations under a place, and under these, as deep as is good to read."""
        entries = self.plan.entries
        stack = [(place, entry, depth) for entry in reversed(entries.get(place, ()))]
        while stack:
            above, entry, depth = stack.pop()
            name = entry.name
            here = self.plan.home.get(name) == above and name not in self.done
            write = self._definition if here else self._reference
            yield f"{STEP * depth}{entry.arrow} {write(name, dict(step_of(entry.step)))}"
            if here and name in entries:
                if depth < DEEPEST:
                    inner = reversed(entries[name])
                    stack.extend((name, each, depth + 1) for each in inner)
                else:
                    self.waiting.append(name)

    def _reference(self, name: str, step: dict[str, Any]) -> str:
        return _joined(self.titles.written(name), write_data(step))

    def _definition(self, name: str, step: dict[str, Any]) -> str:
        """A statement written out, which is done in one place only."""
        statement = self.map.statements[name]
        title = self.titles.written(name)
        self.done.add(name)
        if name in self.titles.bare:
            title = ""
        elif one_line(statement.text):
            title += ":"
        data = {**self._data(statement), **step}
        return _joined(title, self._said(statement), *self._tags(statement), write_data(data))

    def _said(self, statement: Statement) -> str:
        text = one_line(statement.text)
        if text != statement.text:
            self.losses.append(Loss("text", statement.id))
        return escaped(text)

    def _tags(self, statement: Statement) -> Iterator[str]:
        for name in statement.tags:
            written = tag(name)
            if written is None:
                self.losses.append(Loss("tag", statement.id))
            else:
                yield written

    def _data(self, statement: Statement) -> dict[str, Any]:
        data: dict[str, Any] = dict(self.titles.data[statement.id])
        if statement.role != self.roles[statement.id]:
            data["role"] = statement.role
        known = self.plan.sections[statement.id] if statement.text else None
        if statement.section != known:
            data["section"] = statement.section
        data.update(fields_of(statement))
        kind = statement.extra.get(KIND)
        if kind is not None and not (kind == "argument" and statement.id in self.plan.sketches):
            self.losses.append(Loss(KIND, statement.id))
        return data

    def _argument(self, argument: Argument) -> None:
        """An argument with its premises, its inference and its conclusion."""
        self.out.append(self._head(argument))
        lines: list[str] = []
        numbers: dict[str, int] = {}
        since: list[str] = []
        for step in (argument, *self.plan.continued.get(argument.id, ())):
            for premise in step.premises:
                if premise not in numbers:
                    numbers[premise] = len(numbers) + 1
                    since.append(premise)
                    here = self.plan.inline.get(premise) == step.id
                    write = self._definition if here else self._reference
                    lines.append(f"({numbers[premise]}) {write(premise, {})}")
            named = set(since) != set(step.premises)
            uses = [numbers[premise] for premise in step.premises] if named else []
            lines += self._inference(step, uses)
            lines += self._under(("inference", step.id), 1)
            lines += self._conclusion(step, len(numbers) + 1)
            since = [str(step.conclusion)]
            numbers[since[0]] = len(numbers) + 1
        self.out.append("\n".join(lines) + "\n")

    def _head(self, argument: Argument) -> str:
        record = as_mapping(self.plan.records.get(argument.id))
        title = f"<{self.titles.arguments[argument.id]}>"
        name = self.plan.descriptions.get(argument.id)
        if name is None:
            said = as_mapping(record.get("argument"))
            tags = [tag(str(each)) for each in as_list(said.get("tags"))]
            head = _joined(title, *filter(None, tags), write_data(as_mapping(said.get("data"))))
        else:
            statement = self.map.statements[name]
            data = dict(fields_of(statement))
            if data.get("about") == self.plan.last_step(argument).conclusion:
                del data["about"]
            said_tags = self._tags(statement)
            head = _joined(f"{title}:", self._said(statement), *said_tags, write_data(data))
        return "\n".join((head, *self._under(("head", argument.id), 1))) + "\n"

    def _inference(self, argument: Argument, uses: list[int]) -> list[str]:
        record = as_mapping(self.plan.records.get(argument.id))
        data = {**as_mapping(record.get("data")), **dict(step_of(argument))}
        if uses:
            data["uses"] = uses
        rules = [str(rule) for rule in as_list(record.get("rules"))]
        if rules and slug(rules[0]) == argument.scheme:
            data.pop("scheme", None)
        elif argument.scheme and slug(argument.scheme) == argument.scheme and not rules:
            rules = [argument.scheme]
            data.pop("scheme")
        else:
            rules = []
        if not rules and not data:
            return ["----"]
        return ["--", _joined(", ".join(rules), write_data(data)), "--"]

    def _conclusion(self, argument: Argument, number: int) -> list[str]:
        """The conclusion: a statement, or a sentence that stands for what the argument is about."""
        target = argument.conclusion
        supports = argument.polarity == "supports"
        mark = write_data({STAND_IN: True})
        if isinstance(target, int):
            title = f"<{self.titles.arguments[target]}>"
            says = f"Therefore @{title} {'holds' if supports else 'does not hold'}."
            return [f"({number}) {says} {mark}", f"{STEP}{'+>' if supports else '_>'} {title}"]
        if supports:
            # What the next step of the same argument starts from is written out here.
            next_step = self.plan.inline.get(target)
            here = next_step in self.plan.going_on and target not in self.done
            write = self._definition if here else self._reference
            return [f"({number}) {write(target, {})}"]
        title = self.titles.written(target)
        return [f"({number}) Therefore not @{title}. {mark}", f"{STEP}-> {title}"]


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))
