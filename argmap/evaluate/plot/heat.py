"""The table of rivals as a heat map."""

from __future__ import annotations

from argmap.evaluate.explain.names import Names
from argmap.evaluate.plot.svg import AGAINST, FAINT, FOR, INK, PAPER, Sheet, shortened, width_of
from argmap.evaluate.rivals.table import RivalsTable, Sign

WIDE, HIGH, MARGIN, TOP = 150, 26, 20, 90
LABEL = 50
SHADES: dict[Sign, tuple[str, str]] = {
    "++": (FOR, PAPER),
    "+": ("#9ecae9", INK),
    "0": ("#eeeeee", INK),
    "−": ("#f6c19c", INK),
    "−−": (AGAINST, PAPER),
    "": (PAPER, FAINT),
}
"""The fill of a cell and the colour of the sign in it; the sign tells all without colour."""


def heat_map(table: RivalsTable, names: Names) -> Sheet:
    """A column for each rival, a row for each piece; the sign stands in each cell.

    A cell where the map does not say is blank with a dot.
    """
    labels = [shortened(names.full(row.statement), LABEL) for row in table.rows]
    left = MARGIN + max(map(width_of, labels), default=0) + 16
    title = "Rivals and what bears on them"
    sheet = Sheet(
        left + WIDE * len(table.rivals) + MARGIN, TOP + HIGH * len(table.rows) + MARGIN, title
    )
    sheet.text(MARGIN, MARGIN + 6, title, bold=True)
    sheet.text(
        MARGIN, MARGIN + 26, "++ + for a rival, −− − against it; a dot: the map does not say"
    )
    for column, rival in enumerate(table.rivals):
        middle = left + WIDE * (column + 0.5)
        most = int(WIDE / 8)
        sheet.text(middle, TOP - 24, shortened(names.quoted(rival.id), most), "middle", bold=True)
        sheet.text(middle, TOP - 8, f"{rival.strength:.2f}", "middle")
    for at, (row, label) in enumerate(zip(table.rows, labels, strict=True)):
        y = TOP + at * HIGH
        sheet.text(MARGIN, y + HIGH - 9, label)
        for column, (sign, cell) in enumerate(zip(row.signs, row.cells, strict=True)):
            fill, ink = SHADES[sign]
            x = left + column * WIDE
            said = "the map does not say" if cell is None else f"{cell:+.3f}"
            sheet.box(x + 1, y + 1, WIDE - 2, HIGH - 2, fill, said)
            sheet.text(x + WIDE / 2, y + HIGH - 9, sign or "·", "middle", ink)
    return sheet
