"""Colours, in two themes.

The hues are those of M. Okabe and K. Ito, *Color Universal Design* (2008): blue and vermilion
(orange on dark ground), which people with any of the common kinds of colour blindness tell apart.
Nothing is told by colour alone, so that a print in grey says as much. Every text has a contrast of
at least 4.5 to 1 with what lies behind it, as WCAG 2.2 asks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Side = Literal["thesis", "for", "against", "both", "none"]


@dataclass(frozen=True, slots=True)
class Ink:
    """The ground of a box, its line, and its text."""

    fill: str
    line: str
    text: str


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a picture; ``boxes`` go by the side on which a statement stands."""

    name: str
    ground: str
    text: str
    muted: str
    section: Ink
    boxes: dict[Side, Ink]
    support: Ink
    attack: Ink
    neutral: Ink


LIGHT = Theme(
    name="light",
    ground="#ffffff",
    text="#1a1a1a",
    muted="#4a4a4a",
    section=Ink("#f6f6f4", "#a8a8a2", "#45453f"),
    boxes={
        "thesis": Ink("#fff4c2", "#1a1a1a", "#1a1a1a"),
        "for": Ink("#e3f0fa", "#0072b2", "#1a1a1a"),
        "against": Ink("#fdeadd", "#c85200", "#1a1a1a"),
        "both": Ink("#efebf2", "#6b5a78", "#1a1a1a"),
        "none": Ink("#ffffff", "#7a7a7a", "#1a1a1a"),
    },
    support=Ink("#ffffff", "#0072b2", "#005a8e"),
    attack=Ink("#ffffff", "#c85200", "#9c4000"),
    neutral=Ink("#ffffff", "#7a7a7a", "#4a4a4a"),
)

DARK = Theme(
    name="dark",
    ground="#15181c",
    text="#f2f2f2",
    muted="#c8ccd1",
    section=Ink("#1d2126", "#5c636b", "#d3d6da"),
    boxes={
        "thesis": Ink("#463b10", "#f0e442", "#ffffff"),
        "for": Ink("#12354f", "#56b4e9", "#f2f2f2"),
        "against": Ink("#4d2608", "#f0913a", "#f7f2ee"),
        "both": Ink("#37313d", "#b9a8c6", "#f2f2f2"),
        "none": Ink("#15181c", "#9aa0a6", "#f2f2f2"),
    },
    support=Ink("#15181c", "#56b4e9", "#8fd0f5"),
    attack=Ink("#15181c", "#f0913a", "#ffb877"),
    neutral=Ink("#15181c", "#9aa0a6", "#c8ccd1"),
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK)}
