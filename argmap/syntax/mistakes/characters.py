"""Characters that look like those of the notation, and signs that other notations begin with."""

from __future__ import annotations

import re

from argmap.source.rules import (
    syn001_unreadable_line,
    syn002_unknown_role,
    syn003_missing_colon,
    syn005_unclosed_quote,
    syn018_hidden_character,
)
from argmap.syntax.hidden import INVISIBLE
from argmap.syntax.mistakes.line import Line
from argmap.syntax.reading import Reading
from argmap.syntax.words import CONNECTIVES, ON_STEP, ROLES

# By number: some of these are folded into plain ones by editors and on the way between programs.
COLONS = "\uff1a\ufe55\ufe13\u02d0\ua789"
QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02"
SINGLE_QUOTES = "'\u2018\u2019\u201a\u201b\u2039\u203a"
BLANKS = "\u00a0\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
LOOKALIKES = str.maketrans(
    dict.fromkeys(COLONS, ":") | dict.fromkeys(QUOTES, '"') | dict.fromkeys(f"{BLANKS}\r\f\v", " ")
)
# In a label an apostrophe is one, so that single marks are tried last.
WITH_SINGLE = LOOKALIKES | str.maketrans(dict.fromkeys(SINGLE_QUOTES, '"'))
COLON = re.compile(f"[:{COLONS}]")
QUOTED_ONCE = re.compile(rf"[ \t][{SINGLE_QUOTES}][^\n]*[{SINGLE_QUOTES}][ \t]*[:{COLONS}]")
MOST_COLONS = 5
"""A label can hold colons; after so many the head must have ended."""
BEGINS = (*ROLES, *ON_STEP, "source", "include")
FIRST = re.compile(
    rf"(?:(?:{'|'.join(CONNECTIVES)})(?![\w-])[ \t]*)?(?:(?:{'|'.join(BEGINS)})(?![\w-]))?",
    re.IGNORECASE,
)
BULLET = re.compile(r"(?:[-*+•‣◦–—]|\d{1,3}[.)]|[A-Za-z][.)])[ \t]+")
ARROW = re.compile("[\u2192\u27f6\u21d2]|[\u2013\u2014\u2212-]+>|=>")


def lookalikes(line: Line) -> Reading | None:
    """The line with plain colons, quotation marks, blanks and small letters in its head."""
    text = line.text
    ends = [found.end() for found, _ in zip(COLON.finditer(text), range(MOST_COLONS), strict=False)]
    tries = [(end, LOOKALIKES) for end in (*ends, len(text))]
    if QUOTED_ONCE.search(text):
        tries += [(end, WITH_SINGLE) for end in ends]
    for end, plain in tries:
        head = INVISIBLE.sub("", text[:end].translate(plain))
        first = FIRST.match(head)
        if first is not None:
            head = first.group().lower() + head[first.end() :]
        if head == text[:end]:
            continue
        reading = line.read_as(head, 0, end)
        if reading is not None:
            _say(line, head, end)
            return reading
    return None


def _say(line: Line, head: str, end: int) -> None:
    """Point at the first character that is not what it should be."""
    text = line.text
    same = (at for at, (old, new) in enumerate(zip(text, head, strict=False)) if old != new)
    at = next(same, len(head))
    wrong, right = text[at], head[at : at + 1]
    fix = (0, end, head)
    if INVISIBLE.match(wrong):
        rule = syn018_hidden_character.RULE
        message = f"an invisible character (U+{ord(wrong):04X}) stands in this line"
        line.say(rule, at, at + 1, message, help="delete it", fix=fix)
    elif wrong.lower() == right:
        word = re.compile(r"[^\s:\"]+").match(text, at)
        written = word.group() if word else wrong
        line.say(
            syn002_unknown_role.RULE,
            at,
            at + len(written),
            f"`{written}` is written with a capital",
            help=f"write `{written.lower()}`",
            fix=fix,
        )
    else:
        rule, wanted = {
            ":": (syn003_missing_colon.RULE, "a colon"),
            '"': (
                syn005_unclosed_quote.RULE,
                "a double quotation mark" if wrong == "'" else "a straight quotation mark",
            ),
            " ": (syn018_hidden_character.RULE, "a space"),
        }[right]
        code = f"U+{ord(wrong):04X}"  # without it a reader would not see what is meant
        shown = f"the character {code}" if wrong.isspace() else f"`{wrong}` ({code})"
        message = f"{shown} stands where {wanted} is wanted"
        line.say(rule, at, at + 1, message, help=f"write {wanted}", fix=fix)


def bullet(line: Line) -> Reading | None:
    """The line without the sign that begins an item of a list elsewhere."""
    found = BULLET.match(line.text)
    if found is None:
        return None
    reading = line.read_as("", found.end(), found.end())
    if reading is not None:
        line.say(
            syn001_unreadable_line.RULE,
            0,
            len(found.group().rstrip()),
            f"a line begins with its role, not with `{found.group().rstrip()}`",
            help="delete it",
            fix=(0, found.end(), ""),
        )
    return reading


def arrows(line: Line) -> Reading | None:
    """The line with the arrow that a step is written with."""
    wrong = next((found for found in ARROW.finditer(line.text) if found.group() != "->"), None)
    if wrong is None:
        return None
    plain = ARROW.sub("->", line.text)
    reading = line.read_as(plain, 0, len(line.text))
    if reading is not None:
        line.say(
            syn001_unreadable_line.RULE,
            wrong.start(),
            wrong.end(),
            f"`{wrong.group()}` stands where `->` is wanted",
            help="write `->`",
            fix=(0, len(line.text), plain),
        )
    return reading
