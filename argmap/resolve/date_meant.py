"""What a date that is not written as one was to be."""

from __future__ import annotations

import re

from argmap.model.date import parse_date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>\d{1,4})"
FORMS = tuple(
    re.compile(form, re.ASCII | re.IGNORECASE)
    for form in (
        rf"(?:a\.?d\.? ?)?{YEAR}(?: ?(?:a\.?d|c\.?e)\.?)?",
        rf"{YEAR} ?(?P<before>b\.?c(?:\.?e)?\.?)",
        rf"(?P<about>c|ca|circa|about|~)\.? ?{YEAR}",
        rf"{YEAR} ?[-\u2013\u2014] ?(?P<last>\d{{3,4}})",
        r"(?P<decade>\d{3})0'?s",
        rf"{DAY}\. ?(?P<month>\d{{1,2}})\. ?(?P<year>\d{{4}})",
        r"(?P<year>\d{4})(?P<cut>[-./])(?P<month>\d{1,2})(?:(?P=cut)(?P<day>\d{1,2}))?",
        r"(?P<year>\d{4})-(?P<day>\d{1,2})-(?P<month>\d{1,2})",
        rf"(?:{DAY} )?{MONTH},? {YEAR}",
        rf"{MONTH} {DAY},? {YEAR}",
    )
)


def date_meant(written: str) -> str | None:
    """The date in the Extended Date/Time Format that a reader takes ``written`` for.

    None where nothing of the kind is plain: `3/8/1939` is a day in March to some, in August to
    others.
    """
    for form in FORMS:
        found = form.fullmatch(written.strip())
        meant = _from(found.groupdict()) if found is not None else ""
        if meant and parse_date(meant) is not None:
            return meant
    return None


def _from(part: dict[str, str | None]) -> str:
    if part.get("decade"):
        return f"{part['decade']}X"
    year = f"{int(part['year'] or 0):04}"
    if part.get("before"):
        return f"-{int(year) - 1:04}" if int(year) > 1 else "0000"
    if part.get("about"):
        return f"{year}~"
    if part.get("last"):
        return f"{year}/{int(part['last'] or 0):04}"
    month, name, day = part.get("month"), part.get("name"), part.get("day")
    if name:
        month = str(MONTHS.index(name[:3].lower()) + 1)
    return "-".join((year, *(f"{int(piece):02}" for piece in (month, day) if piece)))
