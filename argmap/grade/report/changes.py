"""What a new run of the same essays marks otherwise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from argmap.grade.report.item import Item


class Change(NamedTuple):
    """An essay, and its points before and now; None where it had or has no mark."""

    name: str
    before: float | None
    after: float | None


class Changes:
    """The marks of the run before, and what is found to differ from them.

    ``rubric`` is the hash of the rubric of that run, empty where there was none.
    """

    def __init__(self, path: Path) -> None:
        self._before: dict[str, float | None] = {}
        self.rubric = ""
        self.found: list[Change] = []
        try:
            with path.open("rb") as file:
                for line in file:
                    self._take(line)
        except OSError:
            return

    def _take(self, line: bytes) -> None:
        try:
            record = json.loads(line)
            self._before[record["path"]] = record["score"]
            self.rubric = record["rubric_hash"]
        except (ValueError, LookupError, TypeError):
            # Somebody else has written in the file; what cannot be compared has not changed.
            return

    def add(self, item: Item) -> None:
        """Compare one essay; one that was not there before has not changed."""
        path, score = item.record["path"], item.record["score"]
        if path in self._before and self._before[path] != score:
            self.found.append(Change(item.name, self._before[path], score))
