"""Statements and sources, as their lines define them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from argmap.model.extra import NO_EXTRA
from argmap.model.section import Section
from argmap.model.source import Source
from argmap.model.statement import Statement
from argmap.resolve.attributes import NONE, Traits
from argmap.resolve.files import Unit
from argmap.resolve.known_attributes import SOURCE_KINDS, Bearer
from argmap.resolve.names import Names
from argmap.resolve.text import Said, TextReader
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Span
from argmap.source.rules import syn021_no_text
from argmap.syntax.heads import StatementHead, heading_parts, source_name, statement_head
from argmap.syntax.tree import (
    HeadingNode,
    IncludeNode,
    Node,
    SourceNode,
    StatementNode,
    UnreadableNode,
)
from argmap.syntax.words import ATTACKING

ON_STATEMENT: frozenset[Bearer] = frozenset({"statement"})
ON_STEP: frozenset[Bearer] = frozenset({"statement", "step"})
ON_ATTACK: frozenset[Bearer] = frozenset({"statement", "step", "attack"})
AGAINST = ATTACKING | {"undercut"}
ON_SOURCE: frozenset[Bearer] = frozenset({"source"})


class Definitions:
    """What all the lines of a map define, gathered file by file."""

    def __init__(self, names: Names, diagnostics: list[Diagnostic]) -> None:
        self.names = names
        self.statements: dict[str, Statement] = {}
        self.sources: dict[str, Source] = {}
        self.sections: list[Section] = []
        self.headings: dict[Node, int] = {}
        self.source_files: dict[str, Span] = {}
        self.ids: dict[Node, str] = {}
        self.heads: dict[Node, StatementHead] = {}
        self.traits: dict[Node, Traits] = {}
        self.lines: list[tuple[Unit, Node, Node | None]] = []
        """Every line of every file in the order of reading, with the line it stands under."""
        self._diagnostics = diagnostics

    def read(self, first: Unit) -> None:
        """Read a file, and where it includes others, read them there."""
        seen = {first}
        stack = [self._reading(first)]
        while stack:
            for included in stack[-1]:
                if included not in seen:
                    seen.add(included)
                    stack.append(self._reading(included))
                    break
            else:
                stack.pop()

    def _reading(self, unit: Unit) -> Iterator[Unit]:
        """Read a file line by line, and give each file that it includes to be read there."""
        reader = TextReader(unit, self._diagnostics)
        parents: list[Node | None] = []
        sections: list[list[tuple[int, int]]] = []  # for each depth, the open headings there
        inherited: dict[Node, int | None] = {}
        for node, written_under, depth in unit.tree.walk():
            under = written_under
            del parents[depth:], sections[depth + 1 :]
            if isinstance(under, UnreadableNode):
                under = parents[depth - 1]
            if len(sections) <= depth:
                sections.append([])
            parents.append(under if isinstance(node, UnreadableNode) else node)
            around = inherited.get(written_under) if written_under is not None else None
            self.lines.append((unit, node, under))
            if isinstance(node, StatementNode):
                section = sections[depth][-1][1] if sections[depth] else around
                inherited[node] = section
                self._statement(unit, node, under, section, reader)
            elif isinstance(node, HeadingNode):
                self._heading(unit, node, under, sections[depth], around)
            elif isinstance(node, SourceNode):
                self._source(unit, node, reader)
            elif isinstance(node, IncludeNode) and node in unit.includes:
                yield unit.includes[node]
            elif around is not None or sections[depth]:
                inherited[node] = sections[depth][-1][1] if sections[depth] else around

    def _statement(
        self,
        unit: Unit,
        node: StatementNode,
        under: Node | None,
        section: int | None,
        reader: TextReader,
    ) -> None:
        head = self.heads[node] = statement_head(node.head)
        said = reader.read(node.pieces, _bears(head, under))
        anchor = _anchor(unit, node, head.name or head.role, head.role if head.name else "")
        name = None
        if head.name:
            name = self.names.define(head.name, unit.prefix, anchor, unit.aliases, source=False)
        if name is None:
            said_first = head.label or said.text
            name = self.names.generate(unit.prefix, said_first, head.role, anchor)
        self.ids[node] = name
        if not said.text and not head.label and node.start not in unit.tree.repaired:
            self._diagnostics.append(
                syn021_no_text.RULE.at(
                    anchor,
                    f"this {head.role} says nothing",
                    label="no text after the colon",
                    help="write one sentence after the colon",
                )
            )
        if said.traits is not NONE:
            self.traits[node] = said.traits
        self.statements[name] = _statement(
            name, head, said, section, unit.document.span(node.start, node.end), anchor,
            self.ids.get(under) if head.role == "context" and under is not None else None,
        )  # fmt: skip

    def _heading(
        self,
        unit: Unit,
        node: HeadingNode,
        under: Node | None,
        opened: list[tuple[int, int]],
        around: int | None,
    ) -> None:
        level, title = heading_parts(node.head)
        if not title:
            self._diagnostics.append(
                syn021_no_text.RULE.at(
                    unit.head(node), "this heading has no title", help="write a title after it"
                )
            )
        while opened and opened[-1][0] >= level:
            opened.pop()
        parent = opened[-1][1] if opened else around
        opened.append((level, len(self.sections)))
        self.headings[node] = len(self.sections)
        self.sections.append(
            Section(
                title,
                level,
                parent,
                self.ids.get(under) if under is not None else None,
                unit.document.span(node.start, node.end),
            )
        )

    def belongs(self, node: Node, name: str) -> None:
        """A context stands under the reuse of a statement, which is known only now."""
        context = self.statements[self.ids[node]]
        if context.role == "context":
            self.statements[context.id] = replace(context, about=name)

    def covers(self, node: Node, name: str) -> None:
        """A heading stands under the reuse of a statement, which is known only now."""
        number = self.headings[node]
        self.sections[number] = replace(self.sections[number], under=name)

    def _source(self, unit: Unit, node: SourceNode, reader: TextReader) -> None:
        word = source_name(node.head)
        said = reader.read(node.pieces, ON_SOURCE)
        anchor = _anchor(unit, node, word.text, "source")
        name = self.names.define(word.text, unit.prefix, anchor, unit.aliases, source=True)
        if name is None:
            return
        traits, values = said.traits, said.traits.values
        if "file" in values:
            self.source_files[name] = traits.places["file"]
        year = (
            traits.date.text[:4].lstrip("0")
            if traits.date and traits.date.text[:4].isdigit()
            else ""
        )
        self.sources[name] = Source(
            id=name,
            text=said.text,
            kind=next((kind for kind in SOURCE_KINDS if kind in traits.flags), ""),
            author=values.get("author", ""),
            origin=values.get("origin", ""),
            purpose=values.get("purpose", ""),
            perspective=values.get("perspective", ""),
            file=values.get("file", ""),
            url=values.get("url", ""),
            date=traits.date,
            short=_short(values.get("author", ""), word.text, year),
            note=said.text,
            extra=traits.extra or NO_EXTRA,
            span=unit.document.span(node.start, node.end),
            anchor=anchor,
        )


def _short(author: str, name: str, year: str) -> str:
    """A short citation: author and year, or the words of the id where there is no author."""
    called = author or " ".join(name.replace("-", " ").replace("_", " ").split())
    return called if called.endswith(year) else f"{called} {year}"


def _bears(head: StatementHead, under: Node | None) -> frozenset[Bearer]:
    """What a statement is, for its attributes: bearing on something, attacking it, or neither."""
    if under is None or head.role in ("thesis", "context"):
        return ON_STATEMENT
    if head.role in AGAINST or head.connective in ("but", "and"):
        return ON_ATTACK
    return ON_STEP


def _anchor(unit: Unit, node: Node, word: str, after: str = "") -> Span:
    # A short id may be part of the role: it is looked for behind it.
    text = unit.document.text
    end = node.start + len(node.head) + len(word)
    behind = text.find(after, node.start, end)
    if behind >= 0:
        at = text.find(word, behind + len(after), end)
    else:  # another role was typed, perhaps a longer one
        whole = re.compile(rf'(?<=\s){re.escape(word)}(?=[\s:"])')
        found = whole.search(text, node.start, node.head_end)
        at = found.start() if found else -1
    if at < 0:
        return unit.head(node)
    return unit.document.span(at, at + len(word))


def _statement(
    name: str,
    head: StatementHead,
    said: Said,
    section: int | None,
    span: Span,
    anchor: Span,
    about: str | None,
) -> Statement:
    traits = said.traits
    return Statement(
        name,
        head.role,  # type: ignore[arg-type]  # the grammar lets only roles pass
        said.text,
        head.label,
        said.citations,
        traits.credence,
        "possible" in traits.flags,
        "assumed" in traits.flags,
        traits.date,
        traits.values.get("by", ""),
        tuple(traits.tags),
        about,
        section,
        traits.extra or NO_EXTRA,
        span,
        anchor,
    )
