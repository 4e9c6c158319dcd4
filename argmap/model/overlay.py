"""What is drawn on top of a map, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from argmap.model.argument import Target
from argmap.model.extra import NO_EXTRA


@dataclass(frozen=True, slots=True)
class Mark:
    """What an overlay says of one statement or argument.

    ``kind`` becomes a class in the picture (``accepted``, ``rejected``, ``open``, ``turning``,
    ``weak-place`` …), ``number`` a badge beside it, ``word`` is printed on it, ``tooltip`` is shown
    on hover.
    """

    kind: str = ""
    number: str = ""
    word: str = ""
    tooltip: str = ""


@dataclass(frozen=True, slots=True)
class Overlay:
    """Marks by statement id or argument number, and what each kind means, for the legend."""

    marks: Mapping[Target, Mark]
    legend: Mapping[str, str] = field(default_factory=lambda: NO_EXTRA)
    title: str = ""
