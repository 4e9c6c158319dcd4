"""A JSON text: its value, and where in the text each part of it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from argmap.interchange.json_repair import parse_tolerantly
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span

SPACE = re.compile(r"[ \t\n\r]*")
HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]")
"""Half of a pair of escapes. A half without its other half is no character of Unicode."""
LONGEST_INTEGER = 18
"""Longer integers become floats: nothing here counts that far, and converting them costs time."""


class JsonText:
    """The value of a JSON document (RFC 8259) and the places of its parts.

    A text that is broken is read up to the place where it breaks: what stands before is in
    ``value``, and ``diagnostics`` has one error. An empty or hopeless text has the value None.
    """

    __slots__ = ("diagnostics", "document", "value")

    def __init__(self, document: Document) -> None:
        self.document = document
        self.diagnostics: tuple[Diagnostic, ...] = ()
        try:
            self.value: Any = json.loads(
                document.text,
                parse_int=_integer,
                parse_constant=_no_number,
                object_pairs_hook=_object,
            )
        except (ValueError, RecursionError):
            self.value, problems = parse_tolerantly(document)
            self.diagnostics = tuple(problems)
        half = HALF_CHARACTER.search(document.text)
        if half is not None:
            self.value = _without_halves(self.value)

    def span(self, *path: str | int) -> Span:
        """The place of the value at this path of keys and indexes, or of its nearest ancestor."""
        return self.within(self._whole(), *path)

    def within(self, outer: Span, *path: str | int) -> Span:
        """The place of a part of the value that stands at ``outer``, or of its nearest ancestor."""
        start, end = outer.start, outer.end
        for step in path:
            for key, first, last in self._members(start):
                if key == step:
                    start, end = first, last
                    break
            else:
                break
        return self.document.span(start, end)

    def spans(self, *path: str | int) -> dict[str | int, Span]:
        """The places of all members of the object or list at this path, found in one pass."""
        return self.spans_within(self.span(*path))

    def spans_within(self, outer: Span) -> dict[str | int, Span]:
        """The places of all members of the object or list that stands at ``outer``.

        One in which a broken text breaks off has none.
        """
        size = len(self.document.text)
        return {
            key: self.document.span(first, last)
            for key, first, last in self._members(outer.start)
            if last < size
        }

    def _whole(self) -> Span:
        return self.document.span(self._skip(0), len(self.document.text.rstrip(" \t\n\r")))

    def _skip(self, at: int) -> int:
        found = SPACE.match(self.document.text, at)
        return found.end() if found else at

    def _members(self, start: int) -> Iterator[tuple[str | int, int, int]]:
        # The members are passed over by the decoder in C; only brackets and commas are seen here.
        text, decode = self.document.text, json.JSONDecoder(parse_int=float).raw_decode
        opening = text[start : start + 1]
        if opening not in ("{", "["):
            return
        at, index = self._skip(start + 1), 0
        while text[at : at + 1] not in ("}", "]", ""):
            key: str | int = index
            try:
                if opening == "{":
                    key, at = decode(text, at)
                    at = self._skip(self._skip(at) + 1)
                _, end = decode(text, at)
            except (ValueError, RecursionError):
                if text[at : at + 1] in ("{", "["):
                    # The text breaks off in here; what stands before has places all the same.
                    yield key, at, len(text)
                return
            yield key, at, end
            at, index = self._skip(end), index + 1
            if text[at : at + 1] == ",":
                at = self._skip(at + 1)


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= LONGEST_INTEGER else float(digits)


def _no_number(name: str) -> None:
    raise ValueError(name)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a key stands twice")
    return made


def _without_halves(value: Any) -> Any:
    """The value with U+FFFD for each half of a character; its lists and objects are changed."""
    holder = [value]
    todo: list[Any] = [holder]
    while todo:
        container = todo.pop()
        pairs = container.items() if isinstance(container, dict) else enumerate(container)
        for key, part in list(pairs):
            if isinstance(key, str) and _whole_characters(key) != key:
                del container[key]
            if isinstance(part, (dict, list)):
                todo.append(part)
            else:
                part = _whole_characters(part)
            container[_whole_characters(key)] = part
    return holder[0]


def _whole_characters(part: Any) -> Any:
    if not isinstance(part, str) or part.isascii():
        return part
    return part.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
