"""The parts of a report that list evidence: turning sets, effects, rivals."""

from __future__ import annotations

from argmap.evaluate.evaluation import Evaluation
from argmap.evaluate.explain.names import Names, number
from argmap.evaluate.report.blocks import Blocks, Bullets, Paragraph, Table
from argmap.evaluate.rivals.table import RivalsTable
from argmap.evaluate.turning.turning import MOST_LISTED, Turning
from argmap.evaluate.verdict.words import Word

THEN: dict[Word, str] = {"stands": "then stands", "falls": "then falls", "open": "is then open"}


def turning_blocks(turning: Turning, names: Names) -> Blocks:
    """What a thesis hangs on."""
    full = names.full(turning.thesis)
    if not turning.sets:
        yield Paragraph(f"{full}: {_nothing_turns(turning)}.")
        return
    size = len(turning.sets[0].withdrawn)
    if size == 1:
        one = "this piece" if len(turning.sets) == 1 else "any one of these"
        lead = f"{full} turns if {one} is withdrawn:"
    else:
        one = "this set" if len(turning.sets) == 1 else "any one of these sets"
        lead = f"{full} turns only if {number(size, 'piece')} are withdrawn together, by {one}:"
    yield Paragraph(lead)
    yield Bullets(
        tuple(f"{names.several(one.withdrawn)}: it {THEN[one.word]}" for one in turning.sets)
    )
    if turning.more:
        if len(turning.sets) == MOST_LISTED:
            rest = f"There are more sets of that size; the first {MOST_LISTED} are listed."
        else:
            rest = "There may be more sets of that size; then the time for the search was over."
        yield Paragraph(rest)


def _nothing_turns(turning: Turning) -> str:
    if turning.searched is not None:
        so_far = f"no withdrawal of up to {number(turning.searched, 'piece')} turns it"
        if turning.stopped == "time":
            return f"{so_far}; then the time for the search was over"
        return f"{so_far}; to look further, install the solver with pip install 'argmap[solve]'"
    if not turning.candidates:
        return "nothing bears on it that could be withdrawn"
    if turning.assumptions:
        return "no withdrawal turns it"
    return "no withdrawal of evidence turns it; with --assumptions bare claims are tried as well"


def effects_table(evaluation: Evaluation, thesis: str, names: Names, most: int | None) -> Blocks:
    """How much each piece counts for a thesis."""
    effects, shapley = evaluation.effects[thesis], evaluation.shapley[thesis]
    if not effects:
        yield Paragraph(f"{names.full(thesis)}: no piece of evidence bears on it.")
        return
    yield Paragraph(
        f"{names.full(thesis)}, strength {evaluation.strengths.of(thesis):.2f}. "
        "What each piece adds; above 0 it speaks for the thesis."
    )
    rows = []
    for effect in effects[:most]:
        gradient = "–" if effect.gradient is None else signed(effect.gradient)
        row = [names.full(effect.statement), signed(effect.withdrawal), gradient]
        if shapley:
            value, error = shapley[effect.statement]
            row.append(f"{signed(value)} ± {error:.4f}")
        rows.append(tuple(row))
    head: tuple[str, ...] = ("piece", "when withdrawn", "a little more")
    yield Table((*head, "fair share") if shapley else head, tuple(rows))
    if len(effects) > len(rows):
        left = number(len(effects) - len(rows), "piece")
        yield Paragraph(f"A further {left} count for less.")
    at_odds = [effect.statement for effect in effects if effect.at_odds]
    if at_odds:
        yield Paragraph(
            f"The two measures differ in sign for {names.several(at_odds)}: as a whole it does one "
            "thing, a little more of it would do the other."
        )


def signed(value: float) -> str:
    """A number with its sign and three decimals; what rounds to nothing has none."""
    text = f"{value:+.3f}"
    return "0.000" if float(text) == 0 else text.replace("-", "−")


def rivals_blocks(table: RivalsTable, names: Names) -> Blocks:
    """Rivals side by side: what speaks to several, and what speaks to one alone."""
    rivals = "; ".join(
        f"{names.quoted(r.id)} {r.strength:.2f}, against it {signed(r.inconsistency)}, "
        f"for it {signed(r.support)}"
        for r in table.rivals
    )
    yield Paragraph(f"Each on its own case, the one with least against it first: {rivals}.")
    for name in table.unsettled:
        yield Paragraph(f"The strength of {names.full(name)} does not settle.")
    shared = [row for row in table.rows if row.diagnosticity is not None]
    if shared:
        head = ("evidence", *(names.quoted(r.id) for r in table.rivals), "spread", "")
        yield Table(
            head,
            tuple(
                (
                    names.full(row.statement),
                    *row.signs,
                    f"{row.diagnosticity:.3f}",
                    row.finding,
                )
                for row in shared
            ),
        )
        yield Paragraph(
            "++ and + speak for a rival, −− and − against it, 0 hardly either way; blank where the "
            "map does not say, which is not the same as neutral."
        )
    alone = [row for row in table.rows if row.diagnosticity is None]
    if alone:
        yield Paragraph(
            "These bear on one rival only, as far as the map says; what would they say of the "
            "others?"
        )
        yield Bullets(
            tuple(
                f"{names.quoted(rival.id)}: {names.several(found)}"
                for column, rival in enumerate(table.rivals)
                if (found := [row.statement for row in alone if row.cells[column] is not None])
            )
        )
