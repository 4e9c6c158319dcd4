"""Quotations in a statement, and whether they stand in a text."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import normalize

from argmap.source.cells import is_wide

CLOSERS = {"“": "”", '"': '"', "«": "»", "„": "“”", "「": "」"}
FEWEST_WORDS = 3
"""Shorter quotations are turns of phrase, and are not looked up."""

MARK = re.compile(r"[“”\"«»„「」]")
GAP = re.compile(r"\[[^\[\]]*\]|…|\.\.\.+|\. \. \.")
WORD = re.compile(r"\w+")
ONE_SHAPE = str.maketrans(
    dict.fromkeys('“”„‟«»「」"‘’‚‛′`´', "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
    # Soft hyphens and the marks of emphasis in Markdown are no part of the words.
    | dict.fromkeys("\u00ad\u200b*_\\", "")
)
AROUND_DASH = re.compile(r"\s*-+\s*")
SPACES = re.compile(r"\s+")
WIDE_BREAK = re.compile(r"(?<=[^\x00-\u10ff]) (?=[^\x00-\u10ff])")
LAST_POINT = " ,;:.!?。、，"


class Quotation(NamedTuple):
    """What stands between quotation marks, and its offsets in the text around it."""

    start: int
    end: int
    text: str


def quotations(text: str) -> list[Quotation]:
    """The quotations of three words or more, in order.

    Quotation marks are “ ”, " ", « », „ “ and 「 」; what is quoted inside a quotation is part of
    it. A mark that is never closed opens nothing. Bracketed insertions are not counted as words.
    """
    marks = list(MARK.finditer(text))
    last = {mark.group(): place for place, mark in enumerate(marks)}
    found = []
    place = 0
    while place < len(marks):
        closers = CLOSERS.get(marks[place].group(), "")
        opened = place
        place += 1
        if all(last.get(closer, -1) <= opened for closer in closers):
            continue
        while marks[place].group() not in closers:
            place += 1
        start, end = marks[opened].end(), marks[place].start()
        place += 1
        if _words(text[start:end]) >= FEWEST_WORDS:
            found.append(Quotation(start, end, text[start:end]))
    return found


def stands_in(quotation: str, text: str) -> bool:
    """Whether a quotation stands word for word in a text that went through :func:`plain`.

    At ``…``, ``...``, ``[…]`` and bracketed insertions it is split, and the parts must come in that
    order. Linear in the two lengths.
    """
    at = 0
    before = 0
    for gap in (*GAP.finditer(quotation), None):
        after = gap.start() if gap else len(quotation)
        # A letter in brackets changes the beginning or the end of a word, so the rest is no word.
        joined_left = (
            quotation[before - 1 : before] == "]" and quotation[before : before + 1] != " "
        )
        joined_right = quotation[after : after + 1] == "[" and quotation[after - 1 : after] != " "
        part = plain(quotation[before:after]).rstrip(LAST_POINT).lstrip(" ")
        at = _find(part, text, at, not joined_left, not joined_right)
        if at < 0:
            return False
        before = gap.end() if gap else after
    return True


def plain(text: str) -> str:
    """A text with one letter case, one white space, and one shape of quotation mark and dash."""
    text = normalize("NFC", text).translate(ONE_SHAPE).casefold()
    text = SPACES.sub(" ", AROUND_DASH.sub("-", text)).strip()
    return text if text.isascii() else WIDE_BREAK.sub("", text)


def _find(part: str, text: str, start: int, whole_left: bool, whole_right: bool) -> int:
    # The end of the first place at or after `start` where `part` stands as whole words, or -1.
    if not part:
        return start
    at = text.find(part, start)
    while at >= 0:
        end = at + len(part)
        cut_left = whole_left and _inside_word(text, at)
        cut_right = whole_right and _inside_word(text, end)
        if not cut_left and not cut_right:
            return end
        at = text.find(part, at + 1)
    return -1


def _inside_word(text: str, at: int) -> bool:
    pair = text[at - 1 : at + 1] if at else ""
    return len(pair) == 2 and pair.isalnum() and not is_wide(pair[0]) and not is_wide(pair[1])


def _words(text: str) -> int:
    count = 0
    for word in WORD.findall(GAP.sub(" ", text)):
        count += 1 if word.isascii() else max(1, sum(map(is_wide, word)))
    return count
