"""Evidence without a source.

The evidence cites nothing, or nothing but the essay that the map describes. The essay says it; that
is no proof of it.

Why it matters: a reader must be able to go and look. Evidence that cannot be traced is, for a
historian, hearsay.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      evidence frontier: It moved the Soviet frontier westwards.

Good:

    source protocol: The pact's secret protocol, Moscow. {primary date=1939-08-23}

    thesis success: The pact was a success for the Soviet Union.
      evidence frontier: It moved the Soviet frontier westwards. [@protocol, art. 2]
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.words import called
from argmap.measure.sources import cites
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.rule import Rule

RULE = Rule("SRC001", "no-source", Severity.ADVICE, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each piece of evidence that cites no source other than the essay."""
    for statement in map_.statements.values():
        if statement.role != "evidence" or cites(map_, statement):
            continue
        only = "cites the essay only" if statement.citations else "cites nothing"
        yield RULE.at(
            statement.anchor,
            f"evidence {called(statement)} has no source",
            label=only,
            help="cite one at the end of the text: `[@KEY, p. 1]`",
        )
