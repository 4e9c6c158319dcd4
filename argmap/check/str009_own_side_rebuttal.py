"""A rebuttal of the writer's own side.

A rebuttal answers an objection, or evidence for the other side. This one attacks a statement that
speaks only for a thesis, and for no rival of another thesis, so what it does is object.

Why it matters: the roles tell a reader who is speaking. An essay that calls the case against its
thesis a rebuttal seems to have lost its thread.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
        rebuttal both: Germany used the time better.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
        objection both: Germany used the time better.
          rebuttal factories: The factories in the Urals were begun in that time.

Fix (unsafe, because it may stand in the wrong place instead): call it an objection.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.role_word import renamed_role
from argmap.check.words import called, place, target_called
from argmap.measure.sides import FOR, sides
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.rule import Rule

RULE = Rule("STR009", "own-side-rebuttal", Severity.ADVICE, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each rebuttal of what only speaks for a thesis."""
    side = None
    for argument in map_.arguments.values():
        first = map_.statements[argument.premises[0]]
        if first.role != "rebuttal" or argument.polarity != "attacks":
            continue
        side = side or sides(map_, across_rivals=True)
        if side.get(argument.conclusion) == FOR:
            yield RULE.at(
                place(map_, argument),
                f"rebuttal {called(first)} attacks its own side",
                label=f"{target_called(map_, argument)} speaks for a thesis",
                help="call it an `objection`, or move it under the objection that it answers",
                fixes=renamed_role(first, "objection"),
            )
