"""Fixes are carried out."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable

from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.document import Document

MOST_ROUNDS = 20
"""A mended text is checked again as often as this; a few rounds are enough in practice."""


def apply_fixes(
    documents: Iterable[Document], diagnostics: Iterable[Diagnostic], *, unsafe: bool = False
) -> dict[str, str]:
    """The new text of each document that a fix changes, by path.

    The first fix of each diagnostic that may be used is: only safe ones, unless ``unsafe``. A fix
    is carried out whole or not at all. Where two overlap, the one that comes first wins, and so it
    does where both insert at one place; check the new text again to find what was left. Fixes that
    touch any other document are left alone.
    """
    texts = {document.path: document.text for document in documents}
    chosen: dict[str, list[tuple[int, int, str]]] = {}
    for diagnostic in diagnostics:
        fix = usable(diagnostic, unsafe=unsafe)
        if fix and all(_fits(edit, texts, chosen) for edit in fix.edits):
            for edit in fix.edits:
                edits = chosen.setdefault(edit.span.path, [])
                insort(edits, (edit.span.start, edit.span.end, edit.text))
    return {path: _edited(texts[path], edits) for path, edits in chosen.items()}


def usable(diagnostic: Diagnostic, *, unsafe: bool = False) -> Fix | None:
    """The fix of a diagnostic that would be carried out, if there is one."""
    return next((fix for fix in diagnostic.fixes if fix.edits and (fix.safe or unsafe)), None)


def settle(
    document: Document,
    check: Callable[[Document], Iterable[Diagnostic]],
    *,
    unsafe: bool = False,
) -> Document:
    """A document after fix upon fix, until no fix changes it any more.

    ``check`` gives the diagnostics of a document, as often as it is asked. Fixes that undo each
    other end after a fixed number of rounds.
    """
    for _ in range(MOST_ROUNDS):
        text = apply_fixes([document], check(document), unsafe=unsafe).get(document.path)
        if text is None or text == document.text:
            break
        document = Document(document.path, text)
    return document


def _fits(edit: Edit, texts: dict[str, str], chosen: dict[str, list[tuple[int, int, str]]]) -> bool:
    path, start, end = edit.span.path, edit.span.start, edit.span.end
    if edit.span.document.text != texts.get(path):
        return False
    edits = chosen.get(path, [])
    at = bisect_left(edits, (start, end, ""))
    # What begins here or later must begin after this one ends, what begins before must have ended;
    # two that only touch are fine, unless both insert at the same place.
    if at < len(edits) and (edits[at][0] < end or edits[at][0] == start):
        return False
    return not at or (edits[at - 1][1] <= start and edits[at - 1][0] != start)


def _edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    at = 0
    for start, end, new in edits:
        pieces += text[at:start], new
        at = end
    pieces.append(text[at:])
    return "".join(pieces)
