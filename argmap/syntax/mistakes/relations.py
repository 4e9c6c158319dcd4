"""Slips in a line at the margin that says what bears on what."""

from __future__ import annotations

import re

from argmap.source.rules import syn001_unreadable_line, syn006_unclosed_bracket
from argmap.syntax.mistakes.line import Line, near
from argmap.syntax.reading import Reading
from argmap.syntax.words import CONTRADICTS, VERBS, VERBS_OFTEN_MEANT

ALL_VERBS = (*VERBS, CONTRADICTS)
MOST_WORDS = 12
"""A longer line with such a verb in it is prose."""
VERB = re.compile(rf"(?<!\S)(?:{'|'.join(ALL_VERBS)})(?!\S)")


def relation(line: Line) -> Reading | None:
    """A line with the verb of a relation, or nearly one, that the grammar does not know."""
    words = line.text.split()
    if not 2 <= len(words) <= MOST_WORDS:
        return None
    verb = VERB.search(line.text)
    if verb is None:
        return _misspelt(line, words)
    if _unclosed(line, verb.end()):
        plain = line.text[: line.text.index("{")]
        return line.read_as(plain.rstrip(), 0, len(line.text)) or line.unreadable()
    left = line.text[: verb.start()]
    if len(left.split()) > 1 and not re.search("[+,>\u2192]", left):
        return None
    before, after = "ids, joined by `+`,", "one id, or a step `a -> b`,"
    if verb.group() == CONTRADICTS:
        before, after = "an id", "ids, with commas between them,"
    line.say(
        syn001_unreadable_line.RULE,
        verb.start(),
        verb.end(),
        f"this line does not say what `{verb.group()}` what",
        help=f"write {before} before `{verb.group()}`, and {after} after it",
    )
    return line.unreadable()


def _unclosed(line: Line, after: int) -> bool:
    brace = line.text.find("{", after)
    if brace < 0 or "}" in line.text[brace:]:
        return False
    line.say(
        syn006_unclosed_bracket.RULE,
        brace,
        brace + 1,
        "these attributes have no closing brace",
        label="opened here",
        help="write `}` after the last attribute",
    )
    return True


def _misspelt(line: Line, words: list[str]) -> Reading | None:
    """`a suports b`: read so where the rest is as it should be."""
    for word in words[1:]:
        verb = VERBS_OFTEN_MEANT.get(word) or near(word, ALL_VERBS)
        if verb is None:
            continue
        at = line.text.index(word, len(words[0]))
        head = line.text[:at] + verb + line.text[at + len(word) :]
        reading = line.read_as(head, 0, len(line.text))
        if reading is None:
            continue
        line.say(
            syn001_unreadable_line.RULE,
            at,
            at + len(word),
            f"`{word}` is no relation",
            help=f"write `{verb}`",
            fix=(at, at + len(word), verb),
        )
        return reading
    return None
