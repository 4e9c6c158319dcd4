"""An objection that nobody answers.

Nothing attacks the objection, nothing undercuts its step, and the writer has not marked it as
`granted`. A rebuttal needs no answer, nor does any other attack on the case against a thesis: it is
an answer itself.

Why it matters: to name an objection and leave it there weakens the case more than silence would.
Historians meet what speaks against them: they refute it, show that it does not bear on the point,
or concede it and say why it is outweighed.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      objection invasion: Germany attacked all the same in June 1941.

Good:

    thesis success: The pact was a success for the Soviet Union.
      objection invasion: Germany attacked all the same in June 1941.
        rebuttal later: It attacked twenty-two months later.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.words import called, place, target_called
from argmap.measure.opposition import answered, objections
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.rule import Rule

RULE = Rule("STR003", "unanswered-objection", Severity.ADVICE, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each objection that is neither granted nor attacked nor undercut."""
    for argument in objections(map_):
        if argument.granted or answered(map_, argument):
            continue
        first = map_.statements[argument.premises[0]]
        yield RULE.at(
            place(map_, argument),
            f"nobody answers {first.role} {called(first)}",
            label=f"attacks {target_called(map_, argument)}",
            help=(
                "write a `rebuttal` or an `undercut` under it",
                "or concede it with `{granted}`, if the reasons on the other side outweigh it",
            ),
        )
