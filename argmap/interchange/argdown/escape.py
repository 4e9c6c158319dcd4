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
SPACES = re.compile(r"[ \t\r\n]+")
NO_TEXT = re.compile("[\0\ud800-\udfff]")
PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
MARKS = re.compile(r"[*_]")
SAFE_TITLE = re.compile(
    r"(?![-+_~!\s])[^\[\]<>{}\\@#=/\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]{1,200}(?<!\s)"
)
SIMPLE_TAG = re.compile(r"[a-zA-Z0-9-]+")
BRACKETED_TAG = re.compile(r"[^()\[\]<>{}\\\n\r*_/@=]{1,300}")


def escaped(text: str) -> str:
    """Text with backslashes before the signs that would mean something else.

    Bold and italic text stays as it is typed where it ends as it should.
    """
    if PLAIN.fullmatch(text):
        return text
    made = _escaped(text)
    if _whole(made, text):
        return made
    # Without bold and italic text; and at last, where names of symbols hide backslashes, with none.
    for signs in (MARKS, PUNCTUATION):
        made = "".join(f"\\{c}" if signs.match(c) or c in "\\{<[#/=" else c for c in text)
        if _whole(made, text):
            break
    return made


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
            or (sign == "#" and after != " ")
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


def one_line(text: str) -> str:
    """Text as it can stand in a file: on one line, without what no file in UTF-8 can hold."""
    return NO_TEXT.sub("\ufffd", SPACES.sub(" ", text).strip(" "))


def tag(name: str) -> str | None:
    """A tag as Argdown writes it, or None where it cannot."""
    if SIMPLE_TAG.fullmatch(name):
        return f"#{name}"
    return f"#({name})" if BRACKETED_TAG.fullmatch(name) and name == one_line(name) else None
