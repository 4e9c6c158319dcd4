"""An outline in Markdown (CommonMark): the map as the plan of an essay. Only written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.interchange.format import Format, Written
from argmap.interchange.outline import Entry, outline_of
from argmap.model.map import ArgumentMap

SPECIAL = re.compile(r"([\\`<>\[\]&~|])")
"""Emphasis is left as it was typed; links, HTML and code are text."""
DEEPEST_HEADING = 6


def write(map_: ArgumentMap) -> Written:
    """Theses and headings as headings, all else as lists below them; sources at the end."""
    outline = outline_of(map_)
    lines = []
    if outline.title:
        lines += [f"# {escaped(outline.title)}", ""]
    if outline.question:
        lines += [f"*{escaped(outline.question)}*", ""]
    if outline.authors:
        lines += [escaped(", ".join(outline.authors)), ""]
    lines += _body(outline.entries)
    for title, sentences in (("Further relations", outline.others), ("Sources", outline.sources)):
        if sentences:
            lines += ["", f"## {title}", "", *(f"- {escaped(each)}" for each in sentences)]
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    return Written(f"{text}\n" if text else "", tuple(outline.losses))


def _body(entries: list[tuple[int, Entry]]) -> Iterator[str]:
    around = 1
    thesis: int | None = None
    for depth, entry in entries:
        if depth == 0:
            if thesis is not None and not entry.level and entry.word != "Thesis":
                # What follows stands beside the thesis, not under it.
                yield from ("", "---", "")
            thesis = None
            if entry.level:
                around = 1 + entry.level
            elif entry.word == "Thesis":
                thesis = min(around + 1, DEEPEST_HEADING)
        if depth == 0 and (entry.level or thesis is not None):
            level = min(around, DEEPEST_HEADING) if entry.level else thesis or 2
            yield from _heading(entry, level)
        elif entry.level and depth == 1 and thesis is not None:
            yield from _heading(entry, min(thesis + entry.level, DEEPEST_HEADING))
        else:
            inset = depth - 1 if thesis is not None else depth
            yield f"{'  ' * inset}- {_item(entry)}"


def _heading(entry: Entry, level: int) -> Iterator[str]:
    title = escaped(entry.title or entry.text)
    yield ""
    yield f"{'#' * level} {title}".rstrip()
    yield ""
    if entry.word:
        said = _item(entry)
        yield said
        yield ""


def _item(entry: Entry) -> str:
    if entry.level:
        return f"**{escaped(entry.title)}**"
    title = f"*{escaped(entry.title)}*" if entry.title else ""
    if entry.again and title:
        title += " (above or below)"
    remarks = f" ({escaped(', '.join(entry.remarks))})" if entry.remarks else ""
    said = escaped(entry.text)
    cited = f"({escaped(entry.cited)})" if entry.cited else ""
    dash = "—" if title and said else ""
    words = " ".join(part for part in (title, dash, said, cited) if part)
    return f"**{entry.word}**{remarks}: {words}".rstrip()


def escaped(text: str) -> str:
    """Text in which nothing can be a link, code or HTML."""
    return SPECIAL.sub(r"\\\1", text)


FORMAT = Format("markdown", "a Markdown outline", None, None, write)
