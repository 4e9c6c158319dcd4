"""A class of short essays of different quality."""

from __future__ import annotations

from collections.abc import Callable

MakeClass = Callable[[int], list[str]]
"""Writes so many essays, and gives their paths."""


def essay(number: int) -> str:
    """One that differs from the next in how much it has."""
    lines = [f"thesis t: The treaty of case {number} was a success."]
    for claim in range(number % 4):
        lines.append(f"  claim c{claim}: Reason {claim} speaks for the treaty of case {number}.")
        lines += [
            f"    evidence e{claim}{piece}: Record {piece} of office {claim} shows it."
            for piece in range(number % 3)
        ]
    return "\n".join(lines) + "\n"
