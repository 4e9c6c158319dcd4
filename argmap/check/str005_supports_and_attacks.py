"""The same statement supports and attacks the same target.

Two lines give the same premises and the same target, one for it and one against it. Both are kept,
and they pull against each other.

Why it matters: a reason cannot speak for and against the same sentence in the same respect. If it
truly cuts both ways, say how: write two claims that draw the two conclusions from it, one on each
side.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      evidence poland: The Soviet Union took eastern Poland in 1939.

    poland opposes success

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim room: It moved the frontier westwards.
        because poland
      objection border: It made Germany a neighbour.
        because poland

    evidence poland: The Soviet Union took eastern Poland in 1939.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.words import called, listed, place, target_called
from argmap.model.argument import Argument, Target
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Related, Severity
from argmap.source.rule import Rule

RULE = Rule("STR005", "supports-and-attacks", Severity.WARNING, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each second argument of a pair that goes both ways."""
    first: dict[tuple[tuple[str, ...], Target], Argument] = {}
    for argument in map_.arguments.values():
        earlier = first.setdefault(
            (tuple(sorted(argument.premises)), argument.conclusion), argument
        )
        if earlier.polarity == argument.polarity:
            continue
        names = listed([called(map_.statements[premise]) for premise in argument.premises])
        both = "both supports and attacks" if not argument.linked else "both support and attack"
        yield RULE.at(
            place(map_, argument),
            f"{names} {both} {target_called(map_, argument)}",
            label=f"{argument.polarity} it here",
            help="take out one of the two, or write a claim for each side that follows from it",
            related=(Related(place(map_, earlier), f"{earlier.polarity} it here"),),
        )
