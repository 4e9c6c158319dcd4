"""What the parser calls for each rule of the grammar: tokens become nodes."""

from __future__ import annotations

from typing import Any

from lark import Token
from lark.visitors import Transformer

from argmap.syntax import tree


class Builder(Transformer[Any, tree.File]):
    """A method a rule, called with what the rule holds, innermost first."""

    def map(self, parts: list[Any]) -> tree.File:
        front = parts.pop(0) if parts and isinstance(parts[0], tree.FrontMatter) else None
        return tree.File(front, parts)

    def front_matter(self, parts: list[Token]) -> tree.FrontMatter:
        return tree.FrontMatter(parts[0], parts[0].start_pos or 0)

    def statement(self, parts: list[Any]) -> tree.StatementNode:
        head, pieces, *under = parts
        return tree.StatementNode(*_place(head), under[0] if under else [], pieces)

    def reuse(self, parts: list[Any]) -> tree.ReuseNode:
        return tree.ReuseNode(*_place(parts[0]), parts[1] if len(parts) > 1 else [])

    def unreadable(self, parts: list[Any]) -> tree.UnreadableNode:
        return tree.UnreadableNode(*_place(parts[0]), parts[1] if len(parts) > 1 else [])

    def relation(self, parts: list[Token]) -> tree.RelationNode:
        return tree.RelationNode(*_place(parts[0]))

    def contradiction(self, parts: list[Token]) -> tree.ContradictionNode:
        return tree.ContradictionNode(*_place(parts[0]))

    def heading(self, parts: list[Token]) -> tree.HeadingNode:
        return tree.HeadingNode(*_place(parts[0]))

    def include(self, parts: list[Token]) -> tree.IncludeNode:
        return tree.IncludeNode(*_place(parts[0]))

    def source(self, parts: list[Any]) -> tree.SourceNode:
        return tree.SourceNode(*_place(parts[0]), parts[1])

    def under(self, parts: list[tree.Node]) -> list[tree.Node]:
        return parts

    def text(self, parts: list[tree.Piece]) -> list[tree.Piece]:
        return parts

    def prose(self, parts: list[Token]) -> tree.Piece:
        return _piece(parts[0])

    citation = attributes = prose


def _place(token: Token) -> tuple[str, int, int, int]:
    # A line's token ends where its whole text ends; its head's end travels as the column.
    return str(token), token.start_pos or 0, token.end_column or 0, token.end_pos or 0


def _piece(token: Token) -> tree.Piece:
    return tree.Piece(token.type, str(token), token.start_pos or 0)
