"""An attack on an objection that was granted.

The writer concedes the objection with `granted` and argues that it is outweighed; then something
attacks it, or undercuts its step, all the same. The verdict keeps the concession: a granted
objection is accepted, whatever is said against it.

Why it matters: to concede a point and to dispute it are two lines of defence, and a reader
believes neither if they stand side by side. Choose one.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim neutral: It kept the Soviet Union out of the war.
      objection price: It supplied Germany with oil and grain. {granted}
        rebuttal little: The supplies were small.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim neutral: It kept the Soviet Union out of the war.
      objection price: It supplied Germany with oil and grain.
        rebuttal little: The supplies were small.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.words import called, place
from argmap.model.argument import Target
from argmap.model.map import ArgumentMap
from argmap.source.diagnostic import Diagnostic, Related, Severity
from argmap.source.rule import Rule

RULE = Rule("STR011", "attack-on-granted", Severity.WARNING, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each argument against a granted objection or against its step."""
    reported: set[int] = set()
    for granted in map_.arguments.values():
        if not granted.granted:
            continue
        targets: tuple[Target, ...] = (granted.id, *granted.premises)
        for target in targets:
            for attack in map_.bearing_on(target):
                if attack.polarity == "attacks" and attack.id not in reported:
                    reported.add(attack.id)
                    yield RULE.at(
                        place(map_, attack),
                        f"{called(map_.statements[attack.premises[0]])} attacks "
                        f"{called(map_.statements[granted.premises[0]])}, which is granted",
                        label="attacks what the writer concedes",
                        help="take `granted` out, or take out the attack",
                        related=(Related(place(map_, granted), "granted here"),),
                    )
