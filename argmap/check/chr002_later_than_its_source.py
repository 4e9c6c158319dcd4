"""Evidence that is dated after its own source appeared.

Every source that the evidence cites has a date, and whichever way the dates are read, the evidence
is later than all of them. The essay does not count as a source here.

Why it matters: nobody can report what has not happened yet. One of the two dates is wrong, or the
evidence was given the wrong source.

Bad:

    source rakovsky: Christian Rakovsky, article on Soviet foreign policy. {primary date=1926-07}

    thesis success: The pact was a success for the Soviet Union.
      evidence league: The Soviet Union joined the League. [@rakovsky] {date=1934-09}

Good:

    source minutes: The minutes of the Assembly. {primary date=1934}

    thesis success: The pact was a success for the Soviet Union.
      evidence league: The Soviet Union joined the League. [@minutes] {date=1934-09}
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.words import called
from argmap.measure.chronology import later_than_sources
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Related, Severity
from argmap.source.rule import Rule

RULE = Rule("CHR002", "later-than-its-source", Severity.WARNING, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each dated piece of evidence that is later than all of its sources, each of them dated."""
    for evidence, sources in later_than_sources(map_):
        latest = sources[0]
        yield RULE.at(
            evidence.anchor,
            f"evidence {called(evidence)} is dated {evidence.date}, "
            f"after its source `{latest.id}` appeared in {latest.date}",
            label="cannot be reported there",
            help="mend one of the dates, or cite a later source",
            related=(Related(latest.anchor, "its source"),) if latest.anchor.path else (),
        )
