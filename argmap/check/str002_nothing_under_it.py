"""A claim or a thesis with nothing in support.

No statement supports it, it cites no source but the essay itself, and it is marked neither as
`assumed` nor as `possible`. The verdict takes such a claim for an assumption, which any reasoned
objection overturns; a thesis without support cannot stand at all.

Why it matters: a claim is what a reader may doubt. The essay is as strong as the reasons that it
gives, and a bare assertion asks the reader to take the writer's word.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
        evidence divisions: The Red Army grew from 1939 to 1941. [@glantz, chap. 1]

    source glantz: A history of the Red Army before the war. {secondary}
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.words import called
from argmap.measure.sources import cites
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.rule import Rule

RULE = Rule("STR002", "nothing-under-it", Severity.ADVICE, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each thesis and claim that nothing supports, and that cites nothing."""
    for statement in map_.statements.values():
        if statement.role not in ("thesis", "claim") or statement.assumed or statement.possible:
            continue
        if any(argument.polarity == "supports" for argument in map_.bearing_on(statement.id)):
            continue
        if statement.role == "claim" and cites(map_, statement):
            continue
        other = ", or mark it `{assumed}`" if statement.role == "claim" else ""
        yield RULE.at(
            statement.anchor,
            f"nothing supports {statement.role} {called(statement)}",
            label="a bare assertion",
            help=f"write the claims and the evidence for it below, indented{other}",
        )
