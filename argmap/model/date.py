"""Dates as historians write them: the Extended Date/Time Format (EDTF, ISO 8601-2:2019).

A plain year, month, day, or an interval of these is read here; everything else that the format
allows (``1935?``, ``193X``, ``[1667, 1668]``, seasons) by the ``edtf`` package, which is nine times
slower to import than all of Python, so only when such a date is met.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

Day = tuple[int, int, int]
"""Year (astronomical: 0 is 1 BC), month and day."""

PLAIN = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
LONGEST = 60
"""No date that a person writes is longer; the limit keeps hostile ones from costing time."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date or a span of time: its text, and the first and the last day that it can mean.

    An end that is open or unknown is None.
    """

    text: str
    earliest: Day | None
    latest: Day | None

    def __str__(self) -> str:
        return self.text

    def surely_after(self, other: Date) -> bool:
        """Whether no reading of the two dates puts this one on or before the other."""
        if self.earliest is None or other.latest is None:
            return False
        return self.earliest > other.latest


@lru_cache(maxsize=4096)
def parse_date(text: str) -> Date | None:
    """The date that ``text`` writes, or None where it is not EDTF (level 0, 1 or 2)."""
    if len(text) > LONGEST:
        return None
    first, slash, last = text.partition("/")
    start = _plain(first)
    if start is not None:
        if not slash:
            return Date(text, *start)
        if last in ("", ".."):
            return Date(text, start[0], None)
        end = _plain(last)
        if end is not None:
            return Date(text, start[0], end[1]) if start[0] <= end[1] else None
    elif first in ("", "..") and slash and (end := _plain(last)) is not None:
        return Date(text, None, end[1])
    return _by_library(text)


def _plain(text: str) -> tuple[Day, Day] | None:
    found = PLAIN.fullmatch(text)
    if found is None or text.startswith("-0000"):
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    if month is None:
        return (year, 1, 1), (year, 12, 31)
    if not 1 <= month <= 12:
        return None
    length = days_in_month(year, month)
    if day is None:
        return (year, month, 1), (year, month, length)
    return ((year, month, day),) * 2 if 1 <= day <= length else None


def days_in_month(year: int, month: int) -> int:
    """The days of a month in the proleptic Gregorian calendar, for years before 1 as well."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else DAYS[month - 1]


def _by_library(text: str) -> Date | None:
    from edtf import parse_edtf
    from edtf.parser.edtf_exceptions import EDTFParseException

    try:
        parsed = parse_edtf(text)
        earliest, latest = parsed.lower_strict(), parsed.upper_strict()
    except (EDTFParseException, ValueError, TypeError, AttributeError, OverflowError):
        return None
    return Date(text, _day(earliest), _day(latest))


def _day(moment: object) -> Day | None:
    # The library answers with a `struct_time` for a day, and with infinity for an open end.
    if not isinstance(moment, tuple):
        return None
    return int(moment[0]), int(moment[1]), int(moment[2])
