"""No primary source in the whole map.

The map cites sources, and none of those that it cites is marked `primary`.

Why it matters: primary sources come from the time and from people who were there. What later
authors wrote is an account of an account; an argument about the past should touch the past
somewhere.

Bad:

    source glantz: A history of the Red Army before the war. {secondary}

    thesis success: The pact was a success for the Soviet Union.
      evidence divisions: The Red Army grew from 1939 to 1941. [@glantz, chap. 1]

Good:

    source returns: The strength returns of the General Staff. {primary date=1941}

    thesis success: The pact was a success for the Soviet Union.
      evidence divisions: The Red Army grew from 1939 to 1941. [@returns]
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.measure.sources import is_essay
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.rule import Rule

RULE = Rule("SRC005", "no-primary-source", Severity.ADVICE, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """One diagnostic, at the first thesis, where sources are cited and none is primary."""
    cited = {c.key for s in map_.statements.values() for c in s.citations if c.key in map_.sources}
    used = [map_.sources[key] for key in cited if not is_essay(map_, key)]
    if not used or not map_.theses or any(source.kind == "primary" for source in used):
        return
    yield RULE.at(
        map_.statements[map_.theses[0]].anchor,
        "no source that this map cites is marked as primary",
        label=f"rests on {len(used)} source{'s' * (len(used) > 1)}, none of them primary",
        help="cite a source from the time, and mark it `{primary}`",
    )
