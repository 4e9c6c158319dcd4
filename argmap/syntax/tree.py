"""The tree of a file: what each line is, and what stands under it.

Places are offsets into the document. Nothing is looked up yet, and nothing that the writer typed is
lost: the formatter writes a file from its tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Piece:
    """Part of a sentence: words, a citation, or attributes, as typed, and where it begins."""

    kind: str
    text: str
    start: int


@dataclass(slots=True)
class Comment:
    """A comment with its slashes. ``own_line`` ones belong to the line that comes after them."""

    text: str
    start: int
    own_line: bool


@dataclass(slots=True, eq=False)
class Node:
    """A line. ``start`` to ``end`` is the line with the text that continues it.

    ``head`` is what the line is read as; ``head_end`` is where that ends in the document, where
    something else may stand: a slip of the pen that was understood.
    """

    head: str
    start: int
    head_end: int
    end: int
    comments: list[Comment] = field(default_factory=list, init=False)
    trailing: list[Comment] = field(default_factory=list, init=False)


@dataclass(slots=True, eq=False)
class Parent(Node):
    """A line under which others can stand."""

    children: list[Node]


@dataclass(slots=True, eq=False)
class StatementNode(Parent):
    """``and evidence munich "Munich": text``; ``head`` is all up to the colon."""

    pieces: list[Piece]


@dataclass(slots=True, eq=False)
class ReuseNode(Parent):
    """``because munich {weak}``."""


@dataclass(slots=True, eq=False)
class UnreadableNode(Parent):
    """A line that was not understood."""


@dataclass(slots=True, eq=False)
class RelationNode(Node):
    """``show undercuts comintern -> japan``."""


@dataclass(slots=True, eq=False)
class ContradictionNode(Node):
    """``success contradicts error``."""


@dataclass(slots=True, eq=False)
class HeadingNode(Node):
    """``# What was left after Munich``."""


@dataclass(slots=True, eq=False)
class SourceNode(Node):
    """``source rakovsky: text``; ``head`` is all up to the colon."""

    pieces: list[Piece]


@dataclass(slots=True, eq=False)
class IncludeNode(Node):
    """``include "munich.argmap" as munich``."""


@dataclass(slots=True, eq=False)
class FrontMatter:
    """The block of settings with its two lines of hyphens; the second may be missing."""

    text: str
    start: int


@dataclass(slots=True, eq=False)
class File:
    """A whole file. ``comments`` are those after its last line; ``repaired`` says at which offsets
    a line begins that was understood in spite of a slip."""

    front_matter: FrontMatter | None
    lines: list[Node]
    step: int = 2
    repaired: set[int] = field(default_factory=set)
    comments: list[Comment] = field(default_factory=list)

    def walk(self) -> Iterator[tuple[Node, Node | None, int]]:
        """Every line in the order of writing, with its parent and its depth from 0."""
        stack: list[tuple[Iterator[Node], Node | None]] = [(iter(self.lines), None)]
        while stack:
            lines, parent = stack[-1]
            for node in lines:
                yield node, parent, len(stack) - 1
                if isinstance(node, Parent) and node.children:
                    stack.append((iter(node.children), node))
                    break
            else:
                stack.pop()
