"""One of many essays, before and after it is graded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from argmap.grade.many.roster import NOBODY, Student
from argmap.grade.marks import NO_MARKS, Marks


class Essay(NamedTuple):
    """A file to grade.

    ``path`` is where it lies, ``shown`` what reports call it: the path, or a code with the file's
    ending. ``marks`` are those by hand, ``matches`` what a person says of a model's main points.
    ``page`` is the name of its page in the report, without the ending. ``key`` stands for
    all that its result depends on apart from files: two runs with the same key mark it in the same
    way.
    """

    path: str
    shown: str
    page: str = ""
    student: Student = NOBODY
    marks: Marks = NO_MARKS
    matches: Mapping[str, str] = {}
    key: str = ""


class Graded(NamedTuple):
    """What a worker found.

    ``record`` is one line of JSON without its end, ``page`` the page in HTML, empty where none was
    asked for. ``files`` are those that the result was made of, each with the hash of its content.
    """

    record: bytes
    page: bytes = b""
    files: tuple[tuple[str, str], ...] = ()


class Lost(NamedTuple):
    """An essay that took the worker with it; ``reason`` is a sentence without a full stop."""

    reason: str


Outcome = Graded | Lost
