"""Indentation that is not made of spaces, and line ends that are none."""

from __future__ import annotations

import re

from argmap.source.cells import cells
from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.document import Document
from argmap.source.rules import syn007_odd_white_space

WHITE = re.compile(r"[^\S\n]*")
ODD_INDENTATION = re.compile(
    r"^ *(?:(?P<tab>\t)|(?P<other>[^\S \t\r\n]))[^\S\r\n]*(?=\S)", re.MULTILINE
)
LONE_RETURN = re.compile(r"\r(?!\n)")


def indentation_of(text: str, start: int, step: int) -> tuple[int, int]:
    """How far a line is indented, in columns, and where its content begins.

    A tab counts as one step, a wide space as two columns, any other white space as one.
    """
    end = WHITE.match(text, start).end()  # type: ignore[union-attr]  # it matches nothing, too
    size = end - start
    if size == 0 or text.count(" ", start, end) == size:
        return size, end
    white = text[start:end].replace("\r", "")
    tabs = white.count("\t")
    return tabs * step + cells(white.replace("\t", "")), end


def report_odd_white_space(
    document: Document, start: int, step: int, reported: set[int], diagnostics: list[Diagnostic]
) -> None:
    """One diagnostic for all tabs, one for all other white space, one for all lone returns.

    ``reported`` are the offsets of which something was said before; those of these join them.
    """
    text = document.text
    found: dict[str, list[re.Match[str]]] = {"tab": [], "other": [], "return": []}
    if "\t" in text or not text.isascii() or "\v" in text or "\f" in text:
        for match in ODD_INDENTATION.finditer(text, start):
            found[match.lastgroup or ""].append(match)
    if "\r" in text:
        returns = LONE_RETURN.finditer(text, start)
        found["return"] = [match for match in returns if match.start() not in reported]
    for kind, matches in found.items():
        if matches:
            diagnostics.append(_report(document, kind, matches, step))
    for match in found["other"]:
        reported.update(range(match.start(), match.end()))


def _report(document: Document, kind: str, matches: list[re.Match[str]], step: int) -> Diagnostic:
    first = matches[0]
    if kind == "return":
        at, message = first.start(), "a carriage return without a line feed ends no line"
        helps, edits = "end lines with a line feed", [(m.start(), m.end(), "\n") for m in matches]
    else:
        at = first.start(kind)
        what = "a tab" if kind == "tab" else "white space other than spaces"
        message = f"{what} in the indentation"
        helps = f"indent with {step} spaces a step"
        edits = [
            (m.start(), m.end(), " " * indentation_of(document.text, m.start(), step)[0])
            for m in matches
        ]
    more = len(matches) - 1
    return syn007_odd_white_space.RULE.at(
        document.span(at, at + 1),
        message,
        label="counted as one step" if kind == "tab" else "",
        help=helps,
        notes=(f"and in {more} more place{'s' if more > 1 else ''}",) if more else (),
        fixes=(
            Fix(
                helps,
                tuple(Edit(document.span(start, end), new) for start, end, new in edits),
                # Among other line ends, a lone return may as well be a slip inside a sentence.
                safe=kind != "return" or "\n" not in document.text,
            ),
        ),
    )
