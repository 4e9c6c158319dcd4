"""CSV (RFC 4180) as rows of cells with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span
from argmap.source.rules import fmt060_unreadable_part

SEPARATORS = (",", ";", "\t")
FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""How a cell begins that a spreadsheet would run as a formula."""
WANTS_QUOTES = re.compile(r'[",\r\n]|^\s|\s$')


class Cell(NamedTuple):
    """A cell's text and where it stands."""

    text: str
    start: int
    end: int


class Table(NamedTuple):
    """A table: the names in its first row, and the other rows by these names, with their places."""

    names: tuple[str, ...]
    rows: list[tuple[dict[str, str], dict[str, Span], Span]]


def parse_csv(document: Document) -> tuple[Table, list[Diagnostic]]:
    """The table in a CSV text; commas, semicolons or tabs part its cells, as in its first line.

    A cell that begins with an apostrophe and would else be a formula is read without it. Rows that
    are longer than the first are reported, and what they have too much is left out.
    """
    problems: list[Diagnostic] = []
    rows = _rows(document, problems)
    if not rows:
        return Table((), []), problems
    names = tuple(cell.text.strip() for cell in rows[0])
    found = []
    for row in rows[1:]:
        if len(row) > len(names):
            extra = row[len(names)]
            problems.append(
                fmt060_unreadable_part.RULE.at(
                    document.span(extra.start, max(extra.end, extra.start + 1)),
                    f"this row has {len(row)} cells, and the first has {len(names)}",
                    label="left out from here",
                    help="quote cells that hold a separator",
                )
            )
        pairs = list(zip(names, row, strict=False))
        values = {name: cell.text for name, cell in pairs if name}
        places = {name: document.span(cell.start, cell.end) for name, cell in pairs if name}
        found.append((values, places, document.span(row[0].start, row[-1].end)))
    return Table(names, found), problems


def _rows(document: Document, problems: list[Diagnostic]) -> list[list[Cell]]:
    text = document.text
    separator = _separator(text)
    cell = re.compile(
        rf'(?:"(?P<quoted>(?:[^"]|"")*+)"(?P<after>[^{separator}\r\n]*)'
        rf'|(?P<plain>(?!")[^{separator}\r\n]*))(?P<end>{separator}|\r?\n|\r|\Z)'
    )
    rows: list[list[Cell]] = []
    row: list[Cell] = []
    at = 0
    while at < len(text) or row:
        found = cell.match(text, at)
        if found is None:
            _say_unclosed(document, at, problems)
            break
        if found["quoted"] is not None:
            content = found["quoted"].replace('""', '"') + found["after"]
        else:
            content = found["plain"]
        row.append(Cell(_without_guard(content), at, found.start("end")))
        at = found.end()
        if found["end"] != separator:
            if len(row) > 1 or row[0].text:
                rows.append(row)
            row = []
    return rows


def _separator(text: str) -> str:
    """The separator that the first line has most of."""
    first = text[: text.find("\n")] if "\n" in text else text
    return max(SEPARATORS, key=first.count)


def _say_unclosed(document: Document, at: int, problems: list[Diagnostic]) -> None:
    problems.append(
        fmt060_unreadable_part.RULE.at(
            document.span(at, at + 1),
            "a quotation mark opens here and none closes",
            label="the table is read up to here",
            help='write `"` at the end of the cell, and `""` for a mark inside it',
        )
    )


def _without_guard(text: str) -> str:
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text


def write_cell(text: str) -> str:
    """A cell; one that a spreadsheet would take for a formula gets an apostrophe before it.

    A spreadsheet would run what begins with ``=``, ``+``, ``-``, ``@`` or a tab (OWASP, CSV
    Injection).
    """
    if FORMULA.match(text):
        text = f"'{text}"
    if WANTS_QUOTES.search(text):
        text = '"' + text.replace('"', '""') + '"'
    return text
