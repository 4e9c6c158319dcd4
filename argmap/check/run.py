"""A map is checked: the reader's diagnostics and the rules' together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from argmap.check.causes import without_consequences
from argmap.check.ignores import without_silenced
from argmap.check.registry import RULES
from argmap.check.selection import EVERYTHING, Selection
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.document import NOWHERE, Document
from argmap.source.garbage import paused_garbage_collection
from argmap.source.order import in_order


@paused_garbage_collection()
def check(loaded: Loaded, selection: Selection = EVERYTHING) -> list[Diagnostic]:
    """All diagnostics of a map, in the order of its files and of the places in each.

    One cause gives one diagnostic: what merely follows from another one is left out. A comment
    ``// argmap: ignore[CODE]`` silences its line whatever is selected; where it silences nothing,
    that is a diagnostic itself. Nothing in the map makes this raise.
    """
    found = [diagnostic for rule in RULES for diagnostic in rule.find(loaded.map)]
    if len(loaded.documents) > 1:
        from argmap.check.unused_include import unused_includes

        found += unused_includes(loaded)
    if loaded.documents:
        start = loaded.documents[0].span(0, 0)
        found = [replace(d, span=start) if d.span is NOWHERE else d for d in found]
    every = _once((*loaded.diagnostics, *without_consequences(loaded, found)), loaded.documents)
    wanted = []
    levels: dict[tuple[str, Severity], Severity | None] = {}
    for diagnostic in without_silenced(every, loaded):
        own = (diagnostic.code, diagnostic.severity)
        if own not in levels:
            levels[own] = selection.level(*own)
        level = levels[own]
        if level is diagnostic.severity:
            wanted.append(diagnostic)
        elif level is not None:
            wanted.append(replace(diagnostic, severity=level))
    return in_order(wanted, loaded.documents)


def _once(diagnostics: Iterable[Diagnostic], documents: Sequence[Document]) -> Iterator[Diagnostic]:
    # A file that is included under two names has each of its faults twice, under two names.
    main = documents[0].path if documents else None
    seen = set()
    for diagnostic in diagnostics:
        span = diagnostic.span
        told = diagnostic.message if span.path == main else ""
        key = (diagnostic.code, span.path, span.start, span.end, told)
        if key not in seen:
            seen.add(key)
            yield diagnostic
