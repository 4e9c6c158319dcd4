"""A paragraph that the essay does not have.

The essay's paragraphs are the blocks between blank lines, headings not counted, numbered from 1.
The citation names a number beyond the last, or below the first.

Why it matters: the citation ties the statement to its passage. A reader who follows it finds
nothing; often the essay was edited since, and other numbers have moved as well.

Bad:

    ---
    essay: essay.md
    ---
    thesis error: The pact was a diplomatic error. [@essay, para. 7]

Good:

    ---
    essay: essay.md
    ---
    thesis error: The pact was a diplomatic error. [@essay, para. 1]

With essay.md:

    Some have called the pact a stunning diplomatic error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.measure.sources import is_essay
from argmap.model.citation import Citation
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.rule import Rule

RULE = Rule("SRC007", "missing-paragraph", Severity.WARNING, __name__)

NUMBER = r"\d+"
MOST_DIGITS = 9
"""No essay has so many paragraphs; longer numbers are not even read."""


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each citation of a paragraph beyond the essay's last, or of paragraph 0."""
    for statement in map_.statements.values():
        for citation in statement.citations:
            if citation.kind != "paragraph" or not is_essay(map_, citation.key):
                continue
            essay = map_.sources.get(citation.key)
            if essay is not None and essay.passages is not None:
                yield from _beyond(citation, len(essay.passages))


def _beyond(citation: Citation, last: int) -> Iterator[Diagnostic]:
    for number in re.findall(NUMBER, citation.locator):
        if len(number) > MOST_DIGITS or not 1 <= int(number) <= last:
            has = f"has {last} paragraph{'s' * (last != 1)}"
            yield RULE.at(
                citation.span,
                f"the essay has no paragraph {number[: MOST_DIGITS + 1]}",
                label=f"the essay {has}",
                help="count the blocks between blank lines, without the headings, from 1",
            )
            return
