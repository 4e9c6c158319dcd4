"""All of a claim's evidence comes from one source.

Two or more pieces of evidence support the claim directly, each cites a source, and it is the same
source every time.

Why it matters: corroboration takes two witnesses who do not depend on each other. However many
passages of one book are quoted, they stand and fall together.

Bad:

    source diary: A diplomat's diary. {primary date=1939}

    thesis success: The pact was a success for the Soviet Union.
      claim alone: By 1939 no western alliance was to be had.
        evidence cold: The envoys were received coldly. [@diary, p. 3]
        evidence slow: The talks went slowly. [@diary, p. 9]

Good:

    source diary: A diplomat's diary. {primary date=1939}
    source minutes: The minutes of the military talks in Moscow. {primary date=1939-08}

    thesis success: The pact was a success for the Soviet Union.
      claim alone: By 1939 no western alliance was to be had.
        evidence cold: The envoys were received coldly. [@diary, p. 3]
        evidence slow: The talks went slowly. [@minutes]
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.words import called, places
from argmap.measure.sources import outside
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.rule import Rule

RULE = Rule("SRC004", "one-source", Severity.ADVICE, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each statement whose evidence, two pieces or more, cites one source throughout."""
    offered: dict[str, list[Statement]] = {}
    for argument in map_.arguments.values():
        if argument.polarity == "supports" and isinstance(argument.conclusion, str):
            for premise in argument.premises:
                if map_.statements[premise].role == "evidence":
                    offered.setdefault(argument.conclusion, []).append(map_.statements[premise])
    for name, evidence in offered.items():
        if len(evidence) < 2 or not all(each.citations for each in evidence):
            continue
        statement = map_.statements[name]
        keys = [{citation.key for citation in outside(map_, each)} for each in evidence]
        every = set().union(*keys)
        if len(every) == 1 and all(keys):
            yield RULE.at(
                statement.anchor,
                f"all evidence for {called(statement)} comes from source `{every.pop()}`",
                label=f"{len(evidence)} pieces of evidence, one source",
                help="look for evidence from a source that does not depend on this one",
                related=places(evidence, "cites it"),
            )
