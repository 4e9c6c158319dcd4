"""Argdown becomes a map."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from argmap.interchange.argdown.collect import collect
from argmap.interchange.argdown.data import read_data
from argmap.interchange.argdown.debate import Debate, Link, Member, Reasoning
from argmap.interchange.argdown.fields import (
    ALSO,
    KIND,
    fields_from,
    role_in,
    step_from,
)
from argmap.interchange.argdown.front import OWN, meta_from, own_from
from argmap.interchange.argdown.include import Files
from argmap.interchange.argdown.links import inferences, settled
from argmap.interchange.builder import MapBuilder
from argmap.interchange.kept import packed
from argmap.interchange.names import Names, is_generated, is_id, slug
from argmap.interchange.roles import infer_roles
from argmap.model.argument import Polarity, Target
from argmap.model.map import ArgumentMap
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.source.rules import fmt029_argdown_undercut

KEY = "x-argdown"
"""Where a map keeps the titles of arguments, and front matter that is Argdown's own."""
STAND_IN = "stands-for"
"""Data of a conclusion that only says what its argument attacks, or which step it bears on."""
DEEPEST = 6
NUMBERED = re.compile(r"Argument \d+")
"""The titles that this program gives to arguments which have none."""
POLARITY: dict[str, Polarity] = {
    "support": "supports",
    "entails": "supports",
    "attack": "attacks",
    "undercut": "attacks",
}


def read_debate(
    document: Document, path: Path | None = None
) -> tuple[Debate, list[Diagnostic], list[Document]]:
    """What a file in Argdown says, in Argdown's own terms; the errors; and the files read."""
    found: list[Diagnostic] = []
    files = Files(document, path, found)
    debate = collect(files.blocks(), found)
    if files.front is not None:
        debate.front = read_data(files.front, found)
    return debate, found, files.documents


def read_argdown(document: Document, path: Path | None = None) -> Loaded:
    """The map of a document in Argdown.

    Christian Voigt, *Argdown* (https://argdown.org), for the language. Statements and arguments
    without premises become statements; the inferences of the others, and all relations, become
    steps.
    """
    debate, found, documents = read_debate(document, path)
    reader = _Reader(debate)
    reader.builder.diagnostics.extend(found)
    reader.run()
    loaded = reader.builder.build(tuple(documents))
    return replace(loaded, map=_with_roles(loaded.map, reader.roles))


def _with_roles(map_: ArgumentMap, given: dict[str, Any]) -> ArgumentMap:
    """The map with the roles that the file gives, and those of their places for the others."""
    inferred = infer_roles(map_.statements, map_.arguments, map_.rivals)
    statements = {
        name: replace(statement, role=given.get(name) or inferred[name])
        for name, statement in map_.statements.items()
    }
    return replace(map_, statements=statements)


class _Reader:
    def __init__(self, debate: Debate) -> None:
        self.debate = debate
        self.builder = MapBuilder()
        self.roles: dict[str, Any] = {}
        self.ids: dict[Member, str] = {}
        self.links = settled(debate)
        self.stand_ins = self._find_stand_ins()
        self.numbers: dict[Reasoning, int] = {}
        self.records: list[dict[str, Any]] = []
        self.indexes: dict[int, int] = {}
        self.headings: list[int] = []

    def run(self) -> None:
        """Fill the builder."""
        own = own_from(self.debate.front)
        self._headings(own)
        for source in own.sources.values():
            self.builder.source(source)
        self._statements()
        self._inferences()
        self._relations()
        meta, front = meta_from(self.debate.front, own.meta)
        kept: dict[str, Any] = {"steps": self._worth_keeping(), "front": front}
        kept["headings"] = [
            {"title": t.text, "tags": list(t.tags), "data": t.data}
            for t in self.debate.headings
            if t.tags or t.data
        ]
        packet = packed(KEY, {key: value for key, value in kept.items() if value})
        self.builder.meta = replace(meta, extra={**meta.extra, **packet.extra})

    def _headings(self, own: ArgumentMap) -> None:
        """The sections: from the front matter where it has some, else from the headings."""
        if own.sections:
            self.builder.sections.extend(own.sections)
            return
        self.headings = list(range(len(self.debate.headings)))
        for title in self.debate.headings:
            level = min(title.level, DEEPEST)
            self.builder.section(title.text, level, title.parent, span=title.span)

    def _section(self, member: Member) -> int | None:
        """The heading that a statement belongs to: its data says so where its place does not."""
        said = member.data.pop("section", None) if self.builder.sections else None
        if isinstance(said, int):
            return said
        at = member.section
        return self.headings[at] if at is not None and at < len(self.headings) else None

    def _worth_keeping(self) -> list[dict[str, Any]]:
        """The records of arguments, unless they say no more than what any writer would write."""
        plain = {"premises", "target", "step", "attacks"}
        needed = any(record.keys() - plain for record in self.records)
        borne = {step.conclusion for step in self.builder.arguments.values()}
        chosen = any(
            len(self.records[index]["premises"]) == 1 and number not in borne
            for number, index in self.indexes.items()
        )
        return self.records if needed or chosen else []

    def _find_stand_ins(self) -> dict[Member, Link]:
        """Conclusions that only stand for what their argument bears on."""
        marked = {s for s in self.debate.statements if s.data.get(STAND_IN) is True}
        out: dict[Member, list[Link]] = {}
        for link in self.links:
            if link.source in marked:
                out.setdefault(link.source, []).append(link)
        used = {p for _, step in inferences(self.debate) for p in step.premises}
        return {s: links[0] for s, links in out.items() if len(links) == 1 and s not in used}

    def _statements(self) -> None:
        names = Names()
        members = [m for m in self.debate.statements if m not in self.stand_ins]
        # Premises without a conclusion, and without a title above them, are no argument.
        arguments = [a for a in self.debate.arguments if a.title or a.texts]
        members += [a for a in arguments if not a.steps or a.texts]
        for member in members:
            self.ids[member] = self._add(member, names)

    def _add(self, member: Member, names: Names) -> str:
        title = member.title
        wanted = member.data.get("id")
        given = wanted if isinstance(wanted, str) and is_id(wanted) else title
        if is_generated(given):
            name = given
        else:
            name = names.give(given, "argument" if member.argument else "statement")
        section = self._section(member)
        fields = fields_from(member.data)
        label = fields.pop("label", "" if title == name and member.texts else title)
        described = member.argument and bool(member.steps)
        extra = dict(fields.pop("extra", {}))
        if member.argument:
            extra[KIND] = "description" if described else "argument"
        if len(member.texts) > 1:
            extra[ALSO] = json.dumps([text for text, _ in member.texts[1:]], ensure_ascii=False)
        if extra:
            fields["extra"] = extra
        text, span = member.texts[0] if member.texts else ("", member.span)
        made = self.builder.add(
            "claim",
            text,
            name if title else "",
            label=label,
            tags=tuple(member.tags),
            section=section,
            span=span,
            **fields,
        )
        role = "context" if described else role_in(member.data)
        if role is not None:
            self.roles[made] = role
        return made

    def _inferences(self) -> None:
        waiting = []
        for argument, step in inferences(self.debate):
            stand_in = self.stand_ins.get(step.conclusion)
            if stand_in is None:
                self._step(argument, step, self.ids[step.conclusion], "supports")
            elif isinstance(stand_in.target, Member) and stand_in.target in self.ids:
                polarity = POLARITY.get(stand_in.kind, "attacks")
                self._step(argument, step, self.ids[stand_in.target], polarity)
            else:
                waiting.append((argument, step, stand_in))
        self._on_steps(waiting)

    def _on_steps(self, waiting: list[tuple[Member, Reasoning, Link]]) -> None:
        """Arguments about arguments, each after the one that it is about."""
        about: dict[Reasoning, list[tuple[Member, Reasoning, Link]]] = {}
        for item in waiting:
            target = self._reasoning(item[2].target)
            if target is not None:
                about.setdefault(target, []).append(item)
        stack = list(self.numbers)
        while stack:
            done = stack.pop()
            for argument, step, stand_in in about.pop(done, ()):
                polarity = POLARITY.get(stand_in.kind, "attacks")
                self._step(argument, step, self.numbers[done], polarity)
                stack.append(step)

    def _reasoning(self, target: Member | Reasoning) -> Reasoning | None:
        if isinstance(target, Reasoning):
            return target
        return target.steps[-1] if target.steps else None

    def _step(self, argument: Member, step: Reasoning, target: Target, polarity: Polarity) -> None:
        fields = step_from(step.data)
        if step.rules and "scheme" not in fields:
            fields["scheme"] = slug(step.rules[0])
        premises = [self.ids[p] for p in step.premises if p in self.ids]
        self.numbers[step] = number = self.builder.step(
            premises, target, polarity, span=step.span, **fields
        )
        record: dict[str, Any] = {"premises": premises}
        if isinstance(target, str):
            record["target"] = target
        else:
            record["step"] = self.indexes[target]
        if polarity == "attacks":
            record["attacks"] = True
        record |= self._said_of(argument, step, fields, target)
        self.indexes[number] = len(self.records)
        self.records.append(record)

    def _said_of(
        self, argument: Member, step: Reasoning, fields: dict[str, Any], target: Target
    ) -> dict[str, Any]:
        """What an argument says beyond the step that it makes."""
        record: dict[str, Any] = {}
        if argument.title and not NUMBERED.fullmatch(argument.title):
            record["title"] = argument.title
        if step is not argument.steps[0]:
            record["goes_on"] = True
        if argument.section != step.conclusion.section and not self.debate.front.get(OWN):
            record["section"] = argument.section
        if step.rules and step.rules != (fields.get("scheme"),):
            record["rules"] = list(step.rules)
        if argument.texts and step is argument.steps[-1]:
            name = record["description"] = self.ids[argument]
            if isinstance(target, str):
                self.builder.statements[name] = replace(self.builder.statements[name], about=target)
        elif argument.data or argument.tags:
            record["argument"] = {"tags": list(argument.tags), "data": argument.data}
        other = {key: value for key, value in step.data.items() if key not in fields}
        if other:
            record["data"] = other
        return record

    def _relations(self) -> None:
        stood_for = {id(link) for link in self.stand_ins.values()}
        undercuts = []
        for link in self.links:
            if id(link) in stood_for or link.source not in self.ids:
                continue
            source = self.ids[link.source]
            step = self._reasoning(link.target)
            fields = step_from(link.data)
            if link.kind in ("contrary", "contradictory"):
                if isinstance(link.target, Member) and link.target in self.ids:
                    self.builder.contradicts(
                        source, self.ids[link.target], fields.get("strength"), span=link.span
                    )
                continue
            if link.kind == "entails":
                fields.setdefault("scheme", "entailment")
            if step is not None and step in self.numbers:
                self.builder.step(
                    source, self.numbers[step], POLARITY[link.kind], span=link.span, **fields
                )
            elif isinstance(link.target, Member) and link.target in self.ids:
                if link.kind == "undercut":
                    undercuts.append(link)
                    continue
                self.builder.step(
                    source, self.ids[link.target], POLARITY[link.kind], span=link.span, **fields
                )
        for link in undercuts:
            self._undercut(link)

    def _undercut(self, link: Link) -> None:
        """An undercut of something without premises of its own: of the steps that start from it."""
        assert isinstance(link.target, Member)
        source, target = self.ids[link.source], self.ids[link.target]
        fields = step_from(link.data)
        steps = [
            number for number, step in self.builder.arguments.items() if step.premises == (target,)
        ]
        for number in steps:
            self.builder.step(source, number, "attacks", span=link.span, **fields)
        if not steps:
            self.builder.diagnostics.append(
                fmt029_argdown_undercut.RULE.at(
                    link.span,
                    f"`{link.target.title or target}` leads to nothing that could be undercut",
                    label="read as an attack",
                    help="say what it supports or attacks, or attack it with `-`",
                )
            )
            self.builder.step(source, target, "attacks", span=link.span, **fields)
