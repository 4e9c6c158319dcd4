"""Evidence that is later than what it is to explain.

Both the evidence and the statement that it supports are dated, and whichever way the dates are
read, the evidence is the later one.

Why it matters: causes come before their effects. Later events can show what somebody had wanted, or
what had been true all along; but an essay that explains an act by what came of it argues from
hindsight. This is advice, because the first kind of evidence is sound.

Bad:

    thesis error: The pact was a diplomatic error.
      claim careless: Stalin signed without a thought of the risk. {date=1939-08}
        evidence invasion: Germany invaded the Soviet Union. {date=1941-06-22}

Good:

    thesis error: The pact was a diplomatic error.
      claim careless: Stalin signed without a thought of the risk. {date=1939-08}
        evidence warned: Hitler's book had named the east as the goal. {date=1926}
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.words import called, place
from argmap.measure.chronology import later_than_explained
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Related, Severity
from argmap.source.rule import Rule

RULE = Rule("CHR003", "later-than-explained", Severity.ADVICE, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each piece of evidence that is surely later than the statement which it supports."""
    for argument, evidence, explained in later_than_explained(map_):
        yield RULE.at(
            evidence.anchor if argument.linked else place(map_, argument),
            f"evidence {called(evidence)} ({evidence.date}) is later than "
            f"{called(explained)} ({explained.date}), which it supports",
            label=f"of {evidence.date}",
            help="give a reason from before, or say in a `warrant` what the later event shows",
            related=(Related(explained.anchor, f"of {explained.date}"),),
        )
