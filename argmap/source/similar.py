"""The nearest known name to what was written."""

from __future__ import annotations

from collections.abc import Iterable

SHORTEST = 3
"""Names of one or two letters are all alike; none of them is near another."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known name that is most like ``word``, or None where none is near.

    Near means a Jaro-Winkler similarity of 0.8 or a Damerau-Levenshtein distance of 1, so that
    swapped, missing and doubled letters are found in short and in long names alike.
    """
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

    names = list(known)
    found = process.extractOne(
        word.casefold(), names, scorer=JaroWinkler.similarity, processor=str.casefold
    )
    if found is None:
        return None
    name: str = found[0]
    if min(len(word), len(name)) < SHORTEST:
        return name if word.casefold() == name.casefold() else None
    if found[1] >= 0.8 or DamerauLevenshtein.distance(word.casefold(), name.casefold()) <= 1:
        return name
    return None
