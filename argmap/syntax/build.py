"""What the parser calls for each rule of the grammar: tokens become nodes."""

from __future__ import annotations

from typing import Any

from lark.visitors import Transformer

from argmap.syntax import tree
from argmap.syntax.lexeme import Lexeme


class Builder(Transformer[Any, tree.File]):
    """A method a rule, called with what the rule holds, innermost first."""

    def map(self, parts: list[Any]) -> tree.File:
        front = parts.pop(0) if parts and isinstance(parts[0], tree.FrontMatter) else None
        return tree.File(front, parts)

    def front_matter(self, parts: list[Lexeme]) -> tree.FrontMatter:
        return tree.FrontMatter(parts[0].text, parts[0].start)

    def statement(self, parts: list[Any]) -> tree.StatementNode:
        head, pieces, *under = parts
        return tree.StatementNode(*_place(head), under[0] if under else [], pieces)

    def reuse(self, parts: list[Any]) -> tree.ReuseNode:
        return tree.ReuseNode(*_place(parts[0]), parts[1] if len(parts) > 1 else [])

    def unreadable(self, parts: list[Any]) -> tree.UnreadableNode:
        return tree.UnreadableNode(*_place(parts[0]), parts[1] if len(parts) > 1 else [])

    def relation(self, parts: list[Lexeme]) -> tree.RelationNode:
        return tree.RelationNode(*_place(parts[0]))

    def contradiction(self, parts: list[Lexeme]) -> tree.ContradictionNode:
        return tree.ContradictionNode(*_place(parts[0]))

    def heading(self, parts: list[Lexeme]) -> tree.HeadingNode:
        return tree.HeadingNode(*_place(parts[0]))

    def include(self, parts: list[Lexeme]) -> tree.IncludeNode:
        return tree.IncludeNode(*_place(parts[0]))

    def source(self, parts: list[Any]) -> tree.SourceNode:
        return tree.SourceNode(*_place(parts[0]), parts[1])

    def under(self, parts: list[tree.Node]) -> list[tree.Node]:
        return parts

    def text(self, parts: list[Lexeme]) -> list[tree.Piece]:
        return [tree.Piece(part.type, part.text, part.start) for part in parts]


def _place(line: Lexeme) -> tuple[str, int, int, int]:
    return line.text, line.start, line.head_end, line.end
