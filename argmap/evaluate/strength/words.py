"""Strengths in words, and a word of warning where they disagree with the verdict."""

from __future__ import annotations

from argmap.model.scale import CREDENCE_WORDS


def strength_in_words(strength: float) -> str:
    """The word of estimative probability nearest to a strength (Kent 1964)."""
    return min(CREDENCE_WORDS, key=lambda word: abs(CREDENCE_WORDS[word] - strength))
