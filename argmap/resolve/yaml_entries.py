"""The YAML between the hyphens: keys and values with their places.

All scalars are text, so that a date stays as it is written. YAML's events are read one by one, not
its objects: so depth costs no stack, an alias cannot multiply, and every place is known.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.resolve.plain_yaml import plain_entries
from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.document import Document, Span
from argmap.source.rules import syn015_bad_front_matter

if TYPE_CHECKING:
    from yaml import YAMLError

DEEPEST = 50
"""Lists in lists in lists: no front matter needs so many."""
NEXT_ENTRY = re.compile(r"^(?![-\s#\]}]|\Z)", re.MULTILINE)
ONE_LINE = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:[ \t]*(?P<value>[^\s\[{][^\r\n]*)")
OPEN_TILL_THE_END = re.compile("found unexpected end of stream|did not find expected ',' or")


class Entry(NamedTuple):
    """A key with its value, and where each stands."""

    key: str
    value: Any
    key_at: Span
    value_at: Span


class _RefusedError(Exception):
    """YAML that front matter does not take."""

    def __init__(self, span: Span, message: str) -> None:
        super().__init__(message)
        self.span = span


def read_entries(
    document: Document, body: str, offset: int, diagnostics: list[Diagnostic]
) -> list[Entry]:
    """The entries of the YAML ``body``, which begins at ``offset``.

    Where it is no YAML as a whole, each entry is read by itself, so that one mistake costs no more
    than its own entry.
    """
    plain = plain_entries(body)
    if plain is not None:
        return [
            Entry(
                each.key,
                each.value,
                document.span(offset + each.key_start, offset + each.key_start + len(each.key)),
                document.span(offset + each.start, offset + max(each.end, each.start + 1)),
            )
            for each in plain
        ]
    import yaml

    try:
        return list(_entries(document, body, offset))
    except (_RefusedError, yaml.YAMLError) as error:
        whole = error
    found: list[Entry] = []
    faults: list[Diagnostic] = []
    starts = [match.start() for match in NEXT_ENTRY.finditer(body)]
    for start, end in zip(starts, [*starts[1:], len(body)], strict=False):
        block, at = body[start:end], offset + start
        try:
            found += _entries(document, block, at)
        except (_RefusedError, yaml.YAMLError) as error:
            entry, fixes = _mended(document, block, at)
            found += entry
            faults.append(_fault(document, at, error, fixes))
    # Where nothing is an entry, all of it is one mistake.
    diagnostics += faults if found and faults else [_fault(document, offset, whole, ())]
    return found


def _mended(document: Document, block: str, offset: int) -> tuple[list[Entry], tuple[Fix, ...]]:
    """The entry that a block was meant to be: its key, and the rest of the line as plain text."""
    written = ONE_LINE.match(block)
    if written is None:
        return [], ()
    value = written["value"].rstrip()
    start = offset + written.start("value")
    span = document.span(start, start + len(value))
    plain = value.strip("\"'")
    fixes: tuple[Fix, ...] = ()
    if not block[written.end() :].strip():
        between = document.span(offset + written.end("key"), span.end)
        new = f": {json.dumps(plain, ensure_ascii=False)}"
        fixes = (Fix("quote the value", (Edit(between, new),)),)
    key_at = document.span(offset, offset + len(written["key"]))
    return [Entry(written["key"], plain, key_at, span)], fixes


def _entries(document: Document, body: str, offset: int) -> Iterator[Entry]:
    import yaml
    from yaml.events import (
        AliasEvent,
        MappingEndEvent,
        MappingStartEvent,
        ScalarEvent,
        SequenceEndEvent,
        SequenceStartEvent,
    )

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    stack: list[Any] = []  # the containers that are open, the whole mapping first
    keys: list[str | None] = []
    key_at = document.span(offset, offset)
    entries: list[Entry] = []
    for event in yaml.parse(body, Loader=loader):
        if isinstance(event, MappingEndEvent | SequenceEndEvent):
            stack.pop()
            keys.pop()
            continue
        if not isinstance(event, AliasEvent | ScalarEvent | MappingStartEvent | SequenceStartEvent):
            continue
        place = _place(document, offset, event)
        if isinstance(event, AliasEvent):
            raise _RefusedError(place, "front matter takes no YAML aliases")
        value: Any = event.value if isinstance(event, ScalarEvent) else []
        if isinstance(event, MappingStartEvent):
            value = {}
        opens = not isinstance(event, ScalarEvent)
        if not stack and not isinstance(value, dict):
            raise _RefusedError(place, "front matter is a list of `key: value`")
        if len(stack) > DEEPEST:
            raise _RefusedError(place, "this is nested too deeply")
        if stack and isinstance(stack[-1], list):
            stack[-1].append(value)
        elif stack and keys[-1] is None:
            if opens:
                raise _RefusedError(place, "a key of the front matter is one word")
            keys[-1] = value
            key_at = place if len(stack) == 1 else key_at
        elif stack:
            if len(stack) == 1:
                entries.append(Entry(keys[-1] or "", value, key_at, place))
            else:
                stack[-1][keys[-1]] = value
            keys[-1] = None
        if opens:
            stack.append(value)
            keys.append(None)
    yield from entries


def _place(document: Document, offset: int, event: Any) -> Span:
    start, end = offset + event.start_mark.index, offset + event.end_mark.index
    return document.span(start, max(end, start + 1))


def _fault(
    document: Document, offset: int, error: _RefusedError | YAMLError, fixes: tuple[Fix, ...]
) -> Diagnostic:
    """What is wrong, mostly in YAML's own words, at the place where it begins to be."""
    if isinstance(error, _RefusedError):
        span, message, label = error.span, str(error), ""
    else:
        mark = getattr(error, "problem_mark", None)
        label = getattr(error, "problem", None) or "it holds a character that YAML forbids"
        if mark is None or OPEN_TILL_THE_END.match(label):
            mark = getattr(error, "context_mark", None) or mark
        at = min(offset + (mark.index if mark else 0), len(document.text))
        span = document.span(at, min(at + 1, len(document.text)))
        message = "the front matter is no YAML"
    helps = "write one `key: value` a line, and quote a value that holds `: `"
    return syn015_bad_front_matter.RULE.at(span, message, label=label, help=helps, fixes=fixes)
