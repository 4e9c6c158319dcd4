"""A place as programs count it."""

from __future__ import annotations

from typing import TypedDict

from argmap.source.document import Span


class Region(TypedDict):
    """Lines and columns from 1, columns in code points; the end column is just beyond the end."""

    line: int
    column: int
    endLine: int
    endColumn: int


def region(span: Span) -> Region:
    """The lines and columns of a span."""
    line, column = span.document.position(span.start)
    end_line, end_column = span.document.position(span.end)
    return {"line": line, "column": column, "endLine": end_line, "endColumn": end_column}
