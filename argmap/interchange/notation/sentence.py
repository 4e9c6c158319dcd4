"""Sentences, citations, attributes and other parts of lines, as the notation writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from argmap.interchange.format import Loss
from argmap.model.citation import Citation
from argmap.model.date import Date, parse_date
from argmap.model.scale import credence_word, strength_word
from argmap.syntax.attributes import Attribute
from argmap.syntax.attributes import split as split_attributes
from argmap.syntax.citations import LOCATORS, split
from argmap.syntax.format import write_attribute

BRACKET = re.compile(r"[\[{]")
UP_TO_BRACKET = re.compile(r"[^\[\]]*")
NO_CHARACTER = re.compile("[\0\ud800-\udfff]")
LINE_END = re.compile(r"\s*[\r\n]\s*")
OWN = frozenset(
    ("date", "by", "scheme", "author", "origin", "purpose", "perspective", "file", "url")
)
"""The attributes of the notation that take a text."""
HIDES_COMMENT = re.compile(r"[}\]][ \t]*//")
MOST_DECIMALS = 20


class Writer:
    """Writes parts of lines, and keeps account of what they cannot hold."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.losses: list[Loss] = []

    def line(self, text: str, what: str, where: str) -> str:
        """Text on one line, without white space around it."""
        flat = self.flat(text, what, where)
        bare = flat.strip()
        if bare != flat:
            self.losses.append(Loss(f"white space around the {what}", where))
        return bare

    def flat(self, text: str, what: str, where: str) -> str:
        """Text on one line, for places where quotation marks hold white space."""
        if NO_CHARACTER.search(text):
            self.losses.append(Loss(f"character in the {what}", where))
            text = NO_CHARACTER.sub("\ufffd", text)
        if "\n" in text or "\r" in text:
            self.losses.append(Loss(f"line break in the {what}", where))
            text = LINE_END.sub(" ", text)
        return text

    def prose(self, text: str, what: str, where: str) -> str:
        """A sentence in which brackets are only brackets."""
        line = self.line(text, what, where)
        if BRACKET.search(line) is None:
            return line
        parts, last = [], 0
        for found in BRACKET.finditer(line):
            at = found.start()
            if self._opens(line, at):
                parts += [line[last:at], "\\"]
                last = at
        return "".join((*parts, line[last:]))

    @staticmethod
    def _opens(line: str, at: int) -> bool:
        if line[at] == "{" or line[at - 1 : at] == "\\":
            return True
        inside = UP_TO_BRACKET.match(line, at + 1)
        return inside is not None and "@" in inside.group()

    def citations(self, citations: Iterable[Citation], where: str) -> str:
        """``[@a, p. 5; see @b]``, empty where nothing is cited."""
        parts = [self._citation(citation, where) for citation in citations]
        kept = [part for part in parts if part]
        return f"[{'; '.join(kept)}]" if kept else ""

    def _citation(self, citation: Citation, where: str) -> str:
        prefix = f"{citation.prefix} " if citation.prefix else ""
        minus = "-" if citation.suppressed else ""
        kind = f"{LOCATORS[citation.kind][0]} " if citation.kind in LOCATORS else ""
        locator = f", {kind}{citation.locator}" if citation.locator or kind else ""
        whole = f"{prefix}{minus}@{citation.key}{locator}"
        if self._reads_as(whole, citation):
            return whole
        bare = f"{minus}@{citation.key}"
        if self._reads_as(bare, Citation(citation.key, suppressed=citation.suppressed)):
            self.losses.append(Loss(f"place in `{citation.key}` in the citation", where))
            return bare
        self.losses.append(Loss(f"citation of `{citation.key}`", where))
        return ""

    def _reads_as(self, written: str, citation: Citation) -> bool:
        if any(character in written for character in "[]\n\r\0"):
            return False
        parts, faults = split(f"[{written}]", self.lang)
        return not faults and [Citation(*part[:5]) for part in parts] == [citation]

    def braces(self, attributes: Iterable[str]) -> str:
        """``{…}``, empty where there are no attributes."""
        words = [attribute for attribute in attributes if attribute]
        return "{" + " ".join(words) + "}" if words else ""

    def strength(self, value: float | None, where: str) -> str:
        """A strength: its word, or its number."""
        return self._scale("strength", value, strength_word, where)

    def credence(self, value: float | None, where: str) -> str:
        """A credence: its word, or its number."""
        return self._scale("credence", value, credence_word, where)

    def _scale(
        self, name: str, value: float | None, word: Callable[[float], str | None], where: str
    ) -> str:
        if value is None:
            return ""
        known = word(value)
        if known is not None:
            return known
        # The notation has no exponents.
        written = repr(value)
        if "e" in written or len(written) > MOST_DECIMALS:
            written = f"{value:.{MOST_DECIMALS}f}".rstrip("0") + "0"
        if float(written) != value:
            self.losses.append(Loss(f"exact {name}", where))
        return f"{name}={written}"

    def date(self, date: Date | None, what: str, where: str) -> str:
        """A date, as it was written."""
        if date is None:
            return ""
        if parse_date(date.text) != date:
            self.losses.append(Loss(what, where))
            return ""
        return self.value("date", date.text, what, where)

    def value(self, key: str, text: str, what: str, where: str) -> str:
        """``key=text``, quoted where it must be; empty without a text."""
        if not text:
            return ""
        return self._attribute(key, self.flat(text, what, where), what, where)

    def tags(self, tags: Iterable[str], where: str) -> list[str]:
        """``.name`` for each tag."""
        return [self._attribute(f".{tag}", None, f"tag `{tag}`", where) for tag in tags]

    def extra(self, extra: Mapping[str, str], where: str, kind: str = "") -> list[str]:
        """``x-NAME=value`` for each attribute of anybody's own."""
        return [
            self._attribute(key, self.flat(text, kind + key, where), kind + key, where)
            for key, text in extra.items()
        ]

    def _attribute(self, name: str, value: str | None, what: str, where: str) -> str:
        """An attribute, empty where it would not be read as what it is."""
        written = write_attribute(Attribute(name, value, 0, 0))
        again = [(found.name, found.value) for found in split_attributes(f"{{{written}}}")]
        known = name != "." if value is None else name in OWN or name.startswith("x-")
        hidden = HIDES_COMMENT.search(written) or NO_CHARACTER.search(name)
        if known and not hidden and again == [(name, value)]:
            return written
        self.losses.append(Loss(what, where))
        return ""
