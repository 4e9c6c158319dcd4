"""The words of the two scales, and the numbers behind them.

*Adjectives weigh the step, probabilities judge the sentence.* The adjectives follow Toulmin's
qualifiers (The Uses of Argument, 1958); the probabilities follow Sherman Kent, *Words of Estimative
Probability* (Studies in Intelligence, 1964).
"""

from __future__ import annotations

STRENGTH_WORDS = {"weak": 0.5, "moderate": 0.75, "strong": 0.9, "decisive": 1.0}
CREDENCE_WORDS = {
    "certain": 1.0,
    "almost-certain": 0.93,
    "probable": 0.75,
    "even": 0.5,
    "improbable": 0.3,
    "almost-impossible": 0.07,
}
MODERATE = STRENGTH_WORDS["moderate"]
"""What an unmarked step counts."""


def strength_word(value: float) -> str | None:
    """The adjective for exactly this strength, or None."""
    return next((word for word, number in STRENGTH_WORDS.items() if number == value), None)


def credence_word(value: float) -> str | None:
    """The word of probability for exactly this credence, or None."""
    return next((word for word, number in CREDENCE_WORDS.items() if number == value), None)
