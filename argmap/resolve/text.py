"""The pieces of a sentence become its words, its citations and its attributes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from argmap.model.citation import Citation
from argmap.resolve.attributes import NONE, AttributeReader, Traits
from argmap.resolve.known_attributes import ATTRIBUTES, Bearer
from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.document import Document
from argmap.source.rules import att006_not_last, syn006_unclosed_bracket, syn019_bad_citation
from argmap.syntax.attributes import split as split_attributes
from argmap.syntax.citations import split as split_citation
from argmap.syntax.tree import Piece

BRACES = re.compile(r"\{[^{}\n]*\}")
CITES = re.compile(r"\[(?:[^\[\]\n]{0,60}[\s;\-])?@\w")
CLOSES_UP = (".", ",", ";", ":", "!", "?", ")", "]", "”", "»")


@dataclass(slots=True)
class Said:
    """A sentence: its words, what it cites, and what its braces say."""

    text: str
    citations: tuple[Citation, ...] = ()
    traits: Traits = field(default_factory=lambda: NONE)


class TextReader:
    """Reads the sentences of one document."""

    def __init__(
        self, document: Document, prefix: str, lang: str, diagnostics: list[Diagnostic]
    ) -> None:
        self._document = document
        self._prefix = prefix
        self._lang = lang
        self._diagnostics = diagnostics
        self._attributes = AttributeReader(document, diagnostics)

    def read(self, pieces: list[Piece], bearers: frozenset[Bearer]) -> Said:
        """A sentence from its pieces; ``bearers`` is what its line is, for the attributes."""
        if len(pieces) == 1 and pieces[0].kind == "WORDS":
            return Said(pieces[0].text)
        words: list[str] = []
        citations: list[Citation] = []
        traits: Traits | None = None
        skip = 0
        for at, piece in enumerate(pieces):
            if piece.kind == "WORDS":
                self._append(words, piece.text[skip:])
                skip = 0
            elif piece.kind == "ESCAPED":
                self._append(words, piece.text[1:])
            elif piece.kind == "CITATION":
                citations += self._citation(piece)
            elif piece.kind == "ATTRIBUTES":
                if any(later.text.strip() for later in pieces[at + 1 :]):
                    self._not_last(piece.start, piece.text, pieces[-1])
                traits = self._attributes.read(piece.text, piece.start, bearers, traits)
            else:
                braces = self._braces(pieces, at)
                if braces:
                    traits = self._attributes.read(braces, piece.start, bearers, traits)
                    skip = len(braces) - 1
                else:
                    self._append(words, piece.text)
        return Said("".join(words).strip(), tuple(citations), traits or NONE)

    @staticmethod
    def _append(words: list[str], more: str) -> None:
        """Add words; where a citation stood between, one space is left, or none before a stop."""
        if words and words[-1].endswith(" ") and more.startswith((" ", *CLOSES_UP)):
            words[-1] = words[-1].rstrip(" ")
        words.append(more)

    def _citation(self, piece: Piece) -> list[Citation]:
        parts, faults = split_citation(piece.text, self._lang)
        for start, end in faults:
            self._diagnostics.append(
                syn019_bad_citation.RULE.at(
                    self._document.span(piece.start + start, piece.start + end),
                    "this part of the citation names no source",
                    label="no `@key` here",
                    help="write `[@key]`, or `[@key, p. 5; @other]` for several",
                )
            )
        return [
            Citation(
                self._prefix + part.key,
                part.kind,
                part.locator,
                part.prefix,
                part.suppressed,
                self._document.span(piece.start + part.start, piece.start + part.end),
            )
            for part in parts
        ]

    def _not_last(self, start: int, braces: str, last: Piece) -> None:
        text = self._document.text
        edits: tuple[Fix, ...] = ()
        end = last.start + len(last.text.rstrip())
        if text.startswith(braces, start) and "\n" not in text[start:end]:
            cut = start + len(braces)
            moved = text[cut:end].strip() + " " + braces
            fix = Edit(self._document.span(start, end), moved)
            if "{" not in text[cut:end]:
                edits = (Fix("move the attributes to the end", (fix,)),)
        self._diagnostics.append(
            att006_not_last.RULE.at(
                self._document.span(start, start + len(braces)),
                "attributes stand last, and something follows these",
                label="read all the same",
                help="move the attributes to the end",
                fixes=edits,
            )
        )

    def _braces(self, pieces: list[Piece], at: int) -> str | None:
        """The braces that begin here in the middle of a text, where all words in them are known.

        Other brackets are prose, but for those that plainly open something and do not close it.
        """
        piece = pieces[at]
        text = self._document.text
        if piece.text == "{":
            found = BRACES.match(text, piece.start)
            if found is not None:
                inside = split_attributes(found.group())
                if inside and all(_known(attribute.name) for attribute in inside):
                    self._not_last(piece.start, found.group(), pieces[-1])
                    return found.group()
            elif not any("}" in later.text for later in pieces[at + 1 :]):
                self._unclosed(piece.start, "these attributes have no closing brace", "{")
        elif piece.text == "[" and CITES.match(text, piece.start):
            self._unclosed(piece.start, "this citation has no closing bracket", "[")
        return None

    def _unclosed(self, at: int, message: str, bracket: str) -> None:
        close = {"{": "}", "[": "]"}[bracket]
        self._diagnostics.append(
            syn006_unclosed_bracket.RULE.at(
                self._document.span(at, at + 1),
                message,
                label="opened here",
                help=f"write `{close}` where it ends, or `\\{bracket}` for a mere bracket",
            )
        )


def _known(name: str) -> bool:
    return name in ATTRIBUTES or name.startswith(("x-", ".")) or name == ","
