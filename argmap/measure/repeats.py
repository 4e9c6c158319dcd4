"""Statements that say in the same or nearly the same words what another one says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from types import MappingProxyType
from typing import NamedTuple

from argmap.measure.once import once
from argmap.measure.words import content_words
from argmap.model.map import ArgumentMap

WORDS_PER_CHANGE = 5
"""For each so many content words, one of them may be another one."""
MOST_CHANGES = 2
WORDS_PER_ADDITION = 4
"""From so many content words onwards, one may stand in one of the statements only."""
LONGEST = 30
"""In longer statements only one word may be another one, or looking for them would cost time."""
SAME_WORD = 80
"""Words this alike (from 0 to 100, by the letters that they share in order) are slips of one."""
NEIGHBOURS = 8
"""How many others in the order of the alphabet a statement of a large group is compared with."""


class _Said(NamedTuple):
    """What is compared: the statement's id, its stems, and the words as written, by stem."""

    id: str
    stems: frozenset[str]
    words: Mapping[str, str]


@once
def repeated(map_: ArgumentMap) -> Mapping[str, str]:
    """The statements that nearly repeat another one, each with one that it repeats, by id.

    Both sides of a repetition are here, so that nothing hangs on the order of writing. Two
    statements repeat each other if their content words are the same, letter case, endings, order
    and slips of the pen aside; of five or more words one may be another one, of ten or more two; to
    four words one may be added, and a number to three. They do not if each has a name or a number
    that the other lacks: then they speak of different things. Linear in the map: candidates are
    found by what is left of a statement without one or two of its words, and in a large group of
    candidates each is compared with its neighbours only.
    """
    first: dict[int, _Said] = {}
    groups: dict[int, list[_Said]] = {}
    for each in _said(map_):
        for key in _keys(each.words):
            earlier = first.setdefault(key, each)
            # Most numbers are those of one statement only, and need no list.
            if earlier is not each:
                groups.setdefault(key, [earlier]).append(each)
    found: dict[str, str] = {}
    for group in groups.values():
        for one, other in _pairs(group):
            if (one.id not in found or other.id not in found) and alike(one, other):
                found.setdefault(one.id, other.id)
                found.setdefault(other.id, one.id)
    return MappingProxyType(found)


def _said(map_: ArgumentMap) -> Iterator[_Said]:
    for statement in map_.statements.values():
        # Where there are no content words, all words are compared.
        words = content_words(statement.text) or {
            word: word for word in statement.text.casefold().split()
        }
        if words:
            yield _Said(statement.id, frozenset(words), words)


def changes(size: int) -> int:
    """How many of so many content words may be others in a near repetition."""
    return min(size // WORDS_PER_CHANGE, MOST_CHANGES if size <= LONGEST else 1)


def _keys(stems: Collection[str]) -> list[int]:
    # One number for each set of words that is left when none, one or two are taken out. Two
    # statements that share a number share all the other words. One more word than may change is
    # taken out of a short statement, since it may be the same word with a slip of the pen.
    hashes = [hash(word) for word in stems]
    whole = 0
    for number in hashes:
        whole ^= number
    keys = [whole]
    if len(hashes) > 2:
        keys += [whole ^ number for number in hashes]
        if changes(len(hashes)) == MOST_CHANGES:
            keys += [whole ^ one ^ other for one, other in combinations(hashes, 2)]
    return keys


def _pairs(group: list[_Said]) -> Iterable[tuple[_Said, _Said]]:
    if len(group) <= NEIGHBOURS:
        return combinations(group, 2)
    ordered = sorted(group, key=lambda each: sorted(each.stems))
    return (
        (one, other)
        for place, one in enumerate(ordered)
        for other in ordered[place + 1 : place + 1 + NEIGHBOURS]
    )


def alike(one: _Said, other: _Said) -> bool:
    """Whether two statements say nearly the same words; see :func:`repeated`."""
    if one.id == other.id:
        return False
    left = [one.words[word] for word in one.stems - other.stems]
    right = [other.words[word] for word in other.stems - one.stems]
    if not left and not right:
        return True
    left, right = _without_slips(sorted(left), sorted(right))
    if any(map(_tells_apart, left)) and any(map(_tells_apart, right)):
        return False
    size = min(len(one.stems), len(other.stems))
    return max(len(left), len(right)) <= changes(size) or _one_added(left, right, size)


def _one_added(left: list[str], right: list[str], size: int) -> bool:
    # One word, or one number, is in one of the statements and all else is in both.
    if len(left) + len(right) != 1:
        return False
    (word,) = left or right
    return size >= WORDS_PER_ADDITION - _is_number(word)


def _without_slips(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    # The words of each side that are no slip or other form of a word of the other side.
    if not left or not right:
        return left, right
    from rapidfuzz.fuzz import ratio

    rest = []
    for word in left:
        match = next(
            (
                other
                for other in right
                if not (_is_number(word) or _is_number(other))
                and ratio(word.casefold(), other.casefold()) >= SAME_WORD
            ),
            None,
        )
        if match is None:
            rest.append(word)
        else:
            right.remove(match)
    return rest, right


def _tells_apart(word: str) -> bool:
    return _is_number(word) or word[:1].isupper()


def _is_number(word: str) -> bool:
    return any(character.isdigit() for character in word)
