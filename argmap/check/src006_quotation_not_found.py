"""A quotation that is not in the source's text.

The statement cites the essay, or a source whose text is at hand (`file=`), and quotes three words
or more that do not stand there. White space, letter case, the shape of quotation marks and dashes,
and a comma or full stop at the end do not count. At `…`, `...`, `[…]` and bracketed insertions a
quotation is split, and the parts must come in that order. A quotation that is followed by a
citation of some other source, whose text is not at hand, is taken to come from there.

Why it matters: quotation marks promise another's very words. A misquotation, however small, costs
the reader's trust in all the others.

Bad:

    ---
    essay: essay.md
    ---
    thesis error: The pact was “a stunning and total error”. [@essay, para. 1]

Good:

    ---
    essay: essay.md
    ---
    thesis error: The pact was “a stunning … error”. [@essay, para. 1]

With essay.md:

    Some have called the pact a stunning diplomatic error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from argmap.check.words import listed
from argmap.model.map import ArgumentMap
from argmap.model.source import Source
from argmap.model.statement import Statement
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.document import Span
from argmap.source.rule import Rule

if TYPE_CHECKING:
    from argmap.measure.quotation import Quotation

RULE = Rule("SRC006", "quotation-not-found", Severity.WARNING, __name__)

LONGEST = 60
"""Characters of a quotation that a message repeats."""
OPENERS = '“"«„「'


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each quotation that no cited text holds. Linear in the quotations times the text."""
    plain_texts: dict[str, str] = {}
    for statement in map_.statements.values():
        if not statement.citations or not any(mark in statement.text for mark in OPENERS):
            continue
        cited = [map_.sources.get(citation.key) for citation in statement.citations]
        with_text = {source.id: source for source in cited if source and source.passages}
        if with_text:
            yield from _of_statement(map_, statement, with_text, plain_texts)


def _of_statement(
    map_: ArgumentMap,
    statement: Statement,
    with_text: dict[str, Source],
    plain_texts: dict[str, str],
) -> Iterator[Diagnostic]:
    from argmap.measure.quotation import plain, quotations, stands_in

    for key, source in with_text.items():
        if key not in plain_texts:
            plain_texts[key] = plain("\n\n".join(source.passages or ()))
    found = quotations(statement.text)
    for quotation, later in zip_longest(found, found[1:]):
        if any(stands_in(quotation.text, plain_texts[key]) for key in with_text):
            continue
        if not _of_another(map_, statement, quotation, later):
            yield _not_found(statement, quotation, with_text)


def _of_another(
    map_: ArgumentMap, statement: Statement, quotation: Quotation, later: Quotation | None
) -> bool:
    # What is cited between this quotation and the next one tells where it comes from. Where that is
    # a source without a text, nobody can look it up.
    here = _where(statement, quotation)
    following = later and _where(statement, later)
    end = following.start if following else statement.span.end
    near = [c for c in statement.citations if here and here.end <= c.span.start < end]
    sources: list[Source | None] = [map_.sources.get(c.key) for c in near or statement.citations]
    return any(source is None or source.passages is None for source in sources)


def _not_found(
    statement: Statement, quotation: Quotation, sources: dict[str, Source]
) -> Diagnostic:
    text = quotation.text
    shown = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
    names = listed([f"`{source.file or key}`" for key, source in sources.items()])
    return RULE.at(
        _where(statement, quotation) or statement.anchor,
        f"the quotation `{shown}` is not in the text of {names}",
        label="not word for word",
        help="write it as it stands there; put `…` where words are left out, and your own in `[ ]`",
    )


def _where(statement: Statement, quotation: Quotation) -> Span | None:
    # The text has lost its line breaks and citations, so the words are looked up in the file.
    document, start, end = statement.span
    words = quotation.text.split()
    pattern = r"\s+".join(map(re.escape, words))
    places = [place.span() for place in re.finditer(pattern, document.text[start:end])]
    if not places:
        return None
    # The same words may stand there more than once: take the place in the same order.
    nth = min(statement.text.count(quotation.text, 0, quotation.start), len(places) - 1)
    return document.span(start + places[nth][0], start + places[nth][1])
