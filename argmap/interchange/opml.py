"""OPML 2.0, which outliners and mind maps open. Only written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from argmap.interchange.format import Format, Written
from argmap.interchange.outline import Entry, outline_of
from argmap.model.map import ArgumentMap

NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""


def write(map_: ArgumentMap) -> Written:
    """An outline whose items have the sentence as their text, and the rest as a note."""
    outline = outline_of(map_)
    owner = ", ".join(outline.authors)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', "  <head>"]
    lines.append(f"    <title>{_sound(escape(outline.title))}</title>")
    if owner:
        lines.append(f"    <ownerName>{_sound(escape(owner))}</ownerName>")
    lines += ["  </head>", "  <body>"]
    if outline.question:
        lines.append(f"    <outline text={_value(outline.question)}/>")
    lines += _items(outline.entries)
    for title, sentences in (("Further relations", outline.others), ("Sources", outline.sources)):
        if sentences:
            lines.append(f"    <outline text={_value(title)}>")
            lines += (f"      <outline text={_value(each)}/>" for each in sentences)
            lines.append("    </outline>")
    lines += ["  </body>", "</opml>"]
    return Written("\n".join(lines) + "\n", tuple(outline.losses))


def _items(entries: list[tuple[int, Entry]]) -> Iterator[str]:
    followers = [*(depth for depth, _ in entries[1:]), 0]
    for (depth, entry), following in zip(entries, followers, strict=False):
        margin = "  " * (depth + 2)
        open_ = following > depth
        yield f"{margin}<outline {_attributes(entry)}{'' if open_ else '/'}>"
        for closed in range(depth - 1, following - 1, -1):
            yield f"{'  ' * (closed + 2)}</outline>"


def _attributes(entry: Entry) -> str:
    text = entry.text or entry.title
    label = entry.title if entry.text else ""
    word = f"{entry.word} (again)" if entry.again else entry.word
    said = "; ".join(part for part in (word, *entry.remarks, label, entry.cited) if part)
    return f"text={_value(text)}" + (f" _note={_value(said)}" if said else "")


def _value(text: str) -> str:
    return _sound(quoteattr(text))


def _sound(text: str) -> str:
    return NO_CHARACTER.sub("\ufffd", text)


FORMAT = Format("opml", "OPML", None, None, write)
