"""One line of a report on many essays."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from argmap.grade.many.roster import Student


class Item(NamedTuple):
    """A result as every writer of a report gets it, in the order of the essays.

    ``record`` is the result as plain data, ``line`` the same as JSON, ``page`` the name of the
    essay's page without the ending.
    """

    record: dict[str, Any]
    line: bytes
    page: str
    student: Student

    @classmethod
    def of(cls, line: bytes, page: str, student: Student) -> Item:
        """The item of a result that is a line of JSON."""
        return cls(json.loads(line), line, page, student)

    @property
    def name(self) -> str:
        """Whom a reader looks for: the student, or the essay where nobody is known."""
        return self.student.name or self.page

    @property
    def failed(self) -> bool:
        """Whether there is no mark at all."""
        return bool(self.record["failed"])

    @property
    def final(self) -> float | None:
        """The mark that a gradebook gets: none while something is still to be marked by hand."""
        record = self.record
        return None if self.failed or record["pending"] else float(record["score"])

    @property
    def share(self) -> float | None:
        """The points so far as a share of what could be reached so far."""
        record = self.record
        return record["score"] / record["max"] if not self.failed and record["max"] else None
