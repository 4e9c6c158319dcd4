"""Characters that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterable

from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.document import Document
from argmap.source.rules import syn018_hidden_character
from argmap.syntax.white_space import indentation_of

INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]+")
"""What has no place at the start of a line and in its head."""

CONTROLS = "".join(map(chr, (*range(9), 11, 12, *range(14, 32), 127)))
CONTROL = re.compile(f"[{CONTROLS}\x80-\x9f\u2028\u2029\ufeff]")
TURN = re.compile("[\u202a-\u202e\u2066-\u2069]")
OPENS_TURN = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")


def leading_hidden(
    document: Document, content: int, step: int
) -> tuple[Diagnostic | None, int, int]:
    """What to say of invisible characters with which a line begins; how far it is indented behind
    them, and where its content begins then."""
    found = INVISIBLE.match(document.text, content)
    if found is None:
        return None, 0, content
    more, after = indentation_of(document.text, found.end(), step)
    advice = "delete it"
    span = document.span(content, found.end())
    diagnostic = syn018_hidden_character.RULE.at(
        span,
        f"the line begins with an invisible character (U+{ord(found.group()[0]):04X})",
        help=advice,
        fixes=(Fix(advice, (Edit(span, ""),)),),
    )
    return diagnostic, more, after


def report_hidden(
    document: Document, start: int, reported: Iterable[int], diagnostics: list[Diagnostic]
) -> None:
    """One diagnostic for all control characters, one for all changes of direction left open.

    Joiners and direction marks are part of the spelling of some scripts, and stay. A change of
    direction that its line closes again is deliberate; one left open can make a line look like
    another. ``reported`` are the offsets of which something was said before.
    """
    text = document.text
    if text.isascii() and not any(map(text.__contains__, CONTROLS)):
        return
    known = set(reported)
    control = [at.start() for at in CONTROL.finditer(text, start) if at.start() not in known]
    turned = [at for at in _left_open(text, start) if at not in known]
    for found, what in (
        (control, "a control character"),
        (turned, "a change of writing direction that is left open"),
    ):
        if found:
            diagnostics.append(_report(document, found, what))


def _left_open(text: str, start: int) -> list[int]:
    """Where direction changes for longer than a line, or is restored without having changed."""
    found: list[int] = []
    opened: list[int] = []
    line_end = start
    for turn in TURN.finditer(text, start):
        at = turn.start()
        if at >= line_end:
            found += opened
            opened = []
            line_end = text.find("\n", at)
            line_end = len(text) if line_end < 0 else line_end
        if turn.group() in OPENS_TURN:
            opened.append(at)
        elif opened:
            opened.pop()
        else:
            found.append(at)
    return found + opened


def _report(document: Document, found: list[int], what: str) -> Diagnostic:
    at, more = found[0], len(found) - 1
    code = ord(document.text[at])
    advice = "delete it" if not more else "delete them"
    edits = tuple(Edit(document.span(each, each + 1), "") for each in found)
    return syn018_hidden_character.RULE.at(
        document.span(at, at + 1),
        f"{what} (U+{code:04X}) stands in the text",
        help=advice,
        notes=(f"and in {more} more place{'s' if more > 1 else ''}",) if more else (),
        fixes=(Fix(advice, edits, safe=False),),
    )
