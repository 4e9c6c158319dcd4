"""Text becomes a tree."""

from __future__ import annotations

from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document
from argmap.syntax.grammar import parser
from argmap.syntax.lines import LineReader
from argmap.syntax.tree import Comment, File, Node


def parse_file(document: Document) -> tuple[File, list[Diagnostic]]:
    """The tree of a document, as complete as it can be, and what was wrong on the way."""
    reader = LineReader(document)
    file: File = parser().parse(reader.tokens())  # type: ignore[assignment]  # the builder makes it
    file.step = reader.step
    file.repaired = reader.repaired
    if reader.comments:
        _attach(reader.comments, file)
    return file, reader.diagnostics


def _attach(comments: list[Comment], file: File) -> None:
    """Give each comment to the line it belongs to; both come in the order of writing."""
    nodes = [node for node, _, _ in file.walk()]
    at, last = 0, len(comments)
    before: Node | None = None
    for node in nodes:
        while at < last and comments[at].start < node.start:
            _give(comments[at], before, node)
            at += 1
        before = node
    for comment in comments[at:]:
        if comment.own_line or before is None:
            file.comments.append(comment)
        else:
            before.trailing.append(comment)


def _give(comment: Comment, before: Node | None, after: Node) -> None:
    if comment.own_line or before is None:
        after.comments.append(comment)
    else:
        before.trailing.append(comment)
