"""A sheet to draw on, written as SVG."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from argmap.source.cells import cells
from argmap.source.report.harmless import harmless

FOR, AGAINST = "#0072b2", "#d55e00"
"""Blue and vermilion of Okabe and Ito (2008): apart for the common kinds of colour blindness."""
INK, FAINT, PAPER = "#1a1a1a", "#8a8a8a", "#ffffff"
SIZE = 13
CELL = 0.56 * SIZE
"""About the width of a terminal cell's worth of text at this size."""


class Sheet:
    """A drawing of a given size in pixels, with a title that screen readers say."""

    def __init__(self, width: float, height: float, title: str) -> None:
        self.width, self.height = width, height
        self._parts = [f"<title>{_safe(title)}</title>"]
        self.box(0, 0, width, height, PAPER)

    def box(
        self, x: float, y: float, width: float, height: float, fill: str, said: str = ""
    ) -> None:
        """A filled rectangle; ``said`` is shown on hover."""
        hover = f"<title>{_safe(said)}</title>" if said else ""
        self._parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
            f'fill="{fill}">{hover}</rect>'
        )

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str = FAINT) -> None:
        """A thin line."""
        self._parts.append(
            f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'
        )

    def text(
        self,
        x: float,
        y: float,
        words: str,
        anchor: str = "start",
        colour: str = INK,
        bold: bool = False,
    ) -> None:
        """Words on a line; ``anchor`` is start, middle or end."""
        weight = ' font-weight="bold"' if bold else ""
        self._parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}"{weight}>'
            f"{_safe(words)}</text>"
        )

    def put(self, sheet: Sheet, y: float) -> None:
        """Another drawing inside this one, at a height."""
        self._parts.append(sheet.svg(y))

    def svg(self, y: float = 0) -> str:
        """The drawing, to stand by itself or inside another at a height ``y``."""
        place = f' y="{y:.1f}"' if y else ""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg"{place} width="{self.width:.0f}" '
            f'height="{self.height:.0f}" viewBox="0 0 {self.width:.0f} {self.height:.0f}" '
            f'role="img" font-family="DejaVu Sans, Noto Sans, Arial, sans-serif" '
            f'font-size="{SIZE}">\n' + "\n".join(self._parts) + "\n</svg>\n"
        )


def stacked(sheets: Iterable[Sheet], title: str) -> str:
    """Several drawings one under the other in one."""
    below = list(sheets)
    whole = Sheet(
        max((sheet.width for sheet in below), default=1),
        sum(sheet.height for sheet in below) or 1,
        title,
    )
    y = 0.0
    for sheet in below:
        whole.put(sheet, y)
        y += sheet.height
    return whole.svg()


def shortened(text: str, most: int) -> str:
    """A text of at most so many terminal cells, cut with an ellipsis."""
    if cells(text) <= most:
        return text
    kept = ""
    for character in text:
        if cells(kept + character) >= most:
            break
        kept += character
    return kept.rstrip() + "…"


def width_of(text: str) -> float:
    """About how wide a text is drawn, in pixels."""
    return cells(text) * CELL


def _safe(text: str) -> str:
    return escape(harmless(text))
