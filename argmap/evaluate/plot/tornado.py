"""The effects on a thesis as a tornado plot."""

from __future__ import annotations

from argmap.evaluate.evaluation import Evaluation
from argmap.evaluate.explain.names import Names
from argmap.evaluate.plot.svg import AGAINST, FOR, Sheet, shortened, width_of
from argmap.evaluate.report.pieces import signed

MOST = 20
BAR, GAP, TOP, MARGIN, PLOT = 16, 8, 78, 20, 420
LABEL = 44


def tornado(evaluation: Evaluation, thesis: str) -> Sheet:
    """A bar for each piece, from the strength of the thesis to its strength without the piece.

    The largest are on top, at most 20. A bar to the left is of a piece that speaks for the thesis:
    without it the thesis is weaker.
    """
    names = Names(evaluation.map)
    effects = evaluation.effects[thesis][:MOST]
    now = evaluation.strengths.of(thesis)
    labels = [shortened(names.full(e.statement), LABEL) for e in effects]
    left = MARGIN + max(map(width_of, labels), default=0) + 70
    ends = [now, *(now - e.withdrawal for e in effects)]
    low, high = min(ends), max(ends)
    room = max(high - low, 0.02) * 1.15
    low = (low + high - room) / 2

    def x(strength: float) -> float:
        return left + (strength - low) / room * PLOT

    height = TOP + len(effects) * (BAR + GAP) + MARGIN
    title = f"What each piece does to the strength of {names.quoted(thesis)}"
    sheet = Sheet(left + PLOT + 70 + MARGIN, height, title)
    sheet.text(MARGIN, MARGIN + 6, title, bold=True)
    sheet.text(
        MARGIN, MARGIN + 26, f"strength {now:.2f} as it is; each bar ends where it would be without"
    )
    sheet.line(x(now), TOP - 12, x(now), height - MARGIN)
    sheet.text(x(now), TOP - 16, f"{now:.2f}", "middle")
    for at, (effect, label) in enumerate(zip(effects, labels, strict=True)):
        y = TOP + at * (BAR + GAP)
        end = now - effect.withdrawal
        from_x, to_x = sorted((x(now), x(end)))
        colour = FOR if effect.withdrawal >= 0 else AGAINST
        said = f"{names.full(effect.statement)}: without it {end:.3f}"
        sheet.box(from_x, y, max(to_x - from_x, 1), BAR, colour, said)
        sheet.text(MARGIN, y + BAR - 3, label)
        value = signed(-effect.withdrawal)
        if end <= now:
            sheet.text(from_x - 6, y + BAR - 3, value, "end")
        else:
            sheet.text(to_x + 6, y + BAR - 3, value)
    return sheet
