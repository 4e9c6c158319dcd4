"""What stands in a citation's brackets, after Pandoc's syntax."""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import category

BEFORE_KEY = re.compile(r"(?P<prefix>(?:[^@]*\s)?)(?P<minus>-?)@(?=\w)")
INSIDE_KEY = frozenset(":.#$%&+?<>~/-")

LOCATORS = {
    "page": ("p.", "pp.", "page", "pages"),
    "paragraph": ("para.", "paras.", "par.", "paragraph", "paragraphs", "¶", "¶¶"),
    "chapter": ("chap.", "chaps.", "ch.", "chapter", "chapters"),
    "section": ("sec.", "secs.", "section", "sections", "§", "§§"),
    "volume": ("vol.", "vols.", "volume", "volumes"),
    "book": ("bk.", "bks.", "book", "books"),
    "part": ("pt.", "pts.", "part", "parts"),
    "line": ("l.", "ll.", "line", "lines"),
    "verse": ("v.", "vv.", "verse", "verses"),
    "note": ("n.", "nn.", "note", "notes"),
    "folio": ("f.", "ff.", "fol.", "fols.", "folio", "folios"),
    "column": ("col.", "cols.", "column", "columns"),
    "figure": ("fig.", "figs.", "figure", "figures"),
    "number": ("no.", "nos.", "number", "numbers"),
    "article": ("art.", "arts.", "article", "articles"),
}
"""The kinds of locators of the Citation Style Language, and how English writes them."""

FOREIGN: dict[str, dict[str, tuple[str, ...]]] = {
    "de": {"page": ("S.", "Seite"), "paragraph": ("Abs.", "Absatz"), "chapter": ("Kap.",),
           "volume": ("Bd.",), "note": ("Anm.",), "line": ("Z.",), "folio": ("Bl.",)},
    "fr": {"page": ("p.", "page"), "paragraph": ("par.", "al."), "chapter": ("chap.",),
           "volume": ("t.",), "note": ("n.",), "folio": ("fol.",)},
    "es": {"page": ("pág.", "págs.", "p."), "paragraph": ("párr.",), "chapter": ("cap.",)},
    "it": {"page": ("p.", "pag."), "paragraph": ("par.",), "chapter": ("cap.",)},
    "nl": {"page": ("blz.", "p."), "paragraph": ("al.",), "chapter": ("hfst.",)},
    "pl": {"page": ("s.", "str."), "paragraph": ("akap.",), "chapter": ("rozdz.",)},
    "ru": {"page": ("с.", "стр."), "paragraph": ("абз.",), "chapter": ("гл.",),
           "volume": ("т.",), "folio": ("л.",)},
    "uk": {"page": ("с.", "стор."), "paragraph": ("абз.",), "chapter": ("гл.", "розд.")},
    "el": {"page": ("σ.", "σσ.", "σελ."), "paragraph": ("παρ.",), "chapter": ("κεφ.",)},
    "ar": {"page": ("ص",), "paragraph": ("فقرة",), "chapter": ("فصل",), "volume": ("ج",)},
    "he": {"page": ("עמ׳", "עמ'"), "paragraph": ("פסקה",), "chapter": ("פרק",)},
    "tr": {"page": ("s.", "ss."), "paragraph": ("par.",), "chapter": ("böl.",)},
}  # fmt: skip
"""How other languages of the front matter's ``lang`` write them, besides the English ones."""


class CitationPart(NamedTuple):
    """One cited key; places are offsets into the brackets' text."""

    key: str
    kind: str
    locator: str
    prefix: str
    suppressed: bool
    start: int
    end: int


def split(brackets: str, lang: str = "") -> tuple[list[CitationPart], list[tuple[int, int]]]:
    """The keys cited in ``[…]``, and the places of parts that hold no key."""
    parts: list[CitationPart] = []
    faults: list[tuple[int, int]] = []
    start = 1
    for part in brackets[1:-1].split(";"):
        end = start + len(part)
        found = BEFORE_KEY.match(part)
        if found is None:
            words = part.strip()
            at = start + part.find(words)
            if not words:  # the semicolon is what is wrong: the one before, or the first
                at, words = (start - 1 if parts or faults else end), ";"
            faults.append((at, at + len(words)))
        else:
            key_end = _key_end(part, found.end())
            kind, locator = _locator(part[key_end:].strip().removeprefix(",").strip(), lang)
            at = start + found.end() - 1
            parts.append(
                CitationPart(
                    part[found.end() : key_end],
                    kind,
                    locator,
                    found["prefix"].strip(),
                    bool(found["minus"]),
                    at,
                    start + key_end,
                )
            )
        start = end + 1
    return parts, faults


def _key_end(part: str, start: int) -> int:
    """Where a key ends: letters, marks, digits and `_`, and some punctuation between these."""
    end = start
    for at in range(start, len(part)):
        character = part[at]
        if character.isalnum() or character == "_" or category(character)[0] == "M":
            end = at + 1
        elif character not in INSIDE_KEY:
            break
    return end


def _locator(text: str, lang: str) -> tuple[str, str]:
    if not text:
        return "", ""
    word = re.match(r"[^\d\s.]*\.?", text)
    label = word.group() if word else ""
    rest = text[len(label) :].strip()
    if not label and rest[:1].isdigit():
        return "page", rest
    for table in (FOREIGN.get(lang[:2].lower(), {}), LOCATORS):
        for kind, words in table.items():
            if label in words and rest:
                return kind, rest
    return "", text
