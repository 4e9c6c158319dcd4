"""Diagnostics as workflow commands, which GitHub shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.report.harmless import harmless
from argmap.source.report.place import region

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """A command a diagnostic, with the help after the message; advice becomes a notice."""
    for diagnostic in diagnostics:
        place = region(diagnostic.span)
        where = {
            "title": f"argmap ({diagnostic.code})",
            "file": diagnostic.span.path,
            "line": place["line"],
            "endLine": place["endLine"],
        }
        # Columns are only understood within one line.
        if place["line"] == place["endLine"]:
            where |= {"col": place["column"], "endColumn": place["endColumn"]}
        properties = ",".join(f"{key}={_property(value)}" for key, value in where.items())
        message = "\n".join((diagnostic.message, *(f"help: {line}" for line in diagnostic.help)))
        lines = "%0A".join(harmless(line).translate(DATA) for line in message.split("\n"))
        yield f"::{COMMANDS[diagnostic.severity]} {properties}::{lines}\n"


def _property(value: object) -> str:
    return harmless(str(value)).translate(PROPERTY)
