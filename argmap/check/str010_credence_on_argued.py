"""A credence on a statement that is argued for.

A credence (`probable`, `credence=0.8`) says how sure the sentence is apart from what stands under
it. Here something stands under it in support, so the reader sees two answers to one question.

Why it matters: adjectives weigh the step, probabilities judge the sentence. Whoever writes
`probable` on a claim with reasons often means how well the reasons support it, which is a strength
and belongs on the reasons. Counted as written, the reasons come on top of the credence.

Bad:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm. {probable}
        evidence divisions: The Red Army grew from 1939 to 1941. [@glantz, chap. 1]

    source glantz: A history of the Red Army before the war. {secondary}

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim time: It gave the Soviet Union time to arm.
        evidence divisions: The Red Army grew from 1939 to 1941. [@glantz, chap. 1] {strong}

    source glantz: A history of the Red Army before the war. {secondary}
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.words import called, place
from argmap.model.map import ArgumentMap
from argmap.model.scale import credence_word
from argmap.source.diagnostic import Diagnostic, Related, Severity
from argmap.source.rule import Rule

RULE = Rule("STR010", "credence-on-argued", Severity.ADVICE, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """Each statement with a written credence that an argument supports."""
    for statement in map_.statements.values():
        if statement.credence is None:
            continue
        for argument in map_.bearing_on(statement.id):
            if argument.polarity == "supports":
                credence = credence_word(statement.credence) or f"credence={statement.credence:g}"
                yield RULE.at(
                    statement.anchor,
                    f"`{credence}` stands on {statement.role} {called(statement)}, "
                    "which is argued for",
                    label="sure to this degree before any reason is given",
                    help="write how much each reason counts on the reason: `{strong}`, `{weak}`",
                    related=(Related(place(map_, argument), "argued for here"),),
                )
                break
