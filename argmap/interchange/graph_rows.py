"""One row of a table of nodes or edges, read value by value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import isfinite
from typing import Any

from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Span
from argmap.source.rules import fmt008_bad_value, fmt009_unknown_part
from argmap.source.similar import nearest

TRUE = ("true", "1", "yes")
FALSE = ("false", "0", "no", "")
WITHOUT = "read without it"
"""What becomes of a row with a bad value."""


class RowReader:
    """The values of a row; each method answers with nothing of its kind where a value is unfit.

    Values are text, as in CSV and GraphML, or what Python has for it, as in ``networkx``.
    ``places`` has the values' places where the format knows them.
    """

    __slots__ = ("places", "problems", "span", "values")

    def __init__(
        self,
        values: Mapping[str, Any],
        span: Span,
        problems: list[Diagnostic],
        places: Mapping[str, Span] | None = None,
    ) -> None:
        self.values = values
        self.span = span
        self.problems = problems
        self.places = places or {}

    def text(self, name: str) -> str:
        """Text, empty where there is none."""
        value = self.values.get(name)
        if value is None or isinstance(value, str):
            return value or ""
        if isinstance(value, (int, float)):
            return str(value)
        self.bad(name, f"`{name}` is no text")
        return ""

    def number(self, name: str) -> float | None:
        """A number, None where there is none."""
        value = self.values.get(name)
        if value is None or value == "":
            return None
        try:
            number = float(value)
        except (TypeError, ValueError):
            number = float("nan")
        if isfinite(number) and not isinstance(value, bool):
            return number
        self.bad(name, f"`{str(value)[:40]}` is no number")
        return None

    def whole(self, name: str) -> int | None:
        """A whole number from 0, None where there is none."""
        number = self.number(name)
        if number is None or (number >= 0 and number == int(number)):
            return None if number is None else int(number)
        self.bad(name, f"`{name}` is no whole number from 0")
        return None

    def flag(self, name: str) -> bool:
        """True or false, false where there is none."""
        value = self.values.get(name)
        word = str("" if value is None else value).strip().casefold()
        if word not in TRUE and word not in FALSE:
            self.bad(name, f"`{word[:40]}` is neither true nor false")
        return word in TRUE

    def one_of(
        self, name: str, known: Iterable[str], usual: str = "", became: str = WITHOUT
    ) -> str:
        """One of a few words, else the usual one."""
        value = self.text(name).strip()
        words = tuple(known)
        if not value or value in words:
            return value or usual
        near = nearest(value, words)
        advice = f"write `{near}`" if near else f"write one of {', '.join(words)}"
        self.bad(name, f"`{value[:40]}` cannot be the `{name}`", advice, became)
        return usual

    def extra(self) -> dict[str, str]:
        """The values of anybody's own."""
        return {n: self.text(n) for n, v in self.values.items() if n.startswith("x-") and v != ""}

    def only(self, known: frozenset[str]) -> None:
        """Report values that have no place here."""
        for name, value in self.values.items():
            if name not in known and not name.startswith("x-") and value not in ("", None):
                near = nearest(name, known)
                self.problems.append(
                    fmt009_unknown_part.RULE.at(
                        self.places.get(name, self.span),
                        f"`{name[:40]}` has no place here",
                        label="left out",
                        help=f"write `{near}`" if near else (),
                    )
                )

    def bad(self, name: str, message: str, advice: str = "", became: str = WITHOUT) -> None:
        """Report a value, and what became of what has it."""
        self.problems.append(
            fmt008_bad_value.RULE.at(
                self.places.get(name, self.span),
                message,
                label=became,
                help=advice or (),
            )
        )
