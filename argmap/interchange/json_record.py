"""One object of a JSON file, read field by field."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite
from typing import Any

from argmap.interchange.json_text import JsonText
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Span
from argmap.source.rules import fmt008_bad_value, fmt009_unknown_part
from argmap.source.similar import nearest


class Record:
    """The fields of an object that stands at ``span``.

    Each method takes one field and answers with its value, or with nothing of its kind where the
    field is missing or unfit; what is unfit is reported in ``problems`` at its place.
    """

    __slots__ = ("json", "problems", "span", "value")

    def __init__(
        self, json: JsonText, value: dict[str, Any], span: Span, problems: list[Diagnostic]
    ) -> None:
        self.json = json
        self.value = value
        self.span = span
        self.problems = problems

    def text(self, key: str, known: tuple[str, ...] = ()) -> str:
        """A string, empty where there is none; ``known`` lists the only ones that fit."""
        value = self.value.get(key)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.bad(key, f"`{key}` is no text")
            return ""
        if known and value not in known:
            near = nearest(value, known)
            help_ = f"write `{near}`" if near else f"write one of {', '.join(known)}"
            self.bad(key, f"`{value[:60]}` cannot be the `{key}`", help_)
            return ""
        return value

    def number(self, key: str) -> float | None:
        """A number, None where there is none."""
        value = self.value.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
            self.bad(key, f"`{key}` is no number")
            return None
        return value

    def whole(self, key: str) -> int | None:
        """A whole number from 0, None where there is none."""
        value = self.value.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            self.bad(key, f"`{key}` is no whole number from 0")
            return None
        return value

    def flag(self, key: str) -> bool:
        """True or false, false where there is none."""
        value = self.value.get(key)
        if value is None or isinstance(value, bool):
            return bool(value)
        self.bad(key, f"`{key}` is neither true nor false")
        return False

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of strings, empty where there is none."""
        value = self.value.get(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            self.bad(key, f"`{key}` is no list of texts")
            return tuple(p for p in value if isinstance(p, str)) if isinstance(value, list) else ()
        return tuple(value)

    def words(self, key: str) -> dict[str, str]:
        """An object whose values are strings, empty where there is none."""
        value = self.value.get(key)
        if value is None:
            return {}
        if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
            self.bad(key, f"`{key}` is no object with texts in it")
            return {}
        return dict(value)

    def records(self, key: str) -> Iterator[Record]:
        """The objects in a list; what is no object in it is reported."""
        value = self.value.get(key)
        if value is None:
            return
        if not isinstance(value, list):
            self.bad(key, f"`{key}` is no list")
            return
        places = self.json.spans_within(self.json.within(self.span, key))
        for index, part in enumerate(value):
            place = places.get(index)
            if place is None:
                # The text breaks off inside this one, and that is reported.
                return
            if isinstance(part, dict):
                yield Record(self.json, part, place, self.problems)
            else:
                self.problems.append(
                    fmt008_bad_value.RULE.at(place, f"this part of `{key}` is no object")
                )

    def bad(self, key: str, message: str, help_: str = "") -> None:
        """Report a field."""
        place = self.json.within(self.span, key)
        self.problems.append(
            fmt008_bad_value.RULE.at(place, message, label="read without it", help=help_ or ())
        )

    def only(self, known: tuple[str, ...]) -> None:
        """Report the fields that are not among ``known``."""
        for key in self.value.keys() - known:
            near = nearest(key, known)
            self.problems.append(
                fmt009_unknown_part.RULE.at(
                    self.json.within(self.span, key),
                    f"`{key[:60]}` has no place here",
                    label="left out",
                    help=f"write `{near}`" if near else (),
                )
            )
