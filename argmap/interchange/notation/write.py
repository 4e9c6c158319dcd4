"""A map of any shape as a text in the notation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from argmap.interchange.format import Loss, Written
from argmap.interchange.names import Names
from argmap.interchange.notation.head import front_matter, sources
from argmap.interchange.notation.plan import Line, Plan
from argmap.interchange.notation.sentence import Writer
from argmap.model.argument import Argument
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement
from argmap.source.document import Document
from argmap.syntax.attributes import quoted
from argmap.syntax.format import format_text
from argmap.syntax.names import canonical, fault
from argmap.syntax.words import ATTACKING

STEP = 2
"""How far a line stands to the right of its parent."""


def write(map_: ArgumentMap) -> Written:
    """A text that reads as the same map.

    A statement stands under the first thing on which it bears and is reused for the others; the
    lines that would close a circle, and those that would stand too deep, are relations at the
    margin. Names that cannot be ids are changed. Comments, includes and the order of lines of a
    file that was read are not part of a map, so they are not in the text.
    """
    return _Text(map_).write()


class _Text:
    def __init__(self, map_: ArgumentMap) -> None:
        self.map = map_
        self.writer = Writer(map_.meta.lang)
        self.losses = self.writer.losses
        self.plan = Plan(map_, self.losses)
        self.keys = self._keys()
        self.names = self._names()

    def write(self) -> Written:
        blocks = [front_matter(self.map.meta, self.writer)]
        blocks.append("\n".join(sources(self.map, self.keys, self.writer)))
        blocks += self._outline()
        blocks.append("\n".join(self._relations()))
        text = "\n\n".join(block.strip("\n") for block in blocks if block)
        formatted, _ = format_text(Document("", f"{text}\n" if text else ""))
        assert formatted is not None, "what is written here has no errors"
        return Written(formatted, tuple(self.losses))

    def _keys(self) -> dict[str, str]:
        """Ids for the sources."""
        sound = {key for key in self.map.sources if _can_be_id(key)}
        names = Names(sound)
        keys = {}
        for key, source in self.map.sources.items():
            keys[key] = key
            if key not in sound and source.kept_in != "essay":
                keys[key] = names.give(key, "source")
                self.losses.append(Loss("source name", key))
        return keys

    def _names(self) -> dict[str, str]:
        """Ids for all statements that have one or need one."""
        needed = self._called()
        statements = self.map.statements
        sound = {name for name in statements if _can_be_id(name)}
        names = Names(sound)
        given = {}
        for name, statement in statements.items():
            if name in sound:
                given[name] = name
            elif statement.named:
                given[name] = names.give(name, statement.title)
                self.losses.append(Loss("name", name))
            elif name in needed:
                given[name] = names.give(statement.title, statement.role)
                self.losses.append(Loss("missing name", name))
        return given

    def _called(self) -> set[str]:
        """The statements that some line calls by name."""
        called = {name for pair in self.map.rivals for name in (pair.left, pair.right)}
        for step in self.plan.relations:
            called.update(step.premises)
            target = step.conclusion
            if isinstance(target, int):
                called.add(self.plan.call(self.map.arguments[target]))
            else:
                called.add(target)
        waiting = [self.plan.top]
        while waiting:
            line = waiting.pop()
            if not line.defines:
                called.add(line.statement)
            for lines in line.under.values():
                waiting += lines
        return called

    def _outline(self) -> Iterator[str]:
        """The lines at the margin, each with what stands under it."""
        opened: list[tuple[int, int]] = []
        for heading in (None, *self.plan.headings.get(None, ())):
            if heading is not None:
                yield self._heading(heading, opened, None)
            for line in self.plan.top.under.get(heading, ()):
                yield "\n".join(self._lines(line))

    def _lines(self, root: Line) -> Iterator[str]:
        """A line and all below it, on an explicit stack: maps can be as deep as they are long."""
        stack: list[tuple[int, Iterator[Line | str]]] = [(0, iter((root,)))]
        while stack:
            depth, items = stack[-1]
            for item in items:
                margin = " " * (STEP * depth)
                if isinstance(item, str):
                    yield margin + item
                    continue
                yield margin + self._line(item)
                if item.under or (item.defines and item.statement in self.plan.headings):
                    stack.append((depth + 1, self._items(item)))
                    break
            else:
                stack.pop()

    def _items(self, line: Line) -> Iterator[Line | str]:
        yield from line.under.get(None, ())
        opened: list[tuple[int, int]] = []
        for heading in self.plan.headings.get(line.statement, ()) if line.defines else ():
            yield self._heading(heading, opened, line.section)
            yield from line.under.get(heading, ())

    def _heading(self, index: int, opened: list[tuple[int, int]], around: int | None) -> str:
        section = self.map.sections[index]
        while opened and opened[-1][0] >= section.level:
            opened.pop()
        if (opened[-1][1] if opened else around) != section.parent:
            self.losses.append(Loss("place of the heading", section.title))
        opened.append((section.level, index))
        title = self.writer.line(section.title, "heading", section.title)
        return f"{'#' * section.level} {title}".rstrip()

    def _line(self, line: Line) -> str:
        step = line.step
        weight = self._weight(step) if step is not None and line.leads else []
        if not line.defines:
            assert step is not None
            if step.granted and line.leads:
                self._granted_without_line(step)
            word = "and" if not line.leads else _reuse_word(step)
            return _joined(f"{word} {self.names[line.statement]}", self.writer.braces(weight))
        statement = self.map.statements[line.statement]
        head = self._head(statement, step, line.leads)
        where = statement.id
        text = self.writer.prose(statement.text, "text", where)
        cited = self._citations(statement)
        granted = "granted" if step is not None and self._carries_grant(step, line) else ""
        braces = self.writer.braces(
            (
                *weight,
                granted,
                self.writer.credence(statement.credence, where),
                "possible" if statement.possible else "",
                "assumed" if statement.assumed else "",
                self.writer.date(statement.date, "date", where),
                self.writer.value("by", statement.by, "holder", where),
                *self.writer.tags(statement.tags, where),
                *self.writer.extra(statement.extra, where),
            )
        )
        return _joined(head, text, cited, braces)

    def _head(self, statement: Statement, step: Argument | None, leads: bool) -> str:
        words: list[str] = [statement.role]
        if step is not None and not leads:
            words.insert(0, "and")
        elif step is not None and step.polarity == "attacks" and not step.on_step:
            words = words if statement.role in ATTACKING else ["but", *words]
        if statement.id in self.names:
            words.append(self.names[statement.id])
        if statement.label:
            words.append(quoted(self.writer.flat(statement.label, "label", statement.id)))
        self._check_subject(statement)
        return " ".join(words) + ":"

    def _check_subject(self, statement: Statement) -> None:
        about = statement.about
        if about is not None and statement.id not in self.plan.homes.contexts.get(about, ()):
            self.losses.append(Loss("subject", statement.id))

    def _citations(self, statement: Statement) -> str:
        return self.writer.citations(
            (
                replace(citation, key=self.keys.get(citation.key, citation.key))
                for citation in statement.citations
            ),
            statement.id,
        )

    def _weight(self, step: Argument) -> list[str]:
        where = self.map.step(step.id) if step.strength is not None or step.scheme else ""
        return [
            self.writer.strength(step.strength, where),
            self.writer.value("scheme", step.scheme, "scheme", where),
        ]

    def _carries_grant(self, step: Argument, line: Line) -> bool:
        """Whether this is the line that says that an attack is granted."""
        if not step.granted:
            return False
        if step.polarity != "attacks":
            if line.leads:
                self.losses.append(Loss("granted", self.map.step(step.id)))
            return False
        first = next(p for p in step.premises if self.plan.homes.of.get(p) == step.id)
        return first == line.statement

    def _granted_without_line(self, step: Argument) -> None:
        defined = any(self.plan.homes.of.get(p) == step.id for p in step.premises)
        if not defined or step.polarity != "attacks":
            self.losses.append(Loss("granted", self.map.step(step.id)))

    def _relations(self) -> Iterator[str]:
        for step in self.plan.relations:
            target = step.conclusion
            if isinstance(target, int):
                verb = "warrants" if step.polarity == "supports" else "undercuts"
                goal = self.names[self.plan.call(self.map.arguments[target])]
            else:
                verb = "supports" if step.polarity == "supports" else "opposes"
                goal = self.names[target]
            premises = " + ".join(self.names[premise] for premise in step.premises)
            yield _joined(f"{premises} {verb} {goal}", self.writer.braces(self._weight(step)))
        for (left, strength), pairs in groupby(
            self.map.rivals, key=lambda pair: (pair.left, pair.strength)
        ):
            others = ", ".join(self.names[pair.right] for pair in pairs)
            where = f"{left} contradicts {others}"
            weight = self.writer.braces([self.writer.strength(strength, where)])
            yield _joined(f"{self.names[left]} contradicts {others}", weight)


def _can_be_id(name: str) -> bool:
    return bool(name) and fault(name) is None and canonical(name) == name


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _reuse_word(step: Argument) -> str:
    supports = step.polarity == "supports"
    if step.on_step:
        return "warrant" if supports else "undercut"
    return "because" if supports else "but"
