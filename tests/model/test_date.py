"""Dates: what is read, what it can mean, and what comes after what."""

from __future__ import annotations

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.date import LONGEST, days_in_month, parse_date


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("1939", (1939, 1, 1), (1939, 12, 31)),
        ("1939-08", (1939, 8, 1), (1939, 8, 31)),
        ("1939-08-23", (1939, 8, 23), (1939, 8, 23)),
        ("1936-02", (1936, 2, 1), (1936, 2, 29)),
        ("1920/1939", (1920, 1, 1), (1939, 12, 31)),
        ("1938-09/1938-09-30", (1938, 9, 1), (1938, 9, 30)),
        ("-0043", (-43, 1, 1), (-43, 12, 31)),
        ("0000", (0, 1, 1), (0, 12, 31)),
        ("1871/..", (1871, 1, 1), None),
        ("../1871", None, (1871, 12, 31)),
        ("1871/", (1871, 1, 1), None),
        ("/1871", None, (1871, 12, 31)),
        ("1935?", (1935, 1, 1), (1935, 12, 31)),
        ("1935~", (1935, 1, 1), (1935, 12, 31)),
        ("193X", (1930, 1, 1), (1939, 12, 31)),
        ("[1667,1668]", (1667, 1, 1), (1668, 12, 31)),
        ("Y-17E7", (-170000000, 1, 1), (-170000000, 12, 31)),
    ],
)
def test_what_a_date_can_mean(text, earliest, latest) -> None:
    date = parse_date(text)
    assert date is not None
    assert (date.text, date.earliest, date.latest) == (text, earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "39",
        "1939-13",
        "1939-02-30",
        "1939-8-23",
        "23.8.1939",
        "August 1939",
        "1939/1920",
        "-0000",
        "1939-" * LONGEST,
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("later", "earlier", "surely"),
    [
        ("1940", "1939", True),
        ("1939", "1939", False),
        ("1939-09", "1939-08", True),
        ("1939", "1939-08", False),
        ("1939/..", "1938", True),
        ("../1939", "1800", False),
        ("1940", "1939/..", False),
        ("-0043", "-0044", True),
    ],
)
def test_what_is_surely_after_what(later: str, earlier: str, surely: bool) -> None:
    a, b = parse_date(later), parse_date(earlier)
    assert a is not None
    assert b is not None
    assert a.surely_after(b) is surely


@given(st.integers(1, 9999), st.integers(1, 12))
def test_the_days_of_a_month_are_the_calendars(year: int, month: int) -> None:
    assert days_in_month(year, month) == calendar.monthrange(year, month)[1]


@given(st.text(max_size=20) | st.text("0123456789-/.XYE?~%[],{}u", max_size=20))
def test_any_text_is_a_date_or_none(text: str) -> None:
    date = parse_date(text)
    assert date is None or date.text == text
