"""What stands between braces, word by word."""

from __future__ import annotations

import re
from typing import NamedTuple

WORD = re.compile(
    r"""
      (?P<key>\.[^\s=,{}"]+(?==)|[^\s=:,{}".][^\s=:,{}"]*)(?P<joint>[ \t]*[=:][ \t]*)
      (?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<value>[^\s,"{}]*))
    | (?P<word>\.[^\s=,{}"]+|[^\s=:,{}"]+)
    | (?P<comma>,)
    | (?P<other>\S)
    """,
    re.VERBOSE,
)
ESCAPE = re.compile(r'\\(["\\])')


class Attribute(NamedTuple):
    """A word, or a key with its value; where it stands inside the braces' text.

    ``joint`` is what stands between key and value: nothing but `=` will do.
    """

    name: str
    value: str | None
    start: int
    end: int
    joint: str = "="


def split(braces: str) -> list[Attribute]:
    """The attributes in ``{…}``; commas and stray characters come as attributes of that name."""
    found = []
    for match in WORD.finditer(braces, 1, len(braces) - 1):
        kind = match.lastgroup or ""
        name = match["key"] or match["word"] or match["comma"] or match["other"]
        value = match["value"]
        if match["quoted"] is not None:
            value = unquoted(match["quoted"])
        end = match.end(kind) + (kind == "quoted")
        found.append(Attribute(name, value, match.start(), end, match["joint"] or "="))
    return found


def unquoted(text: str) -> str:
    """The inside of a quoted string, without its escapes."""
    return ESCAPE.sub(r"\1", text) if "\\" in text else text


def quoted(text: str) -> str:
    """A quoted string that reads as ``text``."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
