"""Evidence that is itself argued for.

Evidence is a fact, a document or a datum: what can be sourced and dated. Here another statement is
offered in support of it, so it is something that a reader may doubt, which is a claim.

Why it matters: the verdict takes evidence as given, and reasons for it change nothing. If it is in
dispute, the dispute should show; if it is not, its source says all that is needed. A `warrant`
under evidence is another thing: it says why the evidence counts.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      evidence wary: The western powers did not want an alliance.
        evidence envoys: They sent low-ranking envoys by sea in August 1939.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim wary: The western powers did not want an alliance.
        evidence envoys: They sent low-ranking envoys by sea in August 1939.

Fix (unsafe, because the verdict may change): call it a claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.role_word import renamed_role
from argmap.check.words import called, place
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Related, Severity
from argmap.source.rule import Rule

RULE = Rule("STR007", "evidence-argued-for", Severity.ADVICE, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each piece of evidence that an argument supports."""
    for statement in map_.statements.values():
        if statement.role != "evidence":
            continue
        for argument in map_.bearing_on(statement.id):
            if argument.polarity == "supports":
                yield RULE.at(
                    statement.anchor,
                    f"evidence {called(statement)} is itself argued for",
                    label="given as a fact",
                    help="call it a `claim`, or let its source speak for it",
                    related=(Related(place(map_, argument), "argued for here"),),
                    fixes=renamed_role(statement, "claim"),
                )
                break
