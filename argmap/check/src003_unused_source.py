"""A source that no statement cites.

The map has a `source` line, and nothing uses its key. Entries of a bibliography are not reported: a
bibliography serves more than one map.

Why it matters: a source that is named and not used is either padding or, more often, a citation
that was forgotten.

Bad:

    source protocol: The pact's secret protocol, Moscow. {primary date=1939-08-23}

    thesis success: The pact was a success for the Soviet Union.
      evidence frontier: It moved the Soviet frontier westwards.

Good:

    source protocol: The pact's secret protocol, Moscow. {primary date=1939-08-23}

    thesis success: The pact was a success for the Soviet Union.
      evidence frontier: It moved the Soviet frontier westwards. [@protocol, art. 2]
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.rule import Rule

RULE = Rule("SRC003", "unused-source", Severity.WARNING, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each source of the map itself that no citation names."""
    own = [source for source in map_.sources.values() if source.kept_in == "map"]
    if not own:
        return
    cited = {citation.key for s in map_.statements.values() for citation in s.citations}
    for source in own:
        if source.id not in cited:
            yield RULE.at(
                source.anchor,
                f"no statement cites source `{source.id}`",
                label="never used",
                help=f"write `[@{source.id}]` where it bears a statement out, or take it out",
            )
