"""The pieces of a sentence become its words, its citations and its attributes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from argmap.model.citation import Citation
from argmap.model.source import ESSAY
from argmap.resolve.attributes import NONE, AttributeReader, Traits
from argmap.resolve.files import Unit
from argmap.resolve.known_attributes import ATTRIBUTES, Bearer
from argmap.source.diagnostic import Diagnostic, Edit, Fix
from argmap.source.rules import (
    att006_not_last,
    syn005_unclosed_quote,
    syn006_unclosed_bracket,
    syn019_bad_citation,
)
from argmap.syntax.attributes import split as split_attributes
from argmap.syntax.citations import split as split_citation
from argmap.syntax.names import canonical
from argmap.syntax.sentence import places
from argmap.syntax.tree import Piece

BRACES = re.compile(r"\{[^{}]*\}")
CITES = re.compile(r"\[(?:[^\[\]]{0,60}[\s;\-])?@\w")
UNMOVABLE = re.compile(r"[{\n]")
"""What makes it unclear where the end is: other braces, or another line."""
ONLY_BRACES = re.compile(r"[ \t]*\{(?P<inside>[^{}\n]*)\}[ \t]*")
CLOSES_UP = (".", ",", ";", ":", "!", "?", ")", "]", "”", "»")


@dataclass(slots=True)
class Said:
    """A sentence: its words, what it cites, and what its braces say."""

    text: str
    citations: tuple[Citation, ...] = ()
    traits: Traits = field(default_factory=lambda: NONE)


class TextReader:
    """Reads the sentences of one document."""

    def __init__(self, unit: Unit, diagnostics: list[Diagnostic]) -> None:
        document = self._document = unit.document
        self._prefix = unit.prefix
        self._essay_key = unit.essay_key
        self._lang = unit.meta.lang
        self._diagnostics = diagnostics
        self._attributes = AttributeReader(document, diagnostics)

    def read(self, pieces: list[Piece], bearers: frozenset[Bearer]) -> Said:
        """A sentence from its pieces; ``bearers`` is what its line is, for the attributes."""
        if len(pieces) == 1 and pieces[0].kind == "WORDS":
            return Said(pieces[0].text)
        joined = "".join(piece.text for piece in pieces)
        words: list[str] = []
        citations: list[Citation] = []
        traits: Traits | None = None
        end = done = 0  # where in the sentence a piece ends, and up to where it has been read
        last_closed = joined.rfind("}")
        for piece in pieces:
            at, end = end, end + len(piece.text)
            if end <= done:
                continue
            if piece.kind == "WORDS":
                self._append(words, piece.text[max(done - at, 0) :])
            elif piece.kind == "ESCAPED":
                self._append(words, piece.text[1:])
            elif piece.kind == "CITATION":
                cited = self._citation(piece)
                citations += cited
                if not cited:
                    self._append(words, piece.text)
            elif piece.kind == "ATTRIBUTES":
                if joined[end:].strip():
                    self._not_last(piece.start, piece.text, pieces[-1])
                traits = self._attributes.read(piece.text, piece.start, bearers, traits)
            else:
                braces = self._braces(piece, joined, at)
                if braces:
                    self._not_last(piece.start, braces, pieces[-1])
                    traits = self._attributes.read(braces, piece.start, bearers, traits)
                    done = at + len(braces)
                else:
                    if piece.text == "{" and last_closed < at:
                        self._unclosed(piece.start, "these attributes have no closing brace", "{")
                        last_closed = len(joined)  # once is enough
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
        place = places(self._document.text, piece.start, piece.text)
        for start, end in faults:
            self._diagnostics.append(
                syn019_bad_citation.RULE.at(
                    self._document.span(place(start), place(end - 1) + 1),
                    "this part of the citation names no source",
                    label="no `@key` here",
                    help="write `[@key]`, or `[@key, p. 5; @other]` for several",
                )
            )
        return [
            Citation(
                self._essay_key if part.key == ESSAY else self._prefix + canonical(part.key),
                part.kind,
                part.locator,
                part.prefix,
                part.suppressed,
                self._document.span(place(part.start), place(part.end - 1) + 1),
            )
            for part in parts
        ]

    def _not_last(self, start: int, braces: str, last: Piece) -> None:
        text = self._document.text
        cut = places(text, start, braces)(len(braces) - 1) + 1
        end = places(text, last.start, last.text)(len(last.text.rstrip()) - 1) + 1
        fixes: tuple[Fix, ...] = ()
        helps = "move the attributes to the end"
        if more := ONLY_BRACES.fullmatch(text, cut, end):
            helps = "write all attributes between one pair of braces"
            edit = Edit(self._document.span(cut - 1, more.start("inside")), " ")
            fixes = (Fix(helps, (edit,)),)
        elif cut <= end and not UNMOVABLE.search(text, cut, end):
            fixes = (Fix(helps, (self._moved(start, cut, end),)),)
        self._diagnostics.append(
            att006_not_last.RULE.at(
                self._document.span(start, cut),
                "attributes stand last, and something follows these",
                label="read all the same",
                help=helps,
                fixes=fixes,
            )
        )

    def _moved(self, start: int, cut: int, end: int) -> Edit:
        """What stands from ``start`` to ``cut`` behind what follows; a stop closes up."""
        text = self._document.text
        braces, rest = text[start:cut], text[cut:end].strip()
        before = start
        while rest.startswith(CLOSES_UP) and text[before - 1] == " ":
            before -= 1
        if text[before - 1] == ":":
            before = start
        if before < start and rest[0] == text[before - 1]:
            rest = rest[1:].lstrip()
            before = start
        return Edit(self._document.span(before, end), f"{rest} {braces}".lstrip())

    def _braces(self, piece: Piece, joined: str, at: int) -> str | None:
        """The braces that begin here in the middle of a text, where all words in them are known.

        Other brackets are prose, but for those that plainly open something and do not close it.
        """
        if piece.text == "{":
            found = BRACES.match(joined, at)
            if found is not None:
                inside = split_attributes(found.group())
                if inside and all(_known(attribute.name) for attribute in inside):
                    return found.group()
                if inside and _known(inside[0].name) and found.group().count('"') % 2:
                    self._unclosed_quote(piece.start, found.group())
        elif piece.text == "[" and CITES.match(joined, at):
            self._unclosed(piece.start, "this citation is not closed before the next bracket", "[")
        return None

    def _unclosed_quote(self, start: int, braces: str) -> None:
        at = places(self._document.text, start, braces)(braces.rindex('"'))
        self._diagnostics.append(
            syn005_unclosed_quote.RULE.at(
                self._document.span(at, at + 1),
                "this quotation mark has no second one",
                label="not read as attributes",
                help='write `"` before and behind a value with spaces in it',
            )
        )

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
