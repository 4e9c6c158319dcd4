"""The settings at the top of a file."""

from __future__ import annotations

from typing import Any

from argmap.model.meta import Meta
from argmap.resolve.plain_yaml import plain_entries
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span
from argmap.source.rules import syn015_bad_front_matter, syn016_unknown_key
from argmap.source.similar import nearest
from argmap.syntax.tree import FrontMatter

TEXT_KEYS = ("title", "question", "date", "lang", "essay", "standard")
LIST_KEYS = ("author", "bibliography")
STANDARDS = ("preponderance", "unrebutted", "clear", "beyond-doubt")
"""The standards of proof that a thesis can be held to."""


def read_front_matter(
    document: Document, front: FrontMatter | None, diagnostics: list[Diagnostic]
) -> tuple[Meta, dict[str, Span]]:
    """What the front matter says, and where each key stands."""
    if front is None:
        return Meta(), {}
    opening = front.text.index("\n") + 1 if "\n" in front.text else len(front.text)
    body = front.text[opening:].rstrip()
    body = body.removesuffix("---") if body.endswith("---") else body
    entries = _entries(document, body, front.start + opening, diagnostics)
    known: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    places: dict[str, Span] = {}
    for key, value, at, value_at in entries:
        if key in places:
            _say(diagnostics, at, f"the key `{key}` stands twice", "keep one of them")
        elif key.startswith("x-"):
            extra[key] = value
        elif key in TEXT_KEYS and isinstance(value, str):
            known[key] = value
            if key == "standard" and value and value not in STANDARDS:
                near = nearest(value, STANDARDS)
                _say(
                    diagnostics,
                    value_at,
                    f"`{value}` is no standard of proof",
                    f"write `{near}`" if near else f"write one of {', '.join(STANDARDS)}",
                )
                known[key] = ""
        elif key in LIST_KEYS and isinstance(value, str):
            known[key] = (value,) if value else ()
        elif key in LIST_KEYS and _all_text(value):
            known[key] = tuple(value)
        elif key in (*TEXT_KEYS, *LIST_KEYS):
            _say(
                diagnostics, value_at, f"`{key}` takes plain text", f"write `{key}: …` on one line"
            )
        else:
            near = nearest(key, (*TEXT_KEYS, *LIST_KEYS))
            _say(
                diagnostics,
                at,
                f"`{key}` is no key of the front matter",
                f"write `{near}`" if near else "write `x-NAME` for a key of your own",
            )
        places.setdefault(key, value_at)
    return Meta(**known, extra=extra) if extra else Meta(**known), places


def _all_text(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _say(diagnostics: list[Diagnostic], span: Span, message: str, advice: str) -> None:
    diagnostics.append(syn016_unknown_key.RULE.at(span, message, help=advice))


Entry = tuple[str, Any, Span, Span]


def _entries(
    document: Document, body: str, offset: int, diagnostics: list[Diagnostic]
) -> list[Entry]:
    """Keys and values with their places. All scalars are text: a date stays as it is written.

    YAML's events are read one by one, not its objects: so depth costs no stack, an alias cannot
    multiply, and what comes before a mistake is kept.
    """
    plain = plain_entries(body)
    if plain is not None:
        return [
            (
                each.key,
                each.value,
                document.span(offset + each.key_start, offset + each.key_start + len(each.key)),
                document.span(offset + each.start, offset + max(each.end, each.start + 1)),
            )
            for each in plain
        ]
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
    entries: list[Entry] = []
    stack: list[Any] = []  # the containers that are open, the whole mapping first
    keys: list[str | None] = []
    key_at = document.span(offset, offset)

    def place(event: Any) -> Span:
        start, end = offset + event.start_mark.index, offset + event.end_mark.index
        return document.span(start, max(end, start + 1))

    try:
        for event in yaml.parse(body, Loader=loader):
            if isinstance(event, AliasEvent):
                _bad(diagnostics, place(event), "front matter takes no YAML aliases")
            elif isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent):
                opens = not isinstance(event, ScalarEvent)
                value: Any = event.value if isinstance(event, ScalarEvent) else None
                if opens:
                    value = {} if isinstance(event, MappingStartEvent) else []
                if not stack:
                    if not isinstance(value, dict):
                        _bad(diagnostics, place(event), "front matter is a list of `key: value`")
                        return entries
                elif isinstance(stack[-1], list):
                    stack[-1].append(value)
                elif keys[-1] is None:
                    keys[-1] = str(value) if not opens else "?"
                    if len(stack) == 1:
                        key_at = place(event)
                    if not opens:
                        continue
                else:
                    if len(stack) == 1:
                        entries.append((keys[-1], value, key_at, place(event)))
                    else:
                        stack[-1][keys[-1]] = value
                    keys[-1] = None
                if opens:
                    stack.append(value)
                    keys.append(None)
            elif isinstance(event, MappingEndEvent | SequenceEndEvent):
                stack.pop()
                keys.pop()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        at = min(offset + (mark.index if mark else 0), len(document.text))
        problem = getattr(error, "problem", None) or "it holds a character that YAML forbids"
        _bad(diagnostics, document.span(at, at + 1), "the front matter is no YAML", str(problem))
    return entries


def _bad(diagnostics: list[Diagnostic], span: Span, message: str, label: str = "") -> None:
    diagnostics.append(
        syn015_bad_front_matter.RULE.at(
            span,
            message,
            label=label,
            help="write one `key: value` a line, and quote a value that holds `: `",
        )
    )
