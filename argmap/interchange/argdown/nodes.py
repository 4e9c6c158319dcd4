"""What the lines of an Argdown file say, before titles are looked up."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lark import Token
from lark.visitors import Transformer

from argmap.source.document import Span


@dataclass(frozen=True, slots=True)
class Data:
    """Data in curly brackets, as written; the span takes the brackets in."""

    text: str
    span: Span

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Mention:
    """A title in a sentence: of an argument, or of a statement."""

    argument: bool
    title: str
    span: Span


@dataclass(slots=True)
class Prose:
    """Text on one line, its tags, and the titles that it mentions.

    Tags at its end are not in the text; comments and backslashes are not either. Bold, italic,
    links and mentions stay as they are typed.
    """

    text: str
    tags: tuple[str, ...]
    mentions: tuple[Mention, ...]
    span: Span

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Inference:
    """The line between premises and a conclusion; ``broken`` where its fault is told already."""

    rules: tuple[str, ...]
    data: tuple[Data, ...]
    span: Span
    broken: bool = False

    def __str__(self) -> str:
        return "--"


@dataclass(slots=True, eq=False)
class Node:
    """A statement or an argument where it stands: title, text, tags, data and relations."""

    span: Span
    title: str = ""
    argument: bool = False
    reference: bool = False
    parts: list[Prose | Data] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    number: int | None = None

    @property
    def prose(self) -> list[Prose]:
        """What it says; more than one where something stood between."""
        return [part for part in self.parts if isinstance(part, Prose)]

    @property
    def data(self) -> list[Data]:
        """The data that it has."""
        return [part for part in self.parts if isinstance(part, Data)]

    @property
    def tags(self) -> tuple[str, ...]:
        """All its tags."""
        return tuple(tag for prose in self.prose for tag in prose.tags)


@dataclass(slots=True, eq=False)
class Relation:
    """One node under another; ``arrow`` is the grammar's name for the sign before it."""

    arrow: str
    node: Node


@dataclass(slots=True, eq=False)
class Heading:
    """A heading with its level, from 1."""

    level: int
    node: Node


@dataclass(slots=True, eq=False)
class Step:
    """An inference in a structure, and what undercuts it."""

    inference: Inference
    relations: list[Relation] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Structure:
    """Premises, inferences and conclusions in their order."""

    lines: list[Node | Step]


@dataclass(slots=True, eq=False)
class Members:
    """Statements and arguments at the margin: one, or those of a list."""

    nodes: list[Node]


Block = Heading | Structure | Members


class Builder(Transformer[Any, Block]):
    """A method a rule of the grammar, called with what the rule holds, innermost first."""

    def block(self, parts: list[Any]) -> Block:
        return Members([parts[0]]) if isinstance(parts[0], Node) else parts[0]

    def heading(self, parts: list[Token]) -> Heading:
        mark, *rest = parts
        return Heading(len(mark.strip()), _node(rest, mark))

    def structure(self, parts: list[Node | Step]) -> Structure:
        return Structure(parts)

    def premise(self, parts: list[Any]) -> Node:
        number: Token = parts[0]
        node: Node = parts[1]
        node.number = int(number.strip()[1:-1][:9])
        node.relations = parts[2] if len(parts) > 2 else []
        return node

    def inference(self, parts: list[Any]) -> Step:
        return Step(parts[0].value, parts[1] if len(parts) > 1 else [])

    def items(self, parts: list[Any]) -> Members:
        return Members([part for part in parts if isinstance(part, Node)])

    def member(self, parts: list[Any]) -> Node:
        node: Node = parts[0]
        node.relations = parts[1] if len(parts) > 1 else []
        return node

    def node(self, parts: list[Token]) -> Node:
        return _node(parts, parts[0])

    def relations(self, parts: list[Relation]) -> list[Relation]:
        return parts

    def relation(self, parts: list[Any]) -> Relation:
        arrow, node, *relations = parts
        node.relations = relations[0] if relations else []
        return Relation(arrow, node)

    def arrow(self, parts: list[Token]) -> str:
        return str(parts[0].type)


def _node(parts: list[Token], first: Token) -> Node:
    title = parts[0] if parts and parts[0].type.endswith(("_TITLE", "_REFERENCE")) else None
    rest = [part.value for part in parts if part is not title]
    span = first.value.span
    if title is None:
        return Node(span, parts=rest)
    return Node(
        span,
        title=title.value.text,
        argument=title.type.startswith("ARGUMENT"),
        reference=title.type.endswith("REFERENCE"),
        parts=rest,
    )
