"""YAML that is no more than `key: value` lines, read without loading a YAML reader.

Loading one costs more than reading a small map, and nearly all front matter is of this kind. What
is not plainly so is left to the library; a law in the tests holds the two together.
"""

from __future__ import annotations

import re
from typing import NamedTuple

LINE = re.compile(
    r"(?P<key>[A-Za-z][\w-]*):"
    r'(?:[ ]+(?:"(?P<quoted>[^"\\\n]*)"|(?P<bare>[\w./][^\n]*?)))?[ ]*\r?(?:\n|\Z)'
)
NOT_BARE = re.compile(r":(?:\s|\Z)|\s#|[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff]")
NOT_QUOTED = re.compile(r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff]")


class Entry(NamedTuple):
    """A key and its value, with the offsets of both."""

    key: str
    value: str
    key_start: int
    start: int
    end: int


def plain_entries(text: str) -> list[Entry] | None:
    """The entries of a text in which each line is one, or None where YAML has to be asked."""
    entries = []
    at = 0
    while at < len(text):
        found = LINE.match(text, at)
        if found is None:
            return None
        kind = "quoted" if found["quoted"] is not None else "bare"
        value = found[kind] or ""
        if (NOT_QUOTED if kind == "quoted" else NOT_BARE).search(value):
            return None
        start, end = found.span(kind)
        if start < 0:
            start = end = found.end("key") + 1
        elif kind == "quoted":
            start, end = start - 1, end + 1
        entries.append(Entry(found["key"], value, found.start(), start, end))
        at = found.end()
    return entries
