"""The weak places of an essay, to be drawn on its map."""

from __future__ import annotations

from argmap.grade.marked import Marked
from argmap.model.overlay import Mark, Overlay

WEAK = "weak-place"
WORD = "weak place"


def overlay(marked: Marked) -> Overlay:
    """A number on each weak place, the same as in the report; on hover, what is weak there."""
    return Overlay(
        {
            place.statement: Mark(
                kind=WEAK, number=f"{place.number}:", word=WORD, tooltip=place.text
            )
            for place in marked.weak_places
        },
        legend={WEAK: "weak place: its number stands in the report"} if marked.weak_places else {},
    )
