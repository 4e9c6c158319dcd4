"""What would change in a file, as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator


def difference(path: str, old: str, new: str) -> Iterator[str]:
    """The lines of a unified diff from ``old`` to ``new``; none where they are equal.

    Only LF ends a line, so that a carriage return stays part of the line that it is in. Slow where
    very long texts have little in common.
    """
    if old == new:
        return
    from difflib import unified_diff

    for line in unified_diff(_lines(old), _lines(new), f"a/{path}", f"b/{path}"):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines
