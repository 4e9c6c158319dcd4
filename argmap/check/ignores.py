"""Comments that silence diagnostics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from argmap.check.catalogue import FAMILIES, codes
from argmap.resolve.loaded import Ignore, Loaded
from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.document import Span
from argmap.source.rules import syn022_unused_ignore

BRACKET = r"argmap:\s*ignore\[[^\]\n]*\]"


def without_silenced(diagnostics: Iterable[Diagnostic], loaded: Loaded) -> Iterator[Diagnostic]:
    """The diagnostics that no comment silences, and one for each comment that silences nothing.

    A statement or a source counts as one line, however many its text is wrapped over.
    """
    ignores = loaded.ignores
    if not ignores:
        yield from diagnostics
        return
    files = {ignore.document.path for ignore in ignores}
    first = _first_lines(loaded, files)
    silent: dict[tuple[str, int, str], list[int]] = {}
    for number, ignore in enumerate(ignores):
        path, line = ignore.document.path, ignore.line
        for code in ignore.codes:
            silent.setdefault((path, first.get((path, line), line), code), []).append(number)
    used: set[tuple[int, str]] = set()
    for diagnostic in diagnostics:
        numbers = None
        if diagnostic.span.path in files:
            path, line = diagnostic.span.path, diagnostic.span.line
            numbers = silent.get((path, first.get((path, line), line), diagnostic.code))
        if numbers:
            used.update((number, diagnostic.code) for number in numbers)
        else:
            yield diagnostic
    for number, ignore in enumerate(ignores):
        unused = [code for code in ignore.codes if (number, code) not in used]
        if unused or not ignore.codes:
            yield _unused(ignore, unused)


def _first_lines(loaded: Loaded, files: set[str]) -> dict[tuple[str, int], int]:
    # For each further line of a wrapped text, the line on which it begins.
    if not files:
        return {}
    spans = [each.span for each in loaded.map.statements.values()]
    spans += [each.span for each in loaded.map.sources.values()]
    return {
        (span.path, line): span.line
        for span in spans
        if span.path in files
        for line in range(span.line + 1, span.line + 1 + span.text.count("\n"))
    }


def _unused(ignore: Ignore, unused: list[str]) -> Diagnostic:
    known = [code for code in unused if code in codes()]
    strange = [code for code in unused if code not in codes()]
    if strange:
        message = f"there is no code `{strange[0]}` to ignore"
        help_ = _meant(strange[0])
    elif known:
        message = f"nothing on this line has the code `{known[0]}`"
        help_ = "take it out of the comment"
    else:
        message = "this comment names no code to ignore"
        help_ = "write `// argmap: ignore[CODE]`"
    return syn022_unused_ignore.RULE.at(
        ignore.span, message, label="silences nothing", help=help_, fixes=_without(ignore, unused)
    )


def _meant(strange: str) -> str:
    from argmap.source.similar import nearest

    if strange in FAMILIES:
        return "name each code: a whole family cannot be ignored on a line"
    near = nearest(strange, codes())
    return f"write `{near}`" if near else "take it out of the comment"


def _without(ignore: Ignore, unused: list[str]) -> tuple[Fix, ...]:
    document = ignore.span.document
    text = ignore.span.text
    found = re.search(BRACKET, text)
    if found is None:
        return ()
    left = [code for code in ignore.codes if code not in unused]
    if left:
        start = ignore.span.start + found.start()
        end = ignore.span.start + found.end()
        edit = Edit(document.span(start, end), f"argmap: ignore[{', '.join(left)}]")
        return (Fix("take out what is unused", (edit,)),)
    if text[: found.start()].strip(" \t/") or text[found.end() :].strip():
        # Somebody wrote more into the comment; that is theirs to take out.
        return ()
    return (Fix("take out the comment", (Edit(_room(ignore.span), ""),)),)


def _room(span: Span) -> Span:
    # The comment and the white space before it; its whole line if nothing else is on it.
    text = span.document.text
    start, end = span.start, span.end
    while start and text[start - 1] in " \t":
        start -= 1
    if start and text[start - 1] != "\n":
        return span.document.span(start, end)
    following = text.find("\n", end)
    return span.document.span(start, following + 1 if following >= 0 else len(text))
