"""Diagnostics as one JSON document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from argmap.source.diagnostic import Diagnostic
from argmap.source.report.place import region


def render(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """An array of objects, one a line, with all that a diagnostic holds.

    Only ASCII is printed: other characters are escaped, so that no terminal acts on them.
    """
    yield "["
    separator = "\n"
    for diagnostic in diagnostics:
        yield separator + json.dumps(record(diagnostic))
        separator = ",\n"
    yield "\n]\n"


def record(diagnostic: Diagnostic) -> dict[str, Any]:
    """A diagnostic as plain data, with its places in lines and columns."""
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.word,
        "message": diagnostic.message,
        "path": diagnostic.span.path,
        "span": region(diagnostic.span),
        "label": diagnostic.label,
        "help": list(diagnostic.help),
        "notes": list(diagnostic.notes),
        "related": [
            {"path": each.span.path, "span": region(each.span), "label": each.label}
            for each in diagnostic.related
        ],
        "fixes": [
            {
                "title": fix.title,
                "safe": fix.safe,
                "edits": [
                    {"path": edit.span.path, "span": region(edit.span), "text": edit.text}
                    for edit in fix.edits
                ],
            }
            for fix in diagnostic.fixes
        ],
    }
