"""The settings at the top of a file."""

from __future__ import annotations

from typing import Any

from argmap.model.meta import Meta
from argmap.resolve.yaml_entries import read_entries
from argmap.source.diagnostic import Diagnostic
from argmap.source.document import Document, Span
from argmap.source.rules import syn016_unknown_key
from argmap.source.similar import nearest
from argmap.syntax.tree import FrontMatter
from argmap.syntax.words import LIST_KEYS, TEXT_KEYS

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
    entries = read_entries(document, body, front.start + opening, diagnostics)
    known: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    places: dict[str, Span] = {}
    for key, value, at, value_at in entries:
        if key in places:
            _say(diagnostics, at, f"the key `{key}` stands twice", "keep one of them")
        elif key.startswith("x-"):
            extra[key] = value
        elif key in TEXT_KEYS and isinstance(value, str):
            known[key] = value.strip()
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
