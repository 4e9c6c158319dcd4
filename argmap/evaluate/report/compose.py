"""What a report says, in order."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.evaluate.evaluation import Evaluation, ThesisReport
from argmap.evaluate.explain.names import Names, in_a_row, number
from argmap.evaluate.report.blocks import (
    Block,
    Blocks,
    Bullets,
    Figure,
    Heading,
    Outline,
    Paragraph,
    Table,
)
from argmap.evaluate.report.pieces import effects_table, rivals_blocks, turning_blocks
from argmap.evaluate.verdict.verdict import ThesisVerdict
from argmap.evaluate.verdict.words import STANDARDS

MOST_NAMED = 5
"""So many statements whose strength does not settle are named."""


def compose(
    evaluation: Evaluation,
    notices: Iterable[str] = (),
    most: int | None = 10,
    figures: bool = False,
) -> Blocks:
    """The blocks of a report, each worked out when it is reached.

    ``notices`` are said first, such as that the map has errors. ``most`` bounds the rows of the
    table of effects; None is all. With ``figures`` the plots are among the blocks.
    """
    names = Names(evaluation.map)
    yield Heading(1, evaluation.map.meta.title or "Evaluation")
    for notice in notices:
        yield Paragraph(notice)
    if evaluation.options.what_if:
        yield Paragraph(supposed(evaluation, names))
    if not evaluation.theses:
        yield Paragraph("The map has no thesis, so there is nothing to judge.")
        return
    yield from _verdicts(evaluation, names)
    yield Heading(2, "Why")
    for lines in evaluation.because():
        yield Outline(lines)
    yield Heading(2, "What it hangs on")
    for turning in evaluation.turning.values():
        yield from turning_blocks(turning, names)
    yield Heading(2, "How much each piece counts")
    for name in evaluation.map.theses:
        yield from effects_table(evaluation, name, names, most)
        if figures and evaluation.effects[name]:
            from argmap.evaluate.plot.tornado import tornado

            yield Figure(tornado(evaluation, name).svg(), f"Effects on {names.quoted(name)}")
    if evaluation.rivals:
        yield Heading(2, "Rivals side by side")
    for table in evaluation.rivals:
        yield from rivals_blocks(table, names)
        if figures and table.rows:
            from argmap.evaluate.plot.heat import heat_map

            yield Figure(heat_map(table, names).svg(), "Rivals and evidence")
    if evaluation.reading is not None:
        yield from _reading(evaluation, names)


def supposed(evaluation: Evaluation, names: Names) -> str:
    """What is supposed otherwise than written, in a sentence."""
    what_if = evaluation.options.what_if
    parts = []
    if what_if.without:
        order = [name for name in evaluation.map.statements if name in what_if.without]
        parts.append(f"without {names.several(order)}")
    for name, credence in what_if.suppose.items():
        parts.append(f"with {names.full(name)} at a credence of {credence:g}")
    return f"Supposed: {in_a_row(parts)}."


def _verdicts(evaluation: Evaluation, names: Names) -> Blocks:
    rows = tuple(
        (names.full(thesis.id), said(thesis.verdict), strength_said(thesis))
        for thesis in evaluation.theses
    )
    yield Table(("thesis", "verdict", "strength"), rows)
    if evaluation.standard != "preponderance":
        asked = STANDARDS[evaluation.standard]
        yield Paragraph(f"Standard of proof: {evaluation.standard} ({asked}).")
    remarks = [remark for thesis in evaluation.theses for remark in _remarks(thesis, names)]
    remarks += _unsettled(evaluation, names)
    if remarks:
        yield Bullets(tuple(remarks))


def _unsettled(evaluation: Evaluation, names: Names) -> Iterable[str]:
    theses = set(evaluation.map.theses)
    bounds = evaluation.strengths.unsettled
    others = [name for name in bounds if name not in theses]
    for name in others[:MOST_NAMED]:
        low, high = bounds[name]
        yield (
            f"The strength of {names.full(name)} does not settle; it was last between {low:.2f} "
            f"and {high:.2f}, and what rests on it is worked out from the middle."
        )
    if len(others) > MOST_NAMED:
        left = number(len(others) - MOST_NAMED, "further statement")
        yield f"Nor do the strengths of {left}."


def said(verdict: ThesisVerdict) -> str:
    """A verdict in a few words."""
    if verdict.word == "falls":
        return "falls"
    return f"{verdict.word}: {verdict.detail}"


def strength_said(thesis: ThesisReport) -> str:
    """A strength as number and word, or within which bounds it does not settle."""
    if thesis.bounds is not None:
        low, high = thesis.bounds
        return f"does not settle; last between {low:.2f} and {high:.2f}"
    return f"{thesis.strength:.2f}, {thesis.strength_word}"


def _remarks(thesis: ThesisReport, names: Names) -> Iterable[str]:
    quoted, verdict = names.quoted(thesis.id), thesis.verdict
    if thesis.before is not None and said(thesis.before) != said(verdict):
        yield f"{quoted}, as written: {said(thesis.before)}."
    case = f"The case {'against' if verdict.word == 'falls' else 'for'} {quoted}"
    if verdict.assumptions:
        count = number(len(verdict.assumptions), "assumption")
        yield f"{case} rests on {count}: {names.several(verdict.assumptions)}."
    if verdict.answers_assumed:
        count = number(len(verdict.answers_assumed), "assumption")
        yield f"{case} is defended by {count}: {names.several(verdict.answers_assumed)}."
    for note in verdict.notes:
        yield f"{quoted}: {note}."
    if thesis.warning:
        yield f"{quoted}: {thesis.warning}."


def _reading(evaluation: Evaluation, names: Names) -> Iterable[Block]:
    reading = evaluation.reading
    assert reading is not None
    yield Heading(2, f"Under {evaluation.options.abstract} semantics")
    yield Table(
        ("thesis", "accepted"),
        tuple((names.full(name), found) for name, found in reading.theses.items()),
    )
