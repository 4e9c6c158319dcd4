"""One cause, one diagnostic: what merely follows from another one is left out.

Some rules find that something is missing: support, an answer, a source, a use. Where a line could
not be read as written, what is missing may be on that very line. So a finding of this kind is left
out

- at a statement whose own line has an error, or a line directly under it;
- for an id or a key that a line with an error names;
- at a place that another diagnostic points to already ("a similar name is defined here").

Keys of sources are not reported as unknown where a bibliography or an included file could not be
read, nor is a missing thesis where a line at the margin, or an included file, could not be. What a
file that another one includes does not use is that file's own business.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from argmap.check import (
    ref003_unused,
    src001_no_source,
    src002_unknown_key,
    src003_unused_source,
    str001_no_thesis,
    str002_nothing_under_it,
    str003_unanswered_objection,
    str006_no_path_to_thesis,
)
from argmap.resolve.loaded import Loaded
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.document import Document

UNUSED = {
    ref003_unused.RULE.code,
    src003_unused_source.RULE.code,
    str006_no_path_to_thesis.RULE.code,
}
MISSING = UNUSED | {
    src001_no_source.RULE.code,
    str002_nothing_under_it.RULE.code,
    str003_unanswered_objection.RULE.code,
}
UNKNOWN_KEY = src002_unknown_key.RULE.code
NO_THESIS = str001_no_thesis.RULE.code
FILE_ERRORS = ("REF005", "REF006", "REF007")
FRONT_MATTER_ERRORS = ("SYN014", "SYN015", "SYN016")
WORD = r"\w[\w.-]*"
Place = tuple[str, int]


def without_consequences(loaded: Loaded, found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """The findings of the rules that no other diagnostic explains. Linear in the files."""
    main = loaded.documents[0].path if loaded.documents else None
    errors = [d for d in loaded.diagnostics if d.severity is Severity.ERROR]
    explained = _explained_codes(errors)
    blamed, named = _blamed_lines(errors), _named(errors)
    pointed_to = _pointed_to((*loaded.diagnostics, *(d for d in found if d.code == UNKNOWN_KEY)))
    for diagnostic in found:
        span = diagnostic.span
        if diagnostic.code in explained:
            continue
        if diagnostic.code in MISSING and blamed and (span.path, span.line) in blamed:
            continue
        if diagnostic.code in UNUSED and (
            span.text in named
            or (span.path, span.start) in pointed_to
            or (main is not None and span.path != main)
        ):
            continue
        yield diagnostic


def _explained_codes(errors: Iterable[Diagnostic]) -> set[str]:
    explained = set()
    for error in errors:
        line = error.span.document.line(error.span.line)
        if error.code in FILE_ERRORS and line.startswith("include"):
            explained |= {UNKNOWN_KEY, NO_THESIS}
        elif error.code in FILE_ERRORS:
            # Which other file it was: an essay or the text of one source brings no keys along.
            if not line.startswith("source") and "essay" not in line:
                explained.add(UNKNOWN_KEY)
        elif error.code in FRONT_MATTER_ERRORS:
            explained.add(UNKNOWN_KEY)
        elif error.code.startswith("SYN") and not line.startswith((" ", "\t")):
            explained.add(NO_THESIS)
    return explained


def _blamed_lines(errors: Sequence[Diagnostic]) -> set[Place]:
    # The lines with errors, and the lines under which they stand.
    documents = {error.span.path: error.span.document for error in errors}
    wrong: dict[str, set[int]] = {path: set() for path in documents}
    for error in errors:
        wrong[error.span.path].add(error.span.line)
    return {
        (path, line)
        for path, lines in wrong.items()
        for line in (*lines, *_parents(documents[path], lines))
    }


def _parents(document: Document, lines: set[int]) -> Iterator[int]:
    open_lines: list[tuple[int, int]] = []
    for number, line in enumerate(document.text.split("\n"), start=1):
        depth = len(line) - len(line.lstrip(" \t"))
        if depth == len(line.rstrip("\r")):
            continue
        while open_lines and open_lines[-1][0] >= depth:
            open_lines.pop()
        if number in lines and open_lines:
            yield open_lines[-1][1]
        open_lines.append((depth, number))


def _named(errors: Iterable[Diagnostic]) -> set[str]:
    lines = {(error.span.path, error.span.line): error.span.document for error in errors}
    return {
        word
        for (_, number), document in lines.items()
        for word in re.findall(WORD, document.line(number))
    }


def _pointed_to(diagnostics: Iterable[Diagnostic]) -> set[Place]:
    return {
        (related.span.path, related.span.start)
        for diagnostic in diagnostics
        for related in diagnostic.related
    }
