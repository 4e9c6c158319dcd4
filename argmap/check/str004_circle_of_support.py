"""Statements that support each other in a circle.

Each of them is held up by the next and the last one by the first, so that together they rest on
nothing. A warrant that rests on what it is to license closes a circle as well.

Why it matters: this is begging the question. A reader who doubts one of the statements is given no
reason that does not assume it. The verdict never lets a circle hold itself up.

Bad:

    thesis error: The pact was a diplomatic error.
      claim trusted: Stalin trusted Hitler.
        claim unprepared: He left the frontier unprepared.
          because trusted

Good:

    thesis error: The pact was a diplomatic error.
      claim trusted: Stalin trusted Hitler.
        claim unprepared: He left the frontier unprepared.
          evidence alarm: The order to make ready went out only in the last night.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.words import MOST_NAMED, called, listed
from argmap.measure.circles import circles_of_support
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Related, Severity
from argmap.source.rule import Rule

RULE = Rule("STR004", "circle-of-support", Severity.WARNING, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """One diagnostic for each group of statements that support each other in circles."""
    for circle in circles_of_support(map_):
        names = [called(map_.statements[name]) for name in circle]
        following = [*names[1:], names[0]]
        yield RULE.at(
            map_.statements[circle[0]].anchor,
            f"{listed(names)} support each other in a circle",
            label=f"supports {following[0]}",
            help="take out one of these steps, and give a reason from outside the circle",
            related=tuple(
                Related(map_.statements[name].anchor, f"supports {target}")
                for name, target in list(zip(circle, following, strict=True))[1:MOST_NAMED]
            ),
        )
