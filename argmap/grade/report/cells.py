"""Cells that no spreadsheet takes for a formula."""

from __future__ import annotations

from collections.abc import Iterable

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With these a formula begins, in one spreadsheet or another."""


def safe_row(cells: Iterable[object]) -> list[str]:
    """Cells as text. One that could begin a formula gets an apostrophe, and then is mere text.

    Numbers are ours, and stay as they are; None becomes an empty cell.
    """
    return [_safe(cell) if isinstance(cell, str) else _number(cell) for cell in cells]


def _safe(text: str) -> str:
    text = text.replace("\0", "")
    # Some programs pass over white space before they look for a formula.
    return f"'{text}" if text.startswith(FORMULA) or text.lstrip().startswith(FORMULA) else text


def _number(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:.2f}".rstrip("0").rstrip(".") if isinstance(cell, float) else str(cell)
