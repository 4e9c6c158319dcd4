"""What stands between braces, word by word."""

from __future__ import annotations

import re
from typing import NamedTuple

WORD = re.compile(
    r"""[ \t\n]*(?:
      (?P<key>[^\s=,{}"]+)=(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<value>[^\s,"{}]*))
    | (?P<word>[^\s=,{}"]+)
    | (?P<comma>,)
    | (?P<other>\S)
    )""",
    re.VERBOSE,
)
ESCAPE = re.compile(r'\\(["\\])')


class Attribute(NamedTuple):
    """A word, or a key with its value; where it stands inside the braces' text."""

    name: str
    value: str | None
    start: int
    end: int


def split(braces: str) -> list[Attribute]:
    """The attributes in ``{…}``; commas and stray characters come as attributes of that name."""
    found = []
    for match in WORD.finditer(braces, 1, len(braces) - 1):
        kind = match.lastgroup or ""
        name = match["key"] or match["word"] or match["comma"] or match["other"]
        value = match["value"]
        if match["quoted"] is not None:
            value = unquoted(match["quoted"])
        start = match.end() - len(match.group().lstrip())
        found.append(Attribute(name, value, start, match.end(kind) + (kind == "quoted")))
    return found


def unquoted(text: str) -> str:
    """The inside of a quoted string, without its escapes."""
    return ESCAPE.sub(r"\1", text) if "\\" in text else text


def quoted(text: str) -> str:
    """A quoted string that reads as ``text``."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
