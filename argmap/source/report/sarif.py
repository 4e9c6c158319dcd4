"""Diagnostics as SARIF 2.1.0, the OASIS standard for the results of static analysis."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from argmap.source.diagnostic import Diagnostic, Edit, Fix, Severity
from argmap.source.document import Span
from argmap.source.report.place import region
from argmap.source.rule import Rule
from argmap.version import __version__

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def render(diagnostics: Iterable[Diagnostic], rule: Callable[[str], Rule]) -> str:
    """One run of argmap with its results; ``rule`` finds the rule of a code.

    Paths are relative to the working folder, and only the name is given of a file outside it, so
    that a report says nothing about the machine. Places count columns in code points. Advice
    becomes the level ``note``.
    """
    every = list(diagnostics)
    rules = [rule(code) for code in sorted({diagnostic.code for diagnostic in every})]
    number = {each.code: place for place, each in enumerate(rules)}
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "argmap",
                        "version": __version__,
                        "rules": [_described(each) for each in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(each, number[each.code]) for each in every],
            }
        ],
    }
    return json.dumps(log, indent=2) + "\n"


def _described(rule: Rule) -> dict[str, Any]:
    page = rule.page
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": page.partition("\n")[0] or rule.name},
        "help": {"text": page or rule.name, "markdown": page or rule.name},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(diagnostic: Diagnostic, rule_index: int) -> dict[str, Any]:
    text = [diagnostic.message]
    text += (f"help: {line}" for line in diagnostic.help)
    text += (f"note: {line}" for line in diagnostic.notes)
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule_index,
        "level": LEVELS[diagnostic.severity],
        "message": {"text": "\n".join(text)},
        "locations": [_location(diagnostic.span, diagnostic.label)],
    }
    if diagnostic.related:
        result["relatedLocations"] = [_location(r.span, r.label) for r in diagnostic.related]
    if fixes := [_fix(fix) for fix in diagnostic.fixes if fix.edits]:
        result["fixes"] = fixes
    return result


def _location(span: Span, label: str) -> dict[str, Any]:
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": _uri(span.path)}, "region": _region(span)}
    }
    if label:
        location["message"] = {"text": label}
    return location


def _fix(fix: Fix) -> dict[str, Any]:
    files: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        files.setdefault(edit.span.path, []).append(edit)
    return {
        "description": {"text": fix.title if fix.safe else f"{fix.title} (unsafe)"},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": _uri(path)},
                "replacements": [
                    {
                        "deletedRegion": _region(edit.span),
                        "insertedContent": {"text": edit.text},
                    }
                    for edit in edits
                ],
            }
            for path, edits in files.items()
        ],
    }


def _region(span: Span) -> dict[str, int]:
    place = region(span)
    return {
        "startLine": place["line"],
        "startColumn": place["column"],
        "endLine": place["endLine"],
        "endColumn": place["endColumn"],
    }


def _uri(path: str) -> str:
    pure = PurePath(path)
    if pure.is_absolute():
        here = Path.cwd()
        pure = pure.relative_to(here) if pure.is_relative_to(here) else PurePath(pure.name)
    return quote(pure.as_posix() or ".", errors="surrogatepass")
