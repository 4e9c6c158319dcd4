"""A statement from which no path leads to a thesis.

It bears on something, but whichever way the steps are followed, none ends at a thesis. Only the
top of each group that is cut off is reported; what stands under it is cut off with it. A statement
at the margin that bears on nothing at all is reported as unused (REF003) instead.

Why it matters: whatever is cut off changes nothing. It may be a digression, or the step that ties
it to the argument was never written.

Bad:

    thesis success: The pact was a success for the Soviet Union.
    context rapallo: Germany and Soviet Russia had made terms at Rapallo.
      claim habit: The two were used to dealing with each other.

Good:

    thesis success: The pact was a success for the Soviet Union.
      claim habit: The two were used to dealing with each other.
    context rapallo: Germany and Soviet Russia had made terms at Rapallo.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.check.words import called
from argmap.measure.components import components
from argmap.measure.reach import leading_to, reaching
from argmap.model.argument import Target
from argmap.model.map import ArgumentMap
from argmap.model.statement import Statement
from argmap.source.diagnostic import Diagnostic, Severity
from argmap.source.rule import Rule

RULE = Rule("STR006", "no-path-to-thesis", Severity.WARNING, __name__)


def find(map_: ArgumentMap) -> Iterator[Diagnostic]:
    """The top of each group that is cut off, in a map that has a thesis."""
    if not map_.theses:
        return
    reached = reaching(map_)
    cut_off = [statement for name, statement in map_.statements.items() if name not in reached]
    if not cut_off:
        return
    ends = [s.id for s in cut_off if not map_.used_in(s.id) and not map_.rivalries(s.id)]
    for end in ends:
        if map_.statements[end].role == "context":
            for argument in map_.bearing_on(end):
                for premise in argument.premises:
                    yield _cut_off(map_.statements[premise], "bears on background only")
    for top in _tops_of_circles(map_, leading_to(map_, ends), cut_off):
        yield _cut_off(top, "bears only on statements that are cut off as well")


def _tops_of_circles(
    map_: ArgumentMap, explained: set[Target], cut_off: list[Statement]
) -> list[Statement]:
    # What is cut off and leads to no end runs in circles. The top of each group is its last circle.
    rest = [statement for statement in cut_off if statement.id not in explained]
    steps: dict[int, None] = {}
    for statement in rest:
        for step in map_.used_in(statement.id):
            # A step may speak of one whose own premises lead to a thesis by another way.
            at: Target = step.id
            while isinstance(at, int) and at not in steps:
                steps[at] = None
                at = map_.arguments[at].conclusion
    nodes: list[Target] = [*(statement.id for statement in rest), *steps]
    place = {node: number for number, node in enumerate(nodes)}
    onwards = [[place[target] for target in _onwards(map_, node)] for node in nodes]
    tops = []
    for group in components(onwards):
        members = set(group)
        if all(target in members for node in group for target in onwards[node]):
            tops.append(min(group))
    return [rest[top] for top in sorted(tops)]


def _onwards(map_: ArgumentMap, node: Target) -> list[Target]:
    if isinstance(node, int):
        return [map_.arguments[node].conclusion]
    rivals = [r.left if r.right == node else r.right for r in map_.rivalries(node)]
    return [*(argument.id for argument in map_.used_in(node)), *rivals]


def _cut_off(statement: Statement, label: str) -> Diagnostic:
    return RULE.at(
        statement.anchor,
        f"no path leads from {statement.role} {called(statement)} to a thesis",
        label=label,
        help="write under which statement of the argument it belongs, or take it out",
    )
