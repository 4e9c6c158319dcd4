"""A map without a thesis.

A thesis is the position that the map judges. Without one nothing can be said to stand or to fall,
and no statement has anything to bear on in the end.

Why it matters: an essay answers a question, and the thesis is the answer. A file of evidence that
other maps include needs none; there, silence this rule on the line that it names.

Bad:

    claim threat: Japan threatened the Soviet Union in the east.
      evidence border: Japanese and Soviet troops fought on the Khalkhin Gol in 1939. [@goldman]

    source goldman: A history of the fighting in 1939. {secondary}

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim threat: Japan threatened the Soviet Union in the east.
        evidence border: Japanese and Soviet troops fought on the Khalkhin Gol in 1939. [@goldman]

    source goldman: A history of the fighting in 1939. {secondary}
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.document import NOWHERE
from argmap.source.rule import Rule

RULE = Rule("STR001", "no-thesis", Severity.WARNING, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """One diagnostic, at the first statement; at no place where there is no statement either."""
    if map_.theses:
        return
    first = next(iter(map_.statements.values()), None)
    yield RULE.at(
        first.anchor if first else NOWHERE,
        "this map has no thesis",
        label="the first statement" if first else "",
        help="write `thesis NAME: …` at the margin, and what bears on it below, indented",
    )
