"""What a line is read as."""

from __future__ import annotations

from typing import NamedTuple


class Reading(NamedTuple):
    """What a line is read as: its kind, its head as it should be and where that begins and ends.

    ``prose`` marks a line that is words and nothing else; several of them are one mistake.
    """

    kind: str
    head: str
    start: int
    end: int
    prose: bool = False
