"""Text that Argdown, and this reader of it, give back as it was."""

from __future__ import annotations

import re

from argmap.interchange.argdown.scan import Scanner
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document

PLAIN = re.compile(r"[^\\{<\[@#/=*_]*")
"""Text in which no sign has a meaning of its own."""
KEPT = re.compile(
    r"\[[^\[\]\n\\{}<>*_]{1,400}\]\([^)\n\\{}<>*_]{1,400}\)|@\[[^\]\n\\{}]{1,400}\]|@<[^>\n\\{}]{1,400}>"
)
"""Links and mentions, which stay as they are."""
MARKS = re.compile(r"[*_]")
SAFE_TITLE = re.compile(r"(?![-+_~!\s])[^\[\]<>{}\\\n\r@#=/]{1,200}(?<!\s)")
SIMPLE_TAG = re.compile(r"[a-zA-Z0-9-]+")
BRACKETED_TAG = re.compile(r"[^()\[\]<>{}\\\n\r*_/@=]{1,300}")


def escaped(text: str) -> str:
    """Text with backslashes before the signs that would mean something else.

    Bold and italic text stays as it is typed where it ends as it should.
    """
    if PLAIN.fullmatch(text):
        return text
    made = _escaped(text)
    if not MARKS.search(made) or _whole(made, text):
        return made
    return re.sub(r"(?<!\\)[*_]", r"\\\g<0>", made)


def _escaped(text: str) -> str:
    pieces, at = [], 0
    while at < len(text):
        kept = KEPT.match(text, at)
        if kept is not None:
            pieces.append(kept.group())
            at = kept.end()
            continue
        sign, after = text[at], text[at + 1 : at + 2]
        special = (
            sign in "\\{<["
            or (sign == "#" and not after.isspace())
            or (sign == "/" and after in ("/", "*"))
            or (sign == after == "=")
        )
        pieces.append(f"\\{sign}" if special else sign)
        at += 1
    return "".join(pieces)


def _whole(made: str, text: str) -> bool:
    """Whether what was made reads as the text again, with nothing left open."""
    found: list[Diagnostic] = []
    lines = list(Scanner(Document("", f"[t]: {made}"), found).lines())
    said = [str(token) for line in lines for token in line.tokens[1:]]
    return not found and said == [text]


def tag(name: str) -> str | None:
    """A tag as Argdown writes it, or None where it cannot."""
    if SIMPLE_TAG.fullmatch(name):
        return f"#{name}"
    return f"#({name})" if BRACKETED_TAG.fullmatch(name) and name == name.strip() else None
