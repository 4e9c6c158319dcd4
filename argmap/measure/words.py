"""The words of a statement that carry its content."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from unicodedata import category, normalize

from argmap.source.cells import is_wide

STEM = 6
"""Letters from the beginning of a word that are compared: enough to tell words apart, too few to
tell the forms of one word apart."""

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
COMMONEST = """
a about above actually after again against all almost also although always am among an and any are
as at away be became because become been before being below between both but by came can cannot
certainly clear clearly come could course did do does doing down during each either else even
ever every fact few for from further generally get give given had has have having he hence her here
hers herself him himself his how however i if in indeed into is it its itself just least less like
likewise made make many may me mere merely might mine more moreover most much must my myself namely
naturally need neither never nevertheless no nor not nothing now obviously of off often on once one
only or other others ought our ours out over own perhaps plainly please quite rather really said
same say says shall she should simply since so some still such surely than that the their theirs
them themselves then there thereby therefore these they thing things this those though through thus
to too truly under until up upon us very was we well were what when where whether which while who
whole whom whose why will with within without would yes yet you your yours
"""
"""The commonest English words that have a grammar but no content, and words that only stress."""
FUNCTION_WORDS = frozenset(COMMONEST.split())


@lru_cache(maxsize=16384)
def content_words(text: str) -> Mapping[str, str]:
    """The content words of a text as they are written, by their stems, in order.

    A word counts if it has a digit, or three letters or more and is none of the commonest English
    function words; each stem counts once. In scripts that put no space between words, each pair of
    wide characters counts. Other shapes of a letter, and signs that nobody sees, make no
    difference.
    """
    found: dict[str, str] = {}
    for word in WORD.findall(text if text.isascii() else _plain(text)):
        plain = word.casefold()
        if not word.isascii() and any(map(is_wide, word)):
            for at in range(0, len(word), 2):
                found.setdefault(word[at : at + 2], word[at : at + 2])
        elif plain not in FUNCTION_WORDS and (len(word) > 2 or not word.isalpha()):
            found.setdefault(stem(plain), word)
    return MappingProxyType(found)


def _plain(text: str) -> str:
    """Letters in their plainest form, without signs of no width such as a soft hyphen."""
    return "".join(each for each in normalize("NFKC", text) if category(each) != "Cf")


def stem(word: str) -> str:
    """A word in small letters without genitive and most of its endings."""
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    return word[:STEM] if len(word) > STEM else word.removesuffix("s")
