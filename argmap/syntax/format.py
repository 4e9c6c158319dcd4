"""The formatter: a tree becomes text, in the one canonical form.

Two spaces a step; sentences filled to 88 cells and continued two steps deeper; one blank line at
the most, and always one before a heading, before a thesis, and where a line at the margin follows
an indented one. Order, words and comments stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.source.cells import cells
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.document import Document
from argmap.syntax.attributes import Attribute, quoted, split
from argmap.syntax.fill import fill
from argmap.syntax.heads import (
    braces_at,
    contradiction_words,
    heading_parts,
    include_parts,
    relation_words,
    reuse_words,
    source_name,
)
from argmap.syntax.parse import parse_file
from argmap.syntax.tree import (
    Comment,
    ContradictionNode,
    File,
    HeadingNode,
    IncludeNode,
    Node,
    Piece,
    RelationNode,
    ReuseNode,
    SourceNode,
    StatementNode,
)
from argmap.syntax.words import CONTRADICTS

STEP = 2
WIDTH = 88
NARROWEST = 40
"""However deep a line stands, its sentence gets as many cells."""
NEEDS_QUOTES = re.compile(r'[\s,"{}\[\]\\]')


def format_text(document: Document) -> tuple[str | None, list[Diagnostic]]:
    """The canonical text of a document, or None where it has syntax errors, which come with it."""
    file, diagnostics = parse_file(document)
    errors = [found for found in diagnostics if found.severity is Severity.ERROR]
    if errors:
        return None, errors
    return format_file(document, file), []


def format_file(document: Document, file: File) -> str:
    """The canonical text of a tree without errors."""
    lines: list[str] = []
    if file.front_matter is not None:
        lines += [line.rstrip() for line in file.front_matter.text.split("\n")]
        lines.append("")
    before_depth = 0
    for node, _, depth in file.walk():
        gap = _wants_gap(node, depth, before_depth)
        for line in _own_comments(document, node.comments, depth, lines, gap):
            gap = False
            lines.append(line)
        if lines and lines[-1] and (gap or _blank_above(document, node.start)):
            lines.append("")
        lines += _line(node, depth)
        before_depth = depth
    lines += _own_comments(document, file.comments, 0, lines, gap=False)
    return "\n".join(lines).strip("\n") + "\n" if lines else ""


def _wants_gap(node: Node, depth: int, before_depth: int) -> bool:
    """Whether a blank line stands before a line, whatever its writer did."""
    if isinstance(node, HeadingNode):
        return True
    if depth == 0 and before_depth > 0:
        return True
    return isinstance(node, StatementNode) and node.head.startswith("thesis")


def _blank_above(document: Document, start: int) -> bool:
    line = document.position(start)[0]
    return line > 1 and not document.line(line - 1).strip()


def _own_comments(
    document: Document, comments: list[Comment], depth: int, lines: list[str], gap: bool
) -> Iterator[str]:
    """Comments on lines of their own, with the blank lines above them."""
    for comment in comments:
        if lines and lines[-1] and (gap or _blank_above(document, comment.start)):
            yield ""
        gap = False
        yield " " * (STEP * depth) + comment.text


def _line(node: Node, depth: int) -> list[str]:
    margin = " " * (STEP * depth)
    if isinstance(node, StatementNode | SourceNode):
        return _sentence(node, margin)
    line = margin + _short_line(node)
    return [line + "".join(f"  {comment.text}" for comment in node.trailing)]


def _sentence(node: StatementNode | SourceNode, margin: str) -> list[str]:
    if isinstance(node, SourceNode):
        head = f"source {source_name(node.head).text}:"
    else:
        head = _statement_head(node.head)
    pieces = [_tidy(piece) for piece in node.pieces]
    comments: dict[int, str] = {}
    above: list[str] = []
    for comment in node.trailing:
        closers = [
            at
            for at, piece in enumerate(node.pieces)
            if piece.text[-1] in "]}" and piece.start < comment.start
        ]
        if closers:
            comments[closers[-1]] = comment.text
        else:  # behind braces that are no attributes, because the sentence goes on after them
            above.append(margin + comment.text)
    first = margin + head
    inner = margin + " " * (2 * STEP)
    width = max(WIDTH - len(inner), NARROWEST)
    lines = fill(pieces, max(WIDTH - cells(first) - 1, width - len(head)), width, comments)
    return [*above, f"{first} {lines[0]}".rstrip(), *(inner + line for line in lines[1:])]


def _statement_head(head: str) -> str:
    quote = head.find('"')
    if quote < 0:
        return " ".join(head[:-1].split()) + ":"
    label = head[quote : head.rindex('"') + 1]
    return f"{' '.join(head[:quote].split())} {label}:"


def _short_line(node: Node) -> str:
    """A line that holds no prose, evenly spaced."""
    head = node.head
    if isinstance(node, HeadingNode):
        level, title = heading_parts(head)
        return f"{'#' * level} {title}".rstrip()
    if isinstance(node, IncludeNode):
        path, alias = include_parts(head)
        return f"include {quoted(path.text)}" + (f" as {alias.text}" if alias else "")
    at = braces_at(head)
    tail = f" {tidy_braces(head[at:].rstrip())}" if at < len(head) else ""
    if isinstance(node, ReuseNode):
        word, name = reuse_words(head)
        return f"{word} {name.text}{tail}"
    if isinstance(node, RelationNode):
        premises, verb, chain = relation_words(head)
        groups = [" + ".join(word.text for word in group) for group in (premises, *chain)]
        return f"{groups[0]} {verb} {' -> '.join(groups[1:])}{tail}"
    assert isinstance(node, ContradictionNode)
    first, *others = (word.text for word in contradiction_words(head))
    return f"{first} {CONTRADICTS} {', '.join(others)}{tail}"


def _tidy(piece: Piece) -> Piece:
    if piece.kind == "ATTRIBUTES":
        return Piece(piece.kind, tidy_braces(piece.text), piece.start)
    return piece


def tidy_braces(braces: str) -> str:
    """Attributes with one space between them, quoted where they need it; faulty ones as typed."""
    attributes = split(braces)
    if not attributes or any(len(attribute.name) == 1 for attribute in attributes):
        return braces
    return "{" + " ".join(write_attribute(attribute) for attribute in attributes) + "}"


def write_attribute(attribute: Attribute) -> str:
    """One attribute as it is typed."""
    name, value = attribute.name, attribute.value
    if value is None:
        return name
    if value == "" or NEEDS_QUOTES.search(value):
        return f"{name}={quoted(value)}"
    return f"{name}={value}"
