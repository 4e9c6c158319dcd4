"""A table of a TOML file, asked key by key, with a diagnostic for each thing that is amiss."""

from __future__ import annotations

import math
import re
from collections.abc import Collection
from typing import Any

from argmap.grade.rules import (
    rub001_not_toml,
    rub002_unknown_key,
    rub003_missing_key,
    rub004_wrong_kind,
)
from argmap.grade.toml_places import Path, Places
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span
from argmap.source.similar import nearest

PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
KINDS = {
    str: "a text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "a table",
}


class Table:
    """One table: its keys, their values and places.

    Each question says what kind of value it expects, and gives a harmless one where there is none
    or another. ``unknown_keys`` comes last: it reports what nobody asked for.
    """

    def __init__(
        self, data: dict[str, Any], places: Places, found: list[Diagnostic], path: Path, what: str
    ) -> None:
        self._data = data
        self._places = places
        self._asked: dict[str, None] = {}
        self._path = path
        self.what = what
        self.found = found

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def key(self, *inside: str | int) -> Span:
        """Where a key stands; without one, where the table begins."""
        return self._places.key((*self._path, *inside))

    def value(self, *inside: str | int) -> Span:
        """Where a value stands."""
        return self._places.value((*self._path, *inside))

    def raw(self, key: str) -> Any:
        """A value of any kind, None where there is none."""
        self._asked[key] = None
        return self._data.get(key)

    def text(self, key: str, *, needed: bool = False) -> str:
        """A text; white space at its ends, and line ends in it, become single spaces."""
        value = self._of_kind(key, needed, str)
        text = " ".join(value.split()) if isinstance(value, str) else ""
        if needed and value is not None and not text:
            self.missing(key)
        return text

    def number(self, key: str, *, needed: bool = False) -> float | None:
        """A finite number, or None."""
        value = self._of_kind(key, needed, int, float)
        number = None if value is None else finite(value)
        if value is not None and number is None:
            self._wrong(key, "a number", value, "this is too large, or no number at all")
        return number

    def word(self, key: str, allowed: Collection[str], default: str) -> str:
        """One of a few words."""
        value = self._of_kind(key, False, str)
        if value is None or value in allowed:
            return value or default
        near = nearest(value, allowed)
        self.found.append(
            rub004_wrong_kind.RULE.at(
                self.value(key),
                f"`{key}` cannot be `{value}`",
                label="no such word here",
                help=f"write {' or '.join(f'`{each}`' for each in ([near] if near else allowed))}",
            )
        )
        return default

    def tables(self, key: str, what: str) -> list[Table]:
        """The tables of a list of tables, ``[[key]]``."""
        value = self._of_kind(key, False, list)
        if value is None:
            return []
        if not all(isinstance(each, dict) for each in value):
            self._wrong(key, "a list of tables", value)
            return []
        return [
            Table(each, self._places, self.found, (*self._path, key, number), what)
            for number, each in enumerate(value)
        ]

    def texts(self, key: str, allowed: Collection[str]) -> dict[str, str]:
        """A table of texts with known keys."""
        value = self._of_kind(key, False, dict)
        if value is None:
            return {}
        inner = Table(value, self._places, self.found, (*self._path, key), f"`{key}`")
        texts = {name: inner.text(name) for name in allowed if name in inner}
        inner.unknown_keys(allowed)
        return texts

    def unknown_keys(self, known: Collection[str] = ()) -> None:
        """Report the keys that nobody asked for."""
        for key in self._data:
            if key in self._asked:
                continue
            near = nearest(key, known or self._asked)
            keys = ", ".join(f"`{each}`" for each in known or self._asked)
            self.found.append(
                rub002_unknown_key.RULE.at(
                    self.key(key),
                    f"{self.what} has no key `{key}`",
                    label="unknown",
                    help=f"write `{near}`" if near else f"its keys are {keys}",
                )
            )

    def missing(self, key: str, line: str = "") -> None:
        """Report that a key is not there; ``line`` shows how it is written."""
        self.found.append(
            rub003_missing_key.RULE.at(
                self.key(),
                f"{self.what} has no `{key}`",
                label=f"`{key}` is missing",
                help=f"write a line `{line or f'{key} = …'}` under it",
            )
        )

    def _of_kind(self, key: str, needed: bool, *kinds: type) -> Any:
        value = self.raw(key)
        if value is None:
            if needed:
                self.missing(key)
            return None
        # For Python a truth value is a whole number; for people it is none.
        if isinstance(value, kinds) and not (isinstance(value, bool) and bool not in kinds):
            return value
        self._wrong(key, KINDS[kinds[0]], value)
        return None

    def _wrong(self, key: str, wanted: str, value: Any, label: str = "") -> None:
        kind = next((name for each, name in KINDS.items() if type(value) is each), "a date or time")
        self.found.append(
            rub004_wrong_kind.RULE.at(
                self.value(key), f"`{key}` must be {wanted}", label=label or f"this is {kind}"
            )
        )


def finite(value: float) -> float | None:
    """A number as a computer adds it up; None where it is infinite, too large, or none at all."""
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def read_toml(document: Document, found: list[Diagnostic], what: str) -> Table:
    """The whole file as a table; empty, with a diagnostic, where it is not TOML."""
    import tomllib

    data: dict[str, Any] = {}
    try:
        data = tomllib.loads(document.text)
    except tomllib.TOMLDecodeError as error:
        message, span = _fault(document, str(error))
        found.append(
            rub001_not_toml.RULE.at(span, f"this is not TOML: {message}", label="found here")
        )
    except ValueError:
        # Python reads no whole number of more than some thousand digits.
        found.append(
            rub001_not_toml.RULE.at(
                document.span(0, 0), "a number in this file has too many digits"
            )
        )
    except RecursionError:
        found.append(
            rub001_not_toml.RULE.at(document.span(0, 0), "this is not TOML: nested too deeply")
        )
    places = Places(document if data else Document(document.path, ""))
    return Table(data, places, found, (), what)


def _fault(document: Document, message: str) -> tuple[str, Span]:
    place = PLACE.search(message)
    at = len(document.text)
    if place is not None and place[1]:
        at = document.starts[int(place[1]) - 1] + int(place[2]) - 1
    plain = message[: place.start()] if place else message
    return plain[:1].lower() + plain[1:], document.span(at, min(at + 1, len(document.text)))
